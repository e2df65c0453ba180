import { fold } from "../../../nlp/fold.ts";
import { keepsItsLimits, standsAlone } from "../alone.ts";
import { commonOf, proposalOf } from "../from-card.ts";
import type { SourceCard, Stock } from "../material.ts";
import { answerIn } from "../proof.ts";
import type { Proposer } from "../proposal.ts";

type Statement = (answer: string) => string;

const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;

/** The document's own sentence with room for an answer, where it stands alone and carries the key as it is. */
function ownSentence(card: SourceCard, stock: Stock): Statement | null {
  const fact = stock.factOf.get(card.fact);
  const found = answerIn(card);
  if (!fact || !found || fold(found.words) !== fold(card.key) || weekday.test(found.sentence.text)) return null;
  const { text } = found.sentence;
  // A second mention of the key would contradict a false statement by itself.
  if (` ${fold(text)} `.split(` ${fold(card.key)} `).length > 2) return null;
  if (!keepsItsLimits(text, fact) || !standsAlone(text)) return null;
  return (answer) => text.slice(0, found.start) + answer + text.slice(found.end);
}

/** "Who said: “…”?" → "Ann Lee said: “…”." */
function turnedQuestion({ stem, prompt }: SourceCard): Statement | null {
  if (prompt === "quote.who") {
    const said = /^Who ((?:said|told|wrote|argued|warned)\b.*)\?$/s.exec(stem)?.[1];
    return said ? (answer) => `${answer} ${said}.` : null;
  }
  const post = /^(As of [^,]+, (?:according to [^,]+, )?)who was (the .+)\?$/.exec(stem);
  return post ? (answer) => `${post[1]}${answer} was ${post[2]}.` : null;
}

/**
 * A statement that holds, or the same with a value in the key's place that is known to be wrong; never a negation. Which
 * of the two is drawn by the seed.
 */
export const trueFalse: Proposer = {
  type: "true-false",
  propose: (stock, ids) =>
    stock.choices.flatMap((card) => {
      const statement = turnedQuestion(card) ?? ownSentence(card, stock);
      const right = stock.right(card);
      const wrong = [...card.distractors, ...card.spares].find((text) => !right.has(fold(text)));
      if (!statement || wrong === undefined) return [];
      const holds = ((ids(`${card.id}|true-false`, 1)[0] ?? "a").codePointAt(0) ?? 0) % 2 === 0;
      return [
        proposalOf(card, {
          type: "true-false",
          ...commonOf(card, statement(holds ? card.key : wrong)),
          key: holds,
          onTrue: holds ? "" : `The passage says ${card.key}.`,
          onFalse: "",
        }),
      ];
    }),
};
