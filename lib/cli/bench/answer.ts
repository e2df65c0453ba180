import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { openStore } from "#lib/server/db/open.ts";
import { openSqlite } from "#lib/server/db/sqlite.ts";
import { readEnv } from "#lib/server/env.ts";
import { makeLearner } from "#lib/server/repos/learners.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { asRatio, type Finding, inconclusive, pairwise } from "./harness.ts";
import { seedPlainCards } from "./plain-cards.ts";

const NOW = Date.UTC(2026, 0, 5, 9);

/** G3: one durable answer, counters and all, against one disk flush and against what Anki writes for an answer. */
export async function benchAnswer(quick: boolean): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  const answers = quick ? 60 : 300;
  try {
    const ours = await prepareOurs(folder, answers * 20);
    const anki = prepareAnkiShape(join(folder, "anki-shape.db"), answers * 20);
    const flush = prepareFlush(join(folder, "flush"));
    const many = (work: () => Promise<void> | void) => async () => {
      for (let i = 0; i < answers; i += 1) await work();
    };
    const toAnki = await pairwise(7, many(ours.answer), many(anki.answer));
    const toFlush = await pairwise(7, many(ours.answer), many(flush.once));
    const { differing } = await ours.check();
    flush.close();
    anki.close();
    const perAnswer = (ms: number) => `${((ms / answers) * 1000).toFixed(0)} µs`;
    const equal = differing.length === 0;
    return {
      name: "G3 durable answer (SQLite, synchronous=FULL)",
      lines: [
        `ours ${perAnswer(toAnki.ours)}, Anki's shape ${perAnswer(toAnki.theirs)}: ${asRatio(toAnki)}, goal ≤ 1.30`,
        `one 8 kB write and flush ${perAnswer(toFlush.theirs)}: ${asRatio(toFlush)}, goal ≤ 1.80`,
        `memories and counters equal a fold of the log: ${equal ? "yes" : "NO"}`,
      ],
      met: equal && (inconclusive(toAnki) ? null : toAnki.ratio <= 1.3 && toFlush.ratio <= 1.8),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepareOurs(folder: string, cards: number) {
  const store = openStore(readEnv({ FOOTNOTE_DATA: folder }));
  const clock = () => NOW;
  await migrate(store, clock);
  const { db } = store;
  await seedPlainCards(db, cards);
  const learner = (await makeLearner(db, "l", "a", 0)).id;
  const deps = { store, clock };
  let seq = 0;
  const event = (card: number, at: number) => {
    seq += 1;
    return {
      id: v7({ msecs: at, seq }),
      device: "d",
      seq,
      kind: "review",
      card: `card-${card}`,
      payload: { rating: 3, form: "basic", took: 5000 },
      settings: DEFAULT_SETTINGS,
      at,
      zone: "UTC",
      offset: 0,
    };
  };
  // Every card is met first, so that an answer updates a row, as most do.
  for (let i = 0; i < cards; i += 500) {
    const events = Array.from({ length: Math.min(500, cards - i) }, (_, j) =>
      event(i + j, NOW - 30 * 86_400_000 + i + j),
    );
    await recordEvents(deps, learner, { device: "d", sentAt: NOW, events });
  }
  let next = 0;
  return {
    async answer() {
      next = (next + 7919) % cards;
      const [result] = await recordEvents(deps, learner, { device: "d", sentAt: NOW, events: [event(next, NOW)] });
      if (result?.status !== "stored") throw new Error(`bench: an answer was ${result?.status}`);
    },
    async check() {
      const report = await rebuild(deps);
      await db.destroy();
      return report;
    },
  };
}

/**
 * The work Anki does for an answer, in tables of our own writing from a description: read the card and its deck, update
 * the card, write the log, update the deck's day, look for siblings. Prepared statements, no query builder.
 */
function prepareAnkiShape(file: string, cards: number) {
  const db = openSqlite(file);
  db.exec(`
    create table card (id integer primary key, note integer, deck integer, kind integer, queue integer, due integer, ivl integer, factor integer, reps integer, lapses integer, changed integer, data text);
    create index card_note on card (note);
    create index card_queue on card (deck, queue, due);
    create index card_changed on card (changed);
    create table log (id integer primary key, card integer, changed integer, ease integer, ivl integer, last_ivl integer, factor integer, took integer, kind integer);
    create index log_card on log (card);
    create index log_changed on log (changed);
    create table deck (id integer primary key, name text, changed integer, counts text);
    insert into deck values (1, 'deck', 0, '0 0 0');`);
  const insert = db.prepare("insert into card values (?, ?, 1, 2, 2, 100, 10, 2500, 3, 0, 0, '{}')");
  db.exec("begin");
  for (let i = 0; i < cards; i += 1) insert.run(i, i >> 1);
  db.exec("commit");
  const read = db.prepare("select * from card where id = ?");
  const deck = db.prepare("select * from deck where id = ?");
  const update = db.prepare(
    "update card set queue = ?, due = ?, ivl = ?, reps = reps + 1, changed = ?, data = ? where id = ?",
  );
  const log = db.prepare("insert into log values (?, ?, ?, 3, 20, 10, 2500, 5000, 1)");
  const count = db.prepare("update deck set counts = ?, changed = ? where id = ?");
  const siblings = db.prepare("select id from card where note = ? and id <> ?");
  let next = 0;
  let at = 0;
  return {
    answer() {
      next = (next + 7919) % cards;
      at += 1;
      db.exec("begin immediate");
      const card = read.get(next);
      deck.get(1);
      update.run(2, 120, 20, at, '{"s":12.5,"d":5.1}', next);
      log.run(at, next, at);
      count.run(`${at} 0 0`, at, 1);
      siblings.all(card?.note ?? 0, next);
      db.exec("commit");
    },
    close: () => db.close(),
  };
}

function prepareFlush(file: string) {
  const handle = openSync(file, "w");
  const page = Buffer.alloc(8192, 1);
  let at = 0;
  return {
    once() {
      writeSync(handle, page, 0, page.length, at);
      at += page.length;
      fdatasyncSync(handle);
    },
    close: () => closeSync(handle),
  };
}
