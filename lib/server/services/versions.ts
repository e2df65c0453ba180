import "server-only";
import type { VersionSummary } from "#lib/contract/documents.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import type { Reading } from "#lib/domain/reading/reading.ts";
import { planVersion } from "#lib/domain/reading/version.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import type { ReadApart } from "../read-apart.ts";
import { type DocumentRow, visibleDocument } from "../repos/documents.ts";
import { knownRows } from "../repos/library.ts";
import { storeReading } from "./read-document.ts";
import { knownOf } from "./reading-rows.ts";

type Refused = Result<never, { readonly message: string }>;
const refuse = (message: string): Refused => err({ message });

/** What a new version of a document would do to the cards that are asked or wait; nothing is stored. */
export async function compareVersion(
  deps: Deps,
  learner: string,
  document: string,
  text: string,
  reading: Reading,
): Promise<Result<VersionSummary, { readonly message: string }>> {
  const row = await ownDocument(deps, learner, document);
  if (!row) return gone;
  if (row.digest === sha256(text)) return refuse("This is the very text that is there already. Nothing was stored.");
  const before = knownOf(await knownRows(deps.store.db, document));
  const plan = planVersion(before, text, reading);
  const count = (of: string): number => [...plan.classes.values()].filter((each) => each === of).length;
  const cards = new Map(before.cards.map((card) => [card.id, card]));
  const told = (of: string) => [...plan.classes].flatMap(([id, each]) => (each === of ? (cards.get(id) ?? []) : []));
  return ok({
    unchanged: count("unchanged"),
    moved: count("moved"),
    reworded: count("reworded"),
    changed: told("changed").map(({ id, stem, key }) => ({
      stem,
      before: key,
      after: reading.cards[plan.successors.get(id) ?? -1]?.key ?? "",
    })),
    removed: told("removed").map(({ stem, key }) => ({ stem, key })),
    added: plan.cards.filter((id) => id === null).length - plan.successors.size,
  });
}

/** Stores the new version in the document's place. */
export async function storeVersion(
  deps: Deps,
  learner: string,
  document: string,
  {
    text,
    format,
    medium,
    pages,
    origin,
    title,
  }: Omit<ReadApart["imported"], "meta"> & { readonly origin: string | null; readonly title: string | null },
  reading: Reading,
  engine: string,
): Promise<
  Result<
    { collection_id: string; document_id: string; facts: number; cards: number; medium: string },
    { readonly message: string }
  >
> {
  const row = await ownDocument(deps, learner, document);
  if (!row) return gone;
  const { facts, cards } = await storeReading(
    deps,
    {
      collection: row.collection_id,
      slug: row.slug,
      proposes: true,
      format,
      text,
      medium,
      pages,
      origin: origin ?? row.origin,
    },
    { ...reading, meta: { ...reading.meta, title: title ?? row.title } },
    row,
    engine,
  );
  return ok({ collection_id: row.collection_id, document_id: document, facts, cards, medium });
}

const gone = refuse("The document is gone. Nothing was stored. Bring it as a new one.");

async function ownDocument({ store }: Deps, learner: string, document: string): Promise<DocumentRow | null> {
  const row = await visibleDocument(store.db, learner, document);
  return row?.owner_id === learner ? row : null;
}
