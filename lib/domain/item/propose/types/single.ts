import { fold } from "../../../nlp/fold.ts";
import { commonOf, optionOf, proposalOf } from "../from-card.ts";
import { byId } from "../part-ids.ts";
import type { Proposer } from "../proposal.ts";

/** R28: three options, the key among them, unless the instructor wants more. */
const WRONG = 2;

/** A choice as the engine made it. What any chosen document holds to be right is no wrong option (R21). */
export const single: Proposer = {
  type: "single",
  propose: (stock, ids) =>
    stock.choices.flatMap((card) => {
      const right = stock.right(card);
      const wrong = [...new Set([...card.distractors, ...card.spares])].filter((text) => !right.has(fold(text)));
      if (wrong.length < WRONG) return [];
      const [key = "", ...others] = ids(`${card.id}|single`, WRONG + 1);
      const shown = wrong.slice(0, WRONG);
      return [
        proposalOf(
          card,
          {
            type: "single",
            ...commonOf(card),
            options: byId([
              optionOf(stock, card, key, card.key, true),
              ...shown.map((text, at) => optionOf(stock, card, others[at] ?? "", text)),
            ]),
            key,
          },
          wrong.slice(WRONG),
        ),
      ];
    }),
};
