import { fold } from "../../nlp/fold.ts";
import { type Item, isRecalled, revealsOf } from "../item.ts";
import { type Told, toldBy, whereRevealed } from "../reveal.ts";
import type { Proposal } from "./proposal.ts";
import type { Difficulty, ProposeWish } from "./wish.ts";

/** Looked at, the best of each type and document first: beyond these the work would grow for nothing. */
const MOST_LOOKED_AT = 3_000;

/** What classes meet most and trust most comes first among equals; the rest is spice. */
const liking: Readonly<Partial<Record<Item["type"], number>>> = {
  single: 0.1,
  date: 0.05,
  typed: 0.05,
  "true-false": -0.1,
  "hot-text": -0.2,
};

interface Entry {
  readonly proposal: Proposal;
  /** 0..1 by its card's place in its document. */
  readonly worth: number;
  readonly keys: readonly string[];
}

function entriesOf(proposals: readonly Proposal[]): Entry[] {
  const byDocument = Map.groupBy(proposals, ({ document, content }) => `${document}|${content.type}`);
  return [...byDocument.values()]
    .flatMap((own) =>
      own
        .toSorted((a, b) => a.rank - b.rank)
        .map((proposal, at) => ({
          proposal,
          worth: 1 - at / own.length,
          keys: revealsOf(proposal.content).map(fold),
        })),
    )
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, MOST_LOOKED_AT);
}

const fits = ({ type }: Item, difficulty: Difficulty): boolean =>
  difficulty === "mixed" || isRecalled(type) === (difficulty === "recall");

/** How far what learners remember speaks for an item: nothing where nobody answered. */
const remembered = ({ recall }: Proposal, difficulty: Difficulty): number =>
  recall === null || difficulty === "mixed" ? 0 : difficulty === "recall" ? 0.4 * (1 - recall) : 0.4 * recall;

/**
 * The best of what could be asked: documents, kinds, types and answers take turns, nothing is asked twice (R17), and no
 * item's words hold another's key (R30). Passages that hold one are avoided while there is a choice. Fewer than wished
 * where there is no more.
 */
export function chooseProposals(
  proposals: readonly Proposal[],
  wish: Pick<ProposeWish, "number" | "difficulty">,
): Proposal[] {
  const open = new Set(entriesOf(proposals.filter(({ content }) => fits(content, wish.difficulty))));
  const chosen: Proposal[] = [];
  const told: Told[] = [];
  const claims = new Set<string>();
  const count = new Map<string, number>();
  const times = (what: string): number => count.get(what) ?? 0;
  const marks = ({ proposal: { document, kind, content, section }, keys }: Entry): string[] => [
    `document ${document}`,
    `kind ${kind}`,
    `type ${content.type}`,
    `recalled ${isRecalled(content.type)}`,
    `section ${document} ${section}`,
    ...keys.map((key) => `key ${key}`),
  ];
  const score = (entry: Entry): number => {
    const { proposal, keys } = entry;
    const n = chosen.length + 1;
    const share = (what: string): number => times(what) / n;
    return (
      entry.worth +
      (liking[proposal.content.type] ?? 0) +
      remembered(proposal, wish.difficulty) -
      0.5 * share(`document ${proposal.document}`) -
      0.5 * share(`kind ${proposal.kind}`) -
      0.6 * share(`type ${proposal.content.type}`) -
      (wish.difficulty === "mixed" ? 0.6 * share(`recalled ${isRecalled(proposal.content.type)}`) : 0) -
      0.2 * share(`section ${proposal.document} ${proposal.section}`) -
      0.15 * Math.max(0, ...keys.map((key) => times(`key ${key}`)))
    );
  };
  const toldOf = new Map<Entry, Told>();
  while (chosen.length < wish.number && open.size > 0) {
    let best: { entry: Entry; score: number; told: Told } | null = null;
    for (const { entry, score: reached } of [...open]
      .map((entry) => ({ entry, score: score(entry) }))
      .sort((a, b) => b.score - a.score)) {
      if (best && reached <= best.score) break;
      if (entry.proposal.claims.some((claim) => claims.has(claim))) {
        open.delete(entry);
        continue;
      }
      const mine = toldOf.get(entry) ?? toldBy(entry.proposal.content);
      toldOf.set(entry, mine);
      const leaks = told.flatMap((other) => [whereRevealed(other, mine), whereRevealed(mine, other)]);
      if (leaks.some((leak) => leak?.where === "before")) {
        open.delete(entry);
        continue;
      }
      const left = reached - (leaks.some((leak) => leak !== null) ? 0.5 : 0);
      if (!best || left > best.score) best = { entry, score: left, told: mine };
    }
    if (!best) break;
    open.delete(best.entry);
    chosen.push(best.entry.proposal);
    told.push(best.told);
    for (const claim of best.entry.proposal.claims) claims.add(claim);
    for (const mark of marks(best.entry)) count.set(mark, times(mark) + 1);
  }
  return chosen;
}
