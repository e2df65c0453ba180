import "server-only";
import type { DocumentReply, NewDocument } from "#lib/contract/documents.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { newId } from "../ids.ts";
import { readApart } from "../read-apart.ts";
import type { Learner } from "../repos/learners.ts";
import { documentsOf, makeCollection, ownedBy, removeEmptyCollection } from "../repos/library.ts";
import { storeReading } from "./read-document.ts";

/** Documents a learner may have: enough for years, too few to fill a small disk by script. */
const MOST_DOCUMENTS = 500;

/**
 * Makes cards of a text that a learner brings, in a collection of their own. The text is read in a process of its own
 * first; only what came of it is stored, so a text that gives nothing leaves nothing behind.
 */
export async function bringDocument(
  deps: Deps,
  learner: Learner,
  { collection, title, format, text }: NewDocument,
  engine: string,
): Promise<DocumentReply> {
  const { db } = deps.store;
  const own = await ownedBy(db, learner.id);
  if ("id" in collection && !own.some(({ id }) => id === collection.id))
    return { ok: false, message: "No collection of yours has that name. Choose another. Nothing was stored." };
  const documents = (await Promise.all(own.map(({ id }) => documentsOf(db, id)))).flat();
  if (documents.length >= MOST_DOCUMENTS)
    return { ok: false, message: `You have ${MOST_DOCUMENTS} documents, the most there may be. Delete one first.` };
  const digest = sha256(text);
  if (documents.some((document) => document.digest === digest && document.retired_at === null))
    return { ok: false, message: "You have brought this very text before. Nothing was stored." };
  const reading = await readApart({ text, format, title });
  if (!reading.ok) return { ok: false, message: reading.error.message };
  if (reading.value.cards.length === 0)
    return {
      ok: false,
      message: `No cards found in “${title}”. ${reading.value.facts.length} facts were found, and none could be asked safely. Nothing was stored.`,
    };
  const target = "id" in collection ? collection.id : newId();
  const made = "title" in collection;
  if (made) await makeCollection(db, { id: target, title: collection.title, owner: learner.id }, deps.clock());
  try {
    const { facts, cards } = await storeReading(
      deps,
      { collection: target, slug: `${newId()}`, format, text, title, proposes: true },
      reading.value,
      null,
      engine,
    );
    return { ok: true, collection: target, facts, cards };
  } catch (error) {
    if (made) await removeEmptyCollection(db, target);
    throw error;
  }
}
