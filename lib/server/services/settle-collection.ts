import "server-only";
import * as z from "zod";
import type { Candidate } from "#lib/domain/card/collection/candidate.ts";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import { type Settled, settle } from "#lib/domain/card/collection/settle.ts";
import { isCopy } from "#lib/domain/nlp/sketch.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";
import type { Db } from "../db/open.ts";
import { CardBody } from "../repos/cards.ts";
import { resetFrontiers } from "../repos/frontier.ts";
import { type CardRow, cardsOfCollection, countCollection, sketchesOf, storeSettled } from "../repos/library.ts";
import { type CardLinks, linksOf } from "./card-links.ts";

/** How a card stands, in its row's `retired`. */
export const IN_USE = 0;
export const GONE = 1;
/** Another card of the collection asks it already, or two documents quarrel about it. */
export const COVERED = 2;
/** It waits for its owner's verdict, or was rejected. */
export const NOT_ACCEPTED = 3;

const StoredBody = z.looseObject({ ...CardBody.shape });

/**
 * Lays the cards of a collection's documents beside each other and writes what came of it: which are asked, in what
 * words, which answers are right as well, and which other documents say so too. Proposals are laid beside what is
 * accepted and change nothing of it. @param shown ids of cards that learners had before: they go first, so that a
 * document that comes later never takes a card from somebody who is learning it.
 */
export async function settleCollection(trx: Db, collection: string, shown: ReadonlySet<string>): Promise<void> {
  const rows = (await cardsOfCollection(trx, collection))
    .filter((row) => row.retired !== GONE)
    .sort(
      (a, b) =>
        order[a.verdict] - order[b.verdict] ||
        Number(shown.has(b.id)) - Number(shown.has(a.id)) ||
        (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.rank - b.rank) ||
        (a.id < b.id ? -1 : 1),
    );
  const bodies = rows.map((row) => StoredBody.parse(JSON.parse(row.body)));
  const candidates = rows.map((row, index) => candidateOf(row, bodies[index] as CardBody));
  const accepted = rows.filter((row) => row.verdict === "accepted").length;
  const open = rows.filter((row) => row.verdict !== "rejected").length;
  const settled = settle(candidates.slice(0, accepted));
  // Laid out a second time with the proposals behind; what is said of the accepted ones is not taken from here.
  const proposed = open > accepted ? settle(candidates.slice(0, open)).slice(accepted) : [];
  const all: (Settled | null)[] = [...settled, ...proposed, ...rows.slice(open).map(() => null)];
  const links = linksOf(rows, all, await copiesIn(trx, collection));
  for (const [index, row] of rows.entries()) {
    const its = all[index] ?? null;
    const covered = its?.covered ?? null;
    const retired = row.verdict === "accepted" ? (covered ? COVERED : IN_USE) : covered ? COVERED : NOT_ACCEPTED;
    const stem = its?.stem ?? row.stem;
    const body = its ? JSON.stringify({ ...bodies[index], accept: its.accept, rivals: its.rivals }) : row.body;
    const linked = written(links[index] ?? null);
    if (row.stem !== stem || row.body !== body || row.retired !== retired || row.links !== linked)
      await storeSettled(trx, row, { stem, body, retired, links: linked });
  }
  await countCollection(trx, collection);
  await resetFrontiers(trx, collection);
}

const order = { accepted: 0, waiting: 1, rejected: 2 } as const;

const written = (links: CardLinks | null): string | null => (links ? JSON.stringify(links) : null);

/** Whether two documents of the collection are copies of one text. */
async function copiesIn(trx: Db, collection: string): Promise<(a: string, b: string) => boolean> {
  const sketches = await sketchesOf(trx, collection);
  const known = new Map<string, boolean>();
  return (a, b) => {
    const key = a < b ? `${a}|${b}` : `${b}|${a}`;
    const told = known.get(key);
    if (told !== undefined) return told;
    const found = isCopy(sketches.get(a) ?? [], sketches.get(b) ?? []);
    known.set(key, found);
    return found;
  };
}

const candidateOf = (row: CardRow, body: CardBody): Candidate => ({
  document: row.document_id,
  claimant: claimantOf(row),
  form: row.form,
  stem: body.plain?.stem ?? row.stem,
  key: row.key,
  accept: body.plain?.accept ?? body.accept,
  answerType: body.answerType,
  distractors: body.distractors,
  claim: body.claim ?? plainClaim(row.prompt, row.stem, row.key),
});
