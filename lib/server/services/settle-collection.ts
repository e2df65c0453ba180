import "server-only";
import * as z from "zod";
import { plainClaim } from "#lib/domain/card/collection/plain-claim.ts";
import { type Candidate, settle } from "#lib/domain/card/collection/settle.ts";
import { claimantOf } from "#lib/domain/source/claimant.ts";
import type { Db } from "../db/open.ts";
import { CardBody } from "../repos/cards.ts";
import { resetFrontiers } from "../repos/frontier.ts";
import { type CardRow, cardsOfCollection, countCollection, storeSettled } from "../repos/library.ts";

/** How a card stands, in its row's `retired`. */
export const IN_USE = 0;
export const GONE = 1;
/** Another card of the collection asks it already, or two documents quarrel about it. */
export const COVERED = 2;

const StoredBody = z.looseObject({ ...CardBody.shape });

/**
 * Lays the cards of a collection's documents beside each other and writes what came of it: which are asked, in what
 * words, and which answers are right as well. @param shown ids of cards that learners had before: they go first, so that
 * a document that comes later never takes a card from somebody who is learning it.
 */
export async function settleCollection(trx: Db, collection: string, shown: ReadonlySet<string>): Promise<void> {
  const rows = (await cardsOfCollection(trx, collection))
    .filter((row) => row.retired !== GONE)
    .sort(
      (a, b) =>
        Number(shown.has(b.id)) - Number(shown.has(a.id)) ||
        (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.rank - b.rank) ||
        (a.id < b.id ? -1 : 1),
    );
  const bodies = rows.map((row) => StoredBody.parse(JSON.parse(row.body)));
  const settled = settle(rows.map((row, index) => candidateOf(row, bodies[index] as CardBody)));
  for (const [index, { stem, accept, rivals, covered }] of settled.entries()) {
    const row = rows[index] as CardRow;
    const body = JSON.stringify({ ...bodies[index], accept, rivals });
    const retired = covered ? COVERED : IN_USE;
    if (row.stem !== stem || row.body !== body || row.retired !== retired)
      await storeSettled(trx, row, { stem, body, retired });
  }
  await countCollection(trx, collection);
  await resetFrontiers(trx, collection);
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
