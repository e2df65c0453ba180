import "server-only";
import type { VersionSummary } from "#lib/contract/documents.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { newId } from "../ids.ts";
import type { ReadApart } from "../read-apart.ts";
import type { OpenJob } from "../repos/imports.ts";
import { documentsOf, makeCollection, ownedBy, removeEmptyCollection } from "../repos/library.ts";
import { overQuota } from "./quota.ts";
import { storeReading } from "./read-document.ts";
import { compareVersion, storeVersion } from "./versions.ts";

export type Refused = Result<never, { readonly message: string }>;
export const refuse = (message: string): Refused => err({ message });

/** What an import came to. */
export interface Stored {
  readonly collection_id: string;
  readonly document_id: string;
  readonly facts: number;
  readonly cards: number;
  readonly medium: string;
}

/** A new version that waits for its owner's word. */
export interface Compared {
  readonly summary: VersionSummary;
}

export const isCompared = (value: Stored | Compared): value is Compared => "summary" in value;

/** Compares a new version, or stores it when its owner has said so. */
export async function newVersion(
  deps: Deps,
  engine: string,
  job: OpenJob,
  replaces: string,
  { imported, reading }: ReadApart,
): Promise<Result<Stored | Compared, { readonly message: string }>> {
  const origin = job.url ?? fileName(job.name);
  const version = { ...imported, origin, title: job.title };
  if (job.confirmed === 0) {
    const compared = await compareVersion(deps, job.learner_id, replaces, version.text, reading);
    return compared.ok ? ok({ summary: compared.value }) : compared;
  }
  return storeVersion(deps, job.learner_id, replaces, version, reading, engine);
}

/** Stores what was read, in a collection of the learner's own: only now, so that a document that gives nothing leaves nothing behind. */
export async function storeNew(
  deps: Deps,
  engine: string,
  job: OpenJob,
  { imported, reading }: ReadApart,
): Promise<Result<Stored, { readonly message: string }>> {
  const { db } = deps.store;
  const own = await ownedBy(db, job.learner_id);
  const documents = (await Promise.all(own.map(({ id }) => documentsOf(db, id)))).flat();
  const digest = sha256(imported.text);
  if (documents.some((document) => document.digest === digest && document.retired_at === null))
    return refuse("You have brought this very text before. Nothing was stored.");
  const over = await overQuota(db, job.learner_id, { documents: 1, bytes: Buffer.byteLength(imported.text) });
  if (over) return refuse(over);
  if (reading.cards.length === 0)
    return refuse(`${withoutCards(reading.meta.title, reading.facts.length)} Nothing was stored.`);
  if (job.collection_id !== null && !own.some(({ id }) => id === job.collection_id))
    return refuse("The collection is gone. Nothing was stored. Choose another and bring it again.");
  const target = job.collection_id ?? newId();
  const made = job.collection_id === null;
  if (made)
    await makeCollection(
      db,
      { id: target, title: job.new_collection ?? reading.meta.title ?? "", owner: job.learner_id },
      deps.clock(),
    );
  try {
    const { text, format, medium, pages } = imported;
    const input = {
      proposes: true,
      collection: target,
      slug: newId(),
      format,
      text,
      medium,
      pages,
      origin: job.url ?? fileName(job.name),
    };
    const { document, facts, cards } = await storeReading(deps, input, reading, null, engine);
    return ok({ collection_id: target, document_id: document, facts, cards, medium });
  } catch (error) {
    if (made) await removeEmptyCollection(db, target);
    throw error;
  }
}

/** ".txt" is a pasted text's: a file without a name. */
export const fileName = (name: string | null): string | null => (name === null || name.startsWith(".") ? null : name);

const withoutCards = (title: string | null, facts: number): string =>
  facts === 0
    ? `No facts found in ${named(title)}. What is looked for are dates, figures, quotations, posts, backers and abbreviations.`
    : `No cards found in ${named(title)}. ${facts === 1 ? "One fact was" : `${facts} facts were`} found, and none could be asked safely.`;

const named = (title: string | null): string => (title === null ? "this text" : `“${title}”`);
