import { fold } from "../../../nlp/fold.ts";
import { backingOf, framed, type Pair } from "../backing.ts";
import { commonOf, proposalOf } from "../from-card.ts";
import type { SourceCard, Stock } from "../material.ts";
import type { PartIds, Proposal, Proposer } from "../proposal.ts";

const LEAST = 3;
const MOST = 5;
const MOST_WORDS = 40;

interface Saying {
  readonly card: SourceCard;
  readonly words: string;
  readonly speaker: string;
}

/** Quotations of one document and who said them: a quotation has one speaker, and each speaker stands once. */
function quotations(stock: Stock, ids: PartIds): Proposal[] {
  const sayings = stock.recalled
    .filter(({ prompt }) => prompt === "quote.who")
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((card): Saying[] => {
      const words = /“([^”]+)”/.exec(card.stem)?.[1];
      // Two who are said to have said it fit one quotation.
      const alone = stock.right(card).size === new Set([card.key, ...card.accept].map(fold)).size;
      return words && alone && words.split(/\s+/).length <= MOST_WORDS ? [{ card, words, speaker: card.key }] : [];
    });
  return [...Map.groupBy(sayings, ({ card }) => card.document).values()].flatMap((own) => sets(own, ids));
}

function sets(sayings: readonly Saying[], ids: PartIds): Proposal[] {
  const left = [...sayings];
  const made: Proposal[] = [];
  while (left.length >= LEAST) {
    const set: Saying[] = [];
    for (const saying of left)
      if (set.length < MOST - 1 && set.every(({ speaker }) => fold(speaker) !== fold(saying.speaker))) set.push(saying);
    for (const saying of set) left.splice(left.indexOf(saying), 1);
    const [first] = set;
    if (!first || set.length < LEAST) break;
    const names = ids(`${first.card.id}|match`, set.length);
    made.push(
      proposalOf(
        first.card,
        {
          type: "match",
          ...commonOf(
            first.card,
            "Who said what?",
            set.map(({ card }) => card),
          ),
          points: 2,
          pairs: set.map(({ words, speaker }, at) => ({ id: names[at] ?? "", left: `“${words}”`, right: speaker })),
          extras: [],
        },
        [],
        set.map(({ card }) => card),
      ),
    );
  }
  return made;
}

/** Backers and their sides, as one source tells them; nobody is there of whom two sides on the list are told. */
function sides(stock: Stock, ids: PartIds): Proposal[] {
  const { pairs, backs, nameKey } = backingOf(stock);
  const bySource = Map.groupBy(pairs, ({ fact, by, asOf }) => `${fact.document}|${by}|${asOf}`);
  return [...bySource.values()].flatMap((told) => {
    const set: Pair[] = [];
    for (const pair of told) {
      if (set.length >= MOST) break;
      const clear = set.every(
        (other) =>
          nameKey(other.backer) !== nameKey(pair.backer) &&
          (nameKey(other.side) === nameKey(pair.side) ||
            (!backs(pair.backer, other.side) && !backs(other.backer, pair.side))),
      );
      const own = nameKey(pair.backer) !== nameKey(pair.side);
      if (clear && own) set.push(pair);
    }
    const [first] = set;
    if (!first || set.length < LEAST || new Set(set.map(({ side }) => nameKey(side))).size < 2) return [];
    const names = ids(`${first.card.id}|sides`, set.length);
    return [
      proposalOf(
        first.card,
        {
          type: "match",
          ...commonOf(
            first.card,
            framed(first.by, first.asOf, "whom does each of these back?"),
            set.map(({ card }) => card),
          ),
          points: 2,
          pairs: set.map(({ backer, side }, at) => ({ id: names[at] ?? "", left: backer, right: side })),
          extras: [],
        },
        [],
        set.map(({ card }) => card),
      ),
    ];
  });
}

/** Things that go together. */
export const match: Proposer = {
  type: "match",
  propose: (stock, ids) => [...quotations(stock, ids), ...sides(stock, ids)],
};
