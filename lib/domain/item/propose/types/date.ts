import { edtfOfAnswer } from "../../../card/date-answer.ts";
import { commonOf, proposalOf, withHint } from "../from-card.ts";
import type { Proposer } from "../proposal.ts";

/** When it was, recalled. */
export const date: Proposer = {
  type: "date",
  propose: (stock) =>
    stock.recalled
      .filter(({ answerType, key }) => answerType === "date" && edtfOfAnswer(key) !== null)
      .map((card) =>
        proposalOf(card, {
          type: "date",
          ...commonOf(card, withHint(card)),
          key: card.key,
          accept: [...card.accept].slice(0, 50),
        }),
      ),
};
