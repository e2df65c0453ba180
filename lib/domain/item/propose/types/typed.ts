import { commonOf, proposalOf, withHint } from "../from-card.ts";
import type { Proposer } from "../proposal.ts";

/** Names and words, recalled; other names that look like the key are wrong however close they are. */
export const typed: Proposer = {
  type: "typed",
  propose: (stock) =>
    stock.recalled
      .filter(
        ({ answerType, kind, key }) => answerType !== "date" && kind !== "figure" && kind !== "cell" && short(key),
      )
      .map((card) =>
        proposalOf(card, {
          type: "typed",
          ...commonOf(card, withHint(card)),
          accept: [...new Set([card.key, ...card.accept])].slice(0, 50),
          rivals: card.rivals.slice(0, 50),
          slips: true,
        }),
      ),
};

/** Longer answers have too many right wordings for a comparison by words. */
const short = (key: string): boolean => key.split(/\s+/).length <= 4;
