import { fold } from "../../../nlp/fold.ts";
import { keepsItsLimits, standsAlone } from "../alone.ts";
import { commonOf, proposalOf } from "../from-card.ts";
import type { SourceCard, Stock } from "../material.ts";
import { answerIn, proofOf } from "../proof.ts";
import type { Proposer } from "../proposal.ts";

const MOST_GAPS = 4;

interface Gapped {
  readonly card: SourceCard;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Cards whose answers stand in one sentence, in their own words, apart from each other. */
function gapsOf(cards: readonly SourceCard[], stock: Stock): Gapped[] {
  const gaps: Gapped[] = [];
  for (const card of cards.toSorted((a, b) => a.rank - b.rank)) {
    const found = answerIn(card);
    const fact = stock.factOf.get(card.fact);
    if (!found || !fact || !keepsItsLimits(found.sentence.text, fact)) continue;
    if (![card.key, ...card.accept].some((form) => fold(form) === fold(found.words))) continue;
    const { start, end, words } = found;
    // One gap must not be told by what stands beside it.
    const rest = fold(`${found.sentence.text.slice(0, start)} | ${found.sentence.text.slice(end)}`);
    if (` ${rest} `.includes(` ${fold(words)} `)) continue;
    if (gaps.some((gap) => start < gap.end + 2 && gap.start < end + 2)) continue;
    gaps.push({ card, start, end, words });
  }
  return gaps.slice(0, MOST_GAPS).toSorted((a, b) => a.start - b.start);
}

/** A sentence that carries several facts, each a gap. */
export const cloze: Proposer = {
  type: "cloze",
  propose: (stock, ids) => {
    const bySentence = Map.groupBy(stock.recalled, (card) => {
      const found = answerIn(card);
      return found ? `${card.document}|${proofOf(card)?.paragraph}|${found.sentence.text}` : "";
    });
    bySentence.delete("");
    return [...bySentence.values()].flatMap((cards) => {
      const gaps = gapsOf(cards, stock);
      const [first, ...others] = gaps.map(({ card }) => card);
      const sentence = first && answerIn(first)?.sentence;
      if (!first || !sentence || others.length === 0 || !standsAlone(sentence.text)) return [];
      const names = ids(`${first.id}|cloze`, gaps.length);
      let text = "";
      let from = 0;
      for (const [at, { start, end }] of gaps.entries()) {
        text += `${sentence.text.slice(from, start)}[[${names[at]}]]`;
        from = end;
      }
      text += sentence.text.slice(from);
      const hints = gaps.map(({ card }, at) => card.hint && `${at + 1}: ${card.hint}`).filter(Boolean);
      return [
        proposalOf(
          first,
          {
            type: "cloze",
            ...commonOf(first, hints.length > 0 ? `Fill the gaps. (${hints.join(" ")})` : "Fill the gaps."),
            points: gaps.length,
            text,
            gaps: gaps.map(({ card, words }, at) => ({
              id: names[at] ?? "",
              accept: [...new Set([words, card.key, ...card.accept])].slice(0, 50),
              rivals: card.rivals.slice(0, 50),
              as: card.answerType === "date" ? ("date" as const) : ("text" as const),
              options: [],
            })),
            slips: true,
          },
          [],
          others,
        ),
      ];
    });
  },
};
