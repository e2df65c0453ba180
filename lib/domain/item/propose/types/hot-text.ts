import { fold } from "../../../nlp/fold.ts";
import { commonOf, proposalOf } from "../from-card.ts";
import { answerIn, proofOf } from "../proof.ts";
import type { Proposer } from "../proposal.ts";

const LEAST = 3;
const MOST = 9;

/** The paragraph that proves an answer; its one sentence with the answer in it is to be marked. */
export const hotText: Proposer = {
  type: "hot-text",
  propose: (stock, ids) =>
    stock.recalled.flatMap((card) => {
      const proof = proofOf(card);
      const found = answerIn(card);
      if (!proof || !found || card.kind === "quote" || !card.stem.endsWith("?")) return [];
      const { sentences } = proof;
      if (sentences.length < LEAST || sentences.length > MOST) return [];
      const forms = [found.words, card.key, ...card.accept].map((form) => ` ${fold(form)} `);
      // Another sentence with these words might prove it, too.
      if (sentences.some((one) => one !== found.sentence && forms.some((form) => ` ${fold(one.text)} `.includes(form))))
        return [];
      const names = ids(`${card.id}|hot-text`, sentences.length);
      const key = names[sentences.indexOf(found.sentence)];
      return [
        proposalOf(card, {
          type: "hot-text",
          ...commonOf(card, `Mark the sentence that answers: ${card.stem}`),
          sentences: sentences.map(({ text }, at) => ({ id: names[at] ?? "", text })),
          keys: key ? [key] : [],
        }),
      ];
    }),
};
