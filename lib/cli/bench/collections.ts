import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "#lib/server/db/open.ts";
import { openSqlite } from "#lib/server/db/sqlite.ts";
import { readEnv } from "#lib/server/env.ts";
import { browseCards } from "#lib/server/services/browse-cards.ts";
import { library } from "#lib/server/services/library.ts";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { today } from "#lib/server/services/today.ts";
import { ankiShape } from "./anki-shape.ts";
import { COLLECTIONS, NOW, seedLibrary, TODAY } from "./collections-seed.ts";
import { type Finding, median, pairwise, timed } from "./harness.ts";

const LEARNER = { id: "l", settings: "default-1" };
const RUNS = 21;
const LISTS = 10;

interface Size {
  readonly cards: number;
  readonly list: number;
  readonly page: number;
  readonly session: number;
  readonly browse: number;
  readonly search: number;
  readonly equal: boolean;
  readonly peer: string;
}

/** G1, G2: what the list of collections and one collection's session cost as cards grow from a thousand to a million. */
export async function benchCollections(quick: boolean): Promise<Finding> {
  const sizes = quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000];
  const measured: Size[] = [];
  for (const cards of sizes) measured.push(await measure(cards));
  const [least, most] = [measured[0], measured.at(-1)];
  if (!least || !most) throw new Error("bench: nothing was measured");
  const list = most.list / least.list;
  const page = most.page / least.page;
  const equal = measured.every((size) => size.equal);
  const shown = (pick: (size: Size) => number) =>
    measured.map((size) => `${size.cards.toExponential(0)}: ${pick(size).toFixed(2)} ms`).join(", ");
  return {
    name: `G1, G2 collections (${COLLECTIONS} of them, SQLite, medians of ${RUNS})`,
    lines: [
      `G1 list with due and new: ${shown((s) => s.list)}: × ${list.toFixed(2)} from least to most, goal ≤ 2`,
      ...measured.map((size) => `   beside Anki's shape at ${size.cards.toExponential(0)}: ${size.peer}`),
      `   goal for the peer: ≥ × 80 at 1e+5, ≥ × 800 at 1e+6 (printed, not held)`,
      `G2 session of one collection: ${shown((s) => s.page)}: × ${page.toFixed(2)}, goal ≤ 3.50`,
      `session and Today of all ${COLLECTIONS}: ${shown((s) => s.session)}`,
      `a page of cards: ${shown((s) => s.browse)}; of a search: ${shown((s) => s.search)}`,
      `numbers equal a naive count: ${equal ? "yes" : "NO"}`,
    ],
    met: equal && list <= 2 && page <= 3.5,
  };
}

async function measure(cards: number): Promise<Size> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-bench-"));
  try {
    const store = openStore(readEnv({ FOOTNOTE_DATA: folder }));
    const deps = { store, clock: () => NOW };
    await seedLibrary(deps, cards);
    const list = () => library(deps, LEARNER, "UTC");
    const equal = naive(join(folder, "footnote.db"), (await list()).collections);
    const timing = async (work: () => Promise<unknown>) => {
      const runs: number[] = [];
      for (let i = 0; i < RUNS + 3; i += 1) runs.push(await timed(async () => void (await work())));
      return median(runs.slice(3));
    };
    const anki = ankiShape(join(folder, "footnote.db"), TODAY);
    // Ten lists beside one of theirs: one alone would mostly wait for what their scan pushed out of the processor's cache.
    const tenLists = async () => {
      for (let i = 0; i < LISTS; i += 1) await list();
    };
    const pair = await pairwise(7, tenLists, anki.deckList);
    const factor = (pair.theirs / pair.ours) * LISTS;
    anki.close();
    const query = { collection: "c0", zone: "UTC" };
    const session = await timing(async () => {
      await reviewSession(deps, LEARNER, "UTC");
      await today(deps, LEARNER, "UTC");
    });
    const listed = await timing(list);
    const browse = await timing(() => browseCards(deps, LEARNER, query));
    const search = await timing(() => browseCards(deps, LEARNER, { ...query, q: "malmo 123" }));
    // One collection: the others are laid aside.
    await store.db.updateTable("study").set({ studied: 0 }).where("collection_id", "<>", "c0").execute();
    const page = await timing(() => reviewSession(deps, LEARNER, "UTC"));
    await store.db.destroy();
    const peer = `ours ${(pair.ours / LISTS).toFixed(2)} ms, theirs ${pair.theirs.toFixed(2)} ms: theirs is × ${factor.toFixed(1)}`;
    return { cards, list: listed, page, session, browse, search, equal, peer };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts every card, as nobody should while a person waits. */
function naive(file: string, collections: Awaited<ReturnType<typeof library>>["collections"]): boolean {
  const db = openSqlite(file);
  const count = db.prepare(`select count(*) as cards, sum(m.card_id is null) as unmet,
    sum(m.queue in ('review', 'learning') and m.shown_day <= ?) as due
    from card c left join card_memory m on m.learner_id = 'l' and m.card_id = c.id
    where c.collection_id = ? and c.retired = 0`);
  const same = collections.every(({ id, cards, unmet, due, fresh }) => {
    const counted = count.get(TODAY, id) as { cards: number; unmet: number; due: number };
    const expected = [counted.cards, counted.unmet, counted.due, Math.min(10, counted.unmet)];
    return expected.every((n, i) => n === [cards, unmet, due, fresh][i]);
  });
  db.close();
  return same && collections.length === COLLECTIONS;
}
