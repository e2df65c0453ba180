import type { DatabaseSync } from "node:sqlite";
import { newMemory } from "#lib/domain/review/memory.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { openSqlite } from "#lib/server/db/sqlite.ts";
import type { Deps } from "#lib/server/deps.ts";
import { scopeWord } from "#lib/server/repos/card-text.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { countCollection } from "#lib/server/repos/library.ts";

export const NOW = Date.UTC(2026, 0, 5, 9);
export const COLLECTIONS = 20;
/** The learner's day at NOW. */
export const TODAY = Math.floor(NOW / 86_400_000);

/** Days over which met cards come back. */
const DAYS = 400;
/** Reviews that wait today in each collection, at every size: a day's work does not grow with what somebody owns. */
const DUE_TODAY = 10;

/**
 * Collections of one size with a learner who has met the first six tenths of each. Written straight into the tables, as
 * the services would leave them: a million events would take an hour.
 */
export async function seedLibrary(deps: Deps, cards: number): Promise<void> {
  await migrate(deps.store, deps.clock);
  const { db } = deps.store;
  const db2 = openSqlite(deps.store.file ?? "");
  db2.exec("begin immediate");
  for (let c = 0; c < COLLECTIONS; c += 1) seedCollection(db2, `c${c}`, cards / COLLECTIONS);
  db2.exec("commit");
  await makeLearner(db, "l", "a", 0);
  for (let c = 0; c < COLLECTIONS; c += 1) await countCollection(db, `c${c}`);
  db2.exec("begin immediate");
  for (let c = 0; c < COLLECTIONS; c += 1) seedMemories(db2, `c${c}`, cards / COLLECTIONS);
  db2.exec(`insert into due_count select 'l', collection_id, queue, shown_day, count(*) from card_memory group by 2, 3, 4;
    insert into due_count select 'l', collection_id, 'met', 0, count(*) from card_memory group by 2;
    commit`);
  db2.close();
}

const passage = JSON.stringify({
  title: "D",
  author: null,
  published: null,
  section: null,
  standing: "document",
  paragraphs: [],
});
const body = JSON.stringify({ answerType: "text", accept: [], distractors: [], hint: null, note: "N", rules: [] });

function seedCollection(db: DatabaseSync, id: string, cards: number): void {
  db.prepare("insert into collection (id, owner_id, slug, title, created_at) values (?, null, ?, ?, 0)").run(
    id,
    id,
    id,
  );
  db.prepare(
    "insert into document (id, collection_id, slug, title, format, text, digest, engine, ledger, read_at) values (?, ?, 'd', 'D', 'text', '', '', '', '{}', 0)",
  ).run(`${id}-d`, id);
  const fact = db.prepare(
    "insert into fact (id, document_id, kind, match_key, start_at, end_at, tier, body) values (?, ?, 'date', '', 0, 1, 'published', '{}')",
  );
  const card = db.prepare(
    "insert into card (id, collection_id, document_id, fact_id, prompt, form, stem, key, body, passage, rank, kind) values (?, ?, ?, ?, 'date.when', 'basic', ?, ?, ?, ?, ?, 'date')",
  );
  const text = db.prepare("insert into card_text (card_id, words) values (?, ?)");
  const scope = scopeWord(id);
  for (let i = 0; i < cards; i += 1) {
    fact.run(`${id}-f${i}`, `${id}-d`);
    card.run(cardId(id, i), id, `${id}-d`, `${id}-f${i}`, `When did ${i}?`, `Malmö ${i}`, body, passage, i);
    text.run(cardId(id, i), `${scope} when did ${i} malmo`);
  }
}

function seedMemories(db: DatabaseSync, id: string, cards: number): void {
  const met = Math.floor(cards * 0.6);
  const memory = db.prepare(
    "insert into card_memory (learner_id, card_id, collection_id, fact_id, queue, shown_day, stability, last_day, body, effective, device, seq) values ('l', ?, ?, ?, 'review', ?, 20, ?, ?, 0, 'd', ?)",
  );
  for (let i = 0; i < met; i += 1) {
    // Some are due; the rest is spread over the days to come.
    const due = i < DUE_TODAY ? TODAY - (i % 5) : TODAY + 1 + (i % DAYS);
    const lastDay = TODAY - 1 - (i % DAYS);
    const remembered = {
      ...newMemory,
      state: "review",
      stability: 20,
      difficulty: 5,
      reps: 3,
      interval: 20,
      dueDay: due,
    };
    memory.run(cardId(id, i), id, `${id}-f${i}`, due, lastDay, JSON.stringify({ ...remembered, lastDay }), i + 1);
  }
  db.prepare("update study set frontier = ? where collection_id = ?").run(met, id);
}

const cardId = (collection: string, n: number): string => `${collection}-${String(n).padStart(7, "0")}`;
