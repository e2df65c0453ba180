import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#lib/server/db/migrate.ts";
import { openStore } from "#lib/server/db/open.ts";
import { openSqlite } from "#lib/server/db/sqlite.ts";
import type { Deps } from "#lib/server/deps.ts";
import { readEnv } from "#lib/server/env.ts";
import { scopeWord } from "#lib/server/repos/card-text.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { countCollection } from "#lib/server/repos/library.ts";
import { browseCards } from "#lib/server/services/browse-cards.ts";
import { collectionOf } from "#lib/server/services/library.ts";
import { type Finding, median, timed } from "./harness.ts";

const NOW = Date.UTC(2026, 0, 5, 9);
const RUNS = 31;
const LEARNER = { id: "l", settings: "default-1" };
const COLLECTION = "c0";

/** G20: searching and leafing through a library as its documents grow from a thousand to a hundred thousand. */
export async function benchLibrary(): Promise<Finding> {
  const [few, many] = [await measure(1_000), await measure(100_000)];
  const names = Object.keys(few) as (keyof Measured)[];
  const factors = names.map((name) => ({ name, few: few[name], many: many[name], factor: many[name] / few[name] }));
  return {
    name: `G20 library of documents (SQLite, one collection, medians of ${RUNS})`,
    lines: factors.map(
      (each) =>
        `${each.name}: ${each.few.toFixed(2)} ms at 1e+3, ${each.many.toFixed(2)} ms at 1e+5: × ${each.factor.toFixed(2)}, goal ≤ 2`,
    ),
    met: factors.every(({ factor }) => factor <= 2),
  };
}

interface Measured {
  readonly "first page": number;
  readonly "page in the middle": number;
  readonly "search, one document has it": number;
  readonly "search, all documents have it": number;
  readonly "one document's cards": number;
  readonly "the collection's head": number;
}

async function measure(documents: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  try {
    const store = openStore(readEnv({ FOOTNOTE_DATA: folder }));
    const deps: Deps = { store, clock: () => NOW };
    await seed(deps, documents);
    const query = { collection: COLLECTION, zone: "UTC" };
    const half = Math.floor(documents / 2);
    const after = `rank~${half}~${cardId(half)}`;
    const timing = async (work: () => Promise<unknown>) => {
      const runs: number[] = [];
      for (let i = 0; i < RUNS + 5; i += 1) runs.push(await timed(async () => void (await work())));
      return median(runs.slice(5));
    };
    const found = await browseCards(deps, LEARNER, { ...query, q: `harbour ${half}` });
    if (found?.cards.length !== 1) throw new Error(`bench: ${found?.cards.length} found, 1 is there`);
    const measured = {
      "first page": await timing(() => browseCards(deps, LEARNER, query)),
      "page in the middle": await timing(() => browseCards(deps, LEARNER, { ...query, after })),
      "search, one document has it": await timing(() => browseCards(deps, LEARNER, { ...query, q: `harbour ${half}` })),
      "search, all documents have it": await timing(() => browseCards(deps, LEARNER, { ...query, q: "harbour" })),
      "one document's cards": await timing(() => browseCards(deps, LEARNER, { ...query, document: `d${half}` })),
      "the collection's head": await timing(() => collectionOf(deps, LEARNER, COLLECTION)),
    };
    await store.db.destroy();
    return measured;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const cardId = (n: number): string => `card-${String(n).padStart(7, "0")}`;

/** Straight into the tables, as the services would leave them. */
async function seed(deps: Deps, documents: number): Promise<void> {
  await migrate(deps.store, deps.clock);
  const db = openSqlite(deps.store.file ?? "");
  db.exec("begin immediate");
  db.prepare("insert into collection (id, owner_id, slug, title, created_at) values (?, null, ?, 'Library', 0)").run(
    COLLECTION,
    COLLECTION,
  );
  const document = db.prepare(
    "insert into document (id, collection_id, slug, title, format, text, digest, engine, ledger, read_at) values (?, ?, ?, ?, 'text', '', '', '', '{}', 0)",
  );
  const fact = db.prepare(
    "insert into fact (id, document_id, kind, match_key, start_at, end_at, tier, body) values (?, ?, 'date', '', 0, 1, 'published', '{}')",
  );
  const body = JSON.stringify({ answerType: "text", accept: [], distractors: [], hint: null, note: "N", rules: [] });
  const passage = JSON.stringify({
    title: "D",
    author: null,
    published: null,
    section: null,
    standing: "document",
    paragraphs: [],
  });
  const card = db.prepare(
    "insert into card (id, collection_id, document_id, fact_id, prompt, form, stem, key, body, passage, rank, kind) values (?, ?, ?, ?, 'date.when', 'basic', ?, ?, ?, ?, ?, 'date')",
  );
  const text = db.prepare("insert into card_text (card_id, words) values (?, ?)");
  const scope = scopeWord(COLLECTION);
  for (let i = 0; i < documents; i += 1) {
    document.run(`d${i}`, COLLECTION, `d${i}`, `Report ${i} of the harbour`);
    fact.run(`f${i}`, `d${i}`);
    card.run(cardId(i), COLLECTION, `d${i}`, `f${i}`, `When did harbour ${i} open?`, `Year ${i}`, body, passage, i);
    text.run(cardId(i), `${scope} when did harbour ${i} open year ${i}`);
  }
  db.exec("commit");
  db.close();
  await makeLearner(deps.store.db, "l", "a", 0);
  await countCollection(deps.store.db, COLLECTION);
}
