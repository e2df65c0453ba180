import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import * as z from "zod";
import { inTransaction } from "../db/transaction.ts";
import type { Deps } from "../deps.ts";
import { sha256 } from "../digest.ts";
import { newId } from "../ids.ts";
import {
  builtInCollection,
  documentsOf,
  knownRows,
  retire,
  shownCards,
  storeBuiltInCollection,
} from "../repos/library.ts";
import { readDocument, reproject } from "./read-document.ts";
import { settleCollection } from "./settle-collection.ts";

const CollectionFile = z.strictObject({ title: z.string().min(1) });
const formats: Readonly<Record<string, "text" | "markdown">> = { ".md": "markdown", ".txt": "text" };

/** One line a document, for whoever starts the server. */
export type Told = (line: string) => void;

/**
 * Brings the built-in collections to what this release's content/ folder holds: each folder with a collection.json is
 * one. A document whose text and engine are unchanged is not read again; one that is gone is retired with its cards.
 */
export async function readBuiltIn(deps: Deps, contentFolder: string, engine: string, tell: Told): Promise<void> {
  for (const slug of readdirSync(contentFolder).sort()) {
    const about = join(contentFolder, slug, "collection.json");
    if (!existsSync(about)) continue;
    const { title } = CollectionFile.parse(JSON.parse(readFileSync(about, "utf8")));
    const collection = await ensureCollection(deps, slug, title);
    await readFolder(deps, collection, join(contentFolder, slug, "documents"), engine, tell);
  }
}

async function ensureCollection(deps: Deps, slug: string, title: string): Promise<string> {
  const id = (await builtInCollection(deps.store.db, slug))?.id ?? newId();
  await storeBuiltInCollection(deps.store.db, { id, slug, title }, deps.clock());
  return id;
}

async function readFolder(deps: Deps, collection: string, folder: string, engine: string, tell: Told): Promise<void> {
  const known = new Map((await documentsOf(deps.store.db, collection)).map((document) => [document.slug, document]));
  for (const file of readdirSync(folder).sort()) {
    const format = formats[extname(file)];
    if (!format) continue;
    const slug = file.slice(0, -extname(file).length);
    const text = readFileSync(join(folder, file), "utf8");
    const document = known.get(slug) ?? null;
    known.delete(slug);
    if (document && document.retired_at === null && document.digest === sha256(text) && document.engine === engine)
      continue;
    const read = await readDocument(deps, { collection, slug, format, text, proposes: false }, document, engine);
    if (!read.ok) throw new Error(`content: ${file}: ${read.error.message}`);
    const { facts, cards, kept, retired } = read.value;
    tell(`${slug}: ${facts} facts, ${cards} cards${document ? ` (${kept} kept, ${retired} retired)` : ""}`);
  }
  for (const gone of known.values()) if (gone.retired_at === null) await retireDocument(deps, collection, gone.id);
}

async function retireDocument(deps: Deps, collection: string, document: string): Promise<void> {
  const now = deps.clock();
  await inTransaction(deps.store, async (trx) => {
    const { facts, cards } = await knownRows(trx, document);
    await trx.updateTable("document").set({ retired_at: now }).where("id", "=", document).execute();
    const shown = await shownCards(trx, collection);
    await retire(trx, { facts: facts.map((fact) => fact.id), cards: cards.map((card) => card.id) }, now);
    await settleCollection(trx, collection, shown);
    await reproject(trx, [...shown.symmetricDifference(await shownCards(trx, collection))]);
  });
}
