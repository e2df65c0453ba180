import { wordsOf } from "../nlp/fold.ts";
import type { Asked } from "../prompt/asked.ts";
import type { SourceText } from "../source/source-text.ts";
import type { Card } from "./card.ts";

/** How central a card is: names and words it shares with the title and headings, and with many other facts. */
function centrality(
  stemWords: ReadonlySet<string>,
  titleWords: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  most: number,
): number {
  let [shared, weight, count] = [0, 0, 0];
  for (const word of stemWords) {
    if (word.length < 4) continue;
    if (titleWords.has(word)) shared += 1;
    weight += (frequency.get(word) ?? 0) / most;
    count += 1;
  }
  return 0.6 + Math.min(0.25, shared * 0.08) + (count > 0 ? 0.15 * Math.min(1, (weight / count) * 3) : 0);
}

const base: Readonly<Record<string, number>> = {
  "date.when": 1,
  "quote.gap": 0.96,
  "quote.who": 0.95,
  "backer.whom": 0.97,
  "backer.who": 0.97,
  "backer.gap": 0.85,
  "date.gap": 0.8,
  "backer.one-of": 0.84,
  "figure.many": 0.97,
  "figure.gap": 0.88,
  "role.who": 0.9,
  "role.post": 0.84,
  "acronym.long": 0.82,
  "acronym.short": 0.7,
  "cell.value": 0.76,
};

export function rankOrder(source: SourceText, cards: readonly Omit<Card, "rank">[], facts: readonly Asked[]): number[] {
  const titleWords = new Set(
    wordsOf(
      [
        source.meta.title ?? "",
        ...source.blocks.filter((block) => block.kind === "heading").map((block) => block.heading ?? ""),
      ].join(" "),
    ),
  );
  const words = cards.map((card) => new Set(wordsOf(`${card.stem} ${card.key}`)));
  const frequency = new Map<string, number>();
  for (const set of words)
    for (const word of set) if (word.length > 3) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const most = Math.max(1, ...frequency.values());
  const seenForm = new Map<string, number>();
  const scored = cards.map((card, index) => {
    const nth = seenForm.get(`${card.fact}|${card.prompt}`) ?? 0;
    seenForm.set(`${card.fact}|${card.prompt}`, nth + 1);
    const confidence = facts[card.fact]?.confidence ?? 0.5;
    const length = card.stem.split(/\s+/).length;
    const brevity = length <= 25 ? 1 : Math.max(0.7, 1 - (length - 25) * 0.008);
    // Two named parties and a date to the month or day make the card that is worth most.
    const names = new Set(card.stem.replace(/^(?:\S+\s?)/, "").match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []).size;
    const precise = card.answerType === "date" && /[A-Z]/.test(card.key) ? 0.06 : 0;
    const vague = /^(?:When|Since when|Until when) (?:did|has|have|was|were) (?:the|a|an)\b/.test(card.stem) ? 0.05 : 0;
    // A title for a source is a mouthful before the question has begun.
    const framed = /\baccording to “/.test(card.stem) ? 0.2 : 0;
    const worth = 1 - vague - framed + Math.min(0.12, names * 0.03) + precise;
    const score =
      worth *
      confidence *
      centrality(words[index] as Set<string>, titleWords, frequency, most) *
      (base[card.prompt] ?? 0.8) *
      brevity *
      (nth > 0 ? 0.55 : 1) *
      (1 - 0.03 * card.rules.length);
    return { index, score, kind: facts[card.fact]?.kind ?? "", fact: card.fact };
  });
  return mixed(scored);
}

/** Best first, but kinds take turns and cards of one fact stay apart: a greedy merge of the kinds' sorted queues, linear after the sort. */
function mixed(scored: readonly { index: number; score: number; kind: string; fact: number }[]): number[] {
  const queues = [
    ...Map.groupBy(
      scored.toSorted((a, b) => b.score - a.score || a.index - b.index),
      (entry) => entry.kind,
    ).values(),
  ];
  const heads = queues.map(() => 0);
  const given = queues.map(() => 0);
  const order: number[] = [];
  const recent: number[] = [];
  const late: { index: number; fact: number }[] = [];
  while (order.length + late.length < scored.length) {
    let best = -1;
    let bestScore = -1;
    for (const [at, queue] of queues.entries()) {
      const entry = queue[heads[at] as number];
      if (!entry) continue;
      // Each turn a kind has had lately costs it a little, so that no kind comes in a block.
      const share = (given[at] as number) / (order.length + 1);
      const score = entry.score * (1 - 0.35 * share);
      if (score > bestScore) [best, bestScore] = [at, score];
    }
    const entry = queues[best]?.[heads[best] as number];
    if (!entry) break;
    heads[best] = (heads[best] as number) + 1;
    if (recent.includes(entry.fact)) {
      late.push(entry);
      continue;
    }
    given[best] = (given[best] as number) + 1;
    order.push(entry.index);
    recent.push(entry.fact);
    if (recent.length > 8) recent.shift();
  }
  return [...order, ...late.map((entry) => entry.index)];
}
