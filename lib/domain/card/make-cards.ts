import { fold } from "../nlp/fold.ts";
import type { Asked } from "../prompt/asked.ts";
import type { CardForm } from "../prompt/prompt.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Card, RefusedCard } from "./card.ts";
import { plainClaim } from "./collection/plain-claim.ts";
import type { Draft, GateContext } from "./draft.ts";
import { forms } from "./forms/index.ts";
import { gates } from "./gates/index.ts";
import { noteOf } from "./note.ts";
import { rankOrder } from "./rank.ts";

const MOST_OF_ONE_FACT = 3;

function draftsOf(facts: readonly Asked[]): Draft[] {
  const drafts: Draft[] = [];
  for (const [fact, { prompts }] of facts.entries()) {
    for (const prompt of prompts) {
      for (const name of prompt.forms) {
        const form = forms.find((candidate) => candidate.form === name);
        const face = form?.face(prompt);
        if (form && face) drafts.push({ fact, form: form.form, prompt, distractors: [], ...face });
      }
    }
  }
  // Recall before recognition: a choice comes after all that must be recalled.
  return [...drafts.filter((draft) => draft.form !== "choice"), ...drafts.filter((draft) => draft.form === "choice")];
}

const sparesOf = (wrong: readonly string[], shown: readonly string[]): string[] =>
  wrong.filter((answer) => !shown.includes(answer));

const SHARE_OF_VERBATIM = 0.2;

/**
 * R15: a gap in the document's own sentence can be filled by its shape alone. A fifth of a document's cards may be such;
 * the rest carry the warning and come later. Quotations are verbatim by nature and not counted.
 */
function markVerbatim(cards: { form: CardForm; prompt: string; rules: readonly string[] }[]): void {
  const verbatim = cards.filter((card) => card.form === "cloze" && !card.prompt.startsWith("quote."));
  const most = Math.max(3, Math.floor(cards.length * SHARE_OF_VERBATIM));
  for (const card of verbatim.slice(most)) card.rules = [...card.rules, "R15"];
}

/** Cards of what is asked: faces, gates, at most three a fact, in the order in which they are best met. */
export function makeCards(source: SourceText, facts: readonly Asked[]): { cards: Card[]; refused: RefusedCard[] } {
  const drafts = draftsOf(facts);
  const keys = new Map<string, Set<string>>();
  for (const { stem, key } of drafts) {
    const same = keys.get(fold(stem)) ?? new Set<string>();
    keys.set(fold(stem), same.add(key));
  }
  const keysOfStem = (stem: string): ReadonlySet<string> => keys.get(fold(stem)) ?? new Set();
  const cards: (Omit<Card, "rank"> & { rules: readonly string[] })[] = [];
  const refused: RefusedCard[] = [];
  const count = new Map<number, number>();
  const claimed = new Set<string>();
  for (const draft of drafts) {
    const fact = facts[draft.fact] as Asked;
    const context: GateContext = { source, fact, keysOfStem };
    const refuse = (rule: string, message: string): void =>
      void refused.push({
        fact: draft.fact,
        prompt: draft.prompt.name,
        form: draft.form,
        stem: draft.stem,
        key: draft.key,
        rule,
        message,
      });
    const rules: string[] = [];
    let fatal: { id: string; message: string } | null = null;
    for (const gate of gates) {
      const message = gate.check(draft, context);
      if (message === null) continue;
      if (gate.severity === "G") {
        fatal = { id: gate.id, message };
        break;
      }
      rules.push(gate.id);
    }
    if (fatal) {
      refuse(fatal.id, fatal.message);
      continue;
    }
    // "Name one of …" is one card whichever of the right answers its key is.
    const claim = `${draft.form}|${fold(draft.stem)}|${draft.prompt.name.endsWith("one-of") ? "" : fold(draft.key)}`;
    if (claimed.has(claim)) {
      refuse("R17", "the same card was made of another mention");
      continue;
    }
    if ((count.get(draft.fact) ?? 0) >= MOST_OF_ONE_FACT) {
      refuse("R17", "the fact has three cards already");
      continue;
    }
    // A question and a gap with one answer are one thing to remember; only recognising it is another task.
    const slot = `${draft.fact}|${fold(draft.key)}|${draft.form === "choice"}`;
    if (claimed.has(slot)) {
      refuse("R17", "the fact's other card has this answer");
      continue;
    }
    claimed.add(claim).add(slot);
    count.set(draft.fact, (count.get(draft.fact) ?? 0) + 1);
    const { prompt } = draft;
    cards.push({
      fact: draft.fact,
      prompt: prompt.name,
      form: draft.form,
      stem: draft.stem,
      key: draft.key,
      answerType: prompt.answerType,
      accept: prompt.accept,
      distractors: draft.distractors,
      spares: draft.form === "choice" ? sparesOf(prompt.wrong ?? [], draft.distractors) : [],
      hint: prompt.hint,
      note: noteOf(source, fact),
      evidence: fact.evidence,
      answer: prompt.answer,
      claim: prompt.claim ?? plainClaim(prompt.name, draft.stem, draft.key),
      rules,
    });
  }
  markVerbatim(cards);
  const byWorth = rankOrder(source, cards, facts);
  const isChoice = (index: number): boolean => cards[index]?.form === "choice";
  const order = [...byWorth.filter((index) => !isChoice(index)), ...byWorth.filter(isChoice)];
  const ranked = order.map((index, rank) => ({ ...(cards[index] as Omit<Card, "rank">), rank }));
  return { cards: ranked, refused };
}
