import fc from "fast-check";
import { expect, test } from "vitest";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { recordEvents } from "#lib/server/services/record-events.ts";
import { DAY, device, MONDAY, seedCollection, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth } from "../support/stores.ts";

/** FOOTNOTE_HISTORIES=5000 npm test -- server for a long run. */
const HISTORIES = Number(process.env.FOOTNOTE_HISTORIES ?? 40);

const act = fc.record({
  device: fc.integer({ min: 0, max: 2 }),
  card: fc.integer({ min: 0, max: 4 }),
  kind: fc.constantFrom("review", "review", "review", "undo", "suspend", "resume", "bury", "forget", "flag"),
  rating: fc.constantFrom<Rating>(1, 2, 3, 4),
  wait: fc.integer({ min: 0, max: 2 * DAY }),
  target: fc.nat(),
});

/** What happened on each device, in the order it happened there. Undos take back anything made before, anywhere. */
function happened(acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[], cards: readonly string[]) {
  const devices = ["phone", "laptop", "tablet"].map((name) => device(name));
  const logs: LearnerEvent[][] = [[], [], []];
  const all: LearnerEvent[] = [];
  let at = MONDAY;
  for (const { device: which, card, kind, rating, wait, target } of acts) {
    at += wait;
    const from = devices[which];
    const earlier = all[target % Math.max(1, all.length)];
    if (!from || (kind === "undo" && !earlier)) continue;
    const name = cards[card] ?? "";
    const event =
      kind === "review"
        ? from.review(name, rating, at)
        : kind === "undo" && earlier
          ? from.undo(earlier, at)
          : from.make(kind as "suspend", name, kind === "flag" ? { flag: "wrong", note: "" } : {}, at);
    logs[which]?.push(event);
    all.push(event);
  }
  return { devices, logs, end: at };
}

onBoth(`${HISTORIES} histories of three devices`, (kind) => {
  test("come to one state whatever order and repetition they arrive in, and a rebuild agrees", {
    timeout: 30_000 + HISTORIES * 3000,
  }, async () => {
    const store = await freshStore(kind);
    const cards = await seedCollection(store.db);
    let person = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 40 }),
        fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
        async (acts, chance) => {
          const { devices, logs, end } = happened(acts, cards);
          const deps = { store, clock: () => end };
          const states: unknown[] = [];
          for (const shift of [0, 7]) {
            person += 1;
            const learner = await seedLearner(store.db, `p${person}`);
            // Devices send in turns drawn by chance, some of it twice, until everything is in.
            const sent = [0, 0, 0];
            for (let turn = shift; logs.some((log, i) => (sent[i] ?? 0) < log.length); turn += 1) {
              const draw = chance[turn % chance.length] ?? 0;
              const which = (draw + turn) % 3;
              const [log, from] = [logs[which] ?? [], devices[which]];
              const start = Math.max(0, (sent[which] ?? 0) - (draw % 3));
              const part = log.slice(start, (sent[which] ?? 0) + 1 + (draw % 5));
              if (!from || part.length === 0) continue;
              const results = await recordEvents(deps, learner, from.batch(part, end));
              expect(results.every(({ status }) => status === "stored" || status === "duplicate")).toBe(true);
              sent[which] = Math.min(log.length, (sent[which] ?? 0) + 1 + (draw % 5));
            }
            const rows = await store.db
              .selectFrom("card_memory")
              .select(["card_id", "queue", "shown_day", "body"])
              .where("learner_id", "=", learner)
              .orderBy("card_id")
              .execute();
            const done = await store.db
              .selectFrom("day_count")
              .selectAll()
              .where("learner_id", "=", learner)
              .orderBy("day")
              .execute();
            states.push({
              rows,
              done: done
                .map(({ learner_id: _, ...rest }) => rest)
                .filter((row) => row.again + row.hard + row.good + row.easy > 0),
            });
          }
          expect(states[1]).toEqual(states[0]);
        },
      ),
      { numRuns: HISTORIES, seed: 11 },
    );
    expect((await rebuild({ store, clock: () => MONDAY })).differing).toEqual([]);
    await store.close();
  });
});
