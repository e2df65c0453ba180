import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { type QuizSettings, settingsFor } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { instructor, ok, publish, sit, type View } from "../support/quiz-seats.ts";
import { type Recorder, recorder } from "../support/recorder.ts";
import { otherItems, rightAnswer, secretItems } from "../support/secrets-of-items.ts";

const modes: readonly QuizSettings["mode"][] = ["practice", "homework", "live"];

const data = mkdtempSync(join(tmpdir(), "footnote-secrecy-"));
let server: ServerProcess;
let owner: Recorder;

beforeAll(async () => {
  server = await startServer({ data });
  owner = await instructor(server.url);
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

/** What differs between any two attempts, whoever made them. */
const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replace(/\b1[6-9]\d{11}\b/g, "MOMENT")
    .replace(/"code":"\w{8}"/g, '"code":"CODE"')
    .replace(/footnote\.taker=[\w-]+/g, "COOKIE")
    .replace(/^date: .*$/gm, "DATE");

test.each(modes)(
  "%s: two quizzes that differ in nothing but their keys are the same, byte for byte, until the keys are out",
  async (mode) => {
    const show = { points: "close", keys: "close", passages: "close" } as const;
    // Written order: a shuffle's seed is drawn anew each time, and what it is given is compared below.
    const settings = {
      ...settingsFor(mode),
      attempts: 1,
      hints: false,
      show,
      shuffleItems: false,
      shuffleOptions: false,
    };
    const heard: string[][] = [];
    const ids: string[] = [];
    for (const items of [secretItems, otherItems]) {
      const { id, code } = await publish(owner, items, settings);
      ids.push(id);
      if (mode === "live") await ok(owner, "/api/quizzes/live", { quiz: id, phase: "free", position: 0, from: 0 });
      const one = await sit(server.url, code, "Bea");
      const { items: shown } = await one.view();
      for (const { position, shown: item } of shown) {
        await one.send([one.event(position, "answer", { answer: rightAnswer(item.type, item), took: 5 })]);
        await one.send([one.event(position, "check"), one.event(position, "hint")]);
      }
      await one.view();
      await one.send([], true);
      await one.view();
      await one.who.call("/api/take/open", { code });
      heard.push(one.who.replies.map(({ what, bytes }) => plain(`${what}\n${bytes}`)));
    }
    expect(heard[0]?.length).toBeGreaterThan(25);
    expect(heard[1]).toEqual(heard[0]);
    // All that a shuffled view is made of besides its seed.
    const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
    const asked = await Promise.all(
      ids.map(async (id) => {
        const edition = await store.db
          .selectFrom("quiz_edition")
          .selectAll()
          .where("quiz_id", "=", id)
          .executeTakeFirstOrThrow();
        const places =
          (JSON.parse(edition.layout) as { places: { item: string; version: number }[] }[])[0]?.places ?? [];
        const rows = await store.db
          .selectFrom("item_asked")
          .selectAll()
          .where(
            "item_id",
            "in",
            places.map(({ item }) => item),
          )
          .execute();
        return places.map(({ item }) => rows.find((row) => row.item_id === item)?.body);
      }),
    );
    await store.db.destroy();
    expect(asked[0]?.length).toBe(itemTypeNames.length);
    expect(asked[1]).toEqual(asked[0]);
  },
  120_000,
);

test("shuffled, a key stands in each place equally often", async () => {
  const single = secretItems.find(({ type }) => type === "single") as Item;
  const { code } = await publish(owner, [single], { show: { points: "never", keys: "never", passages: "never" } });
  const places = [0, 0, 0];
  for (let n = 0; n < 240; n += 1) {
    const one = recorder(server.url);
    await ok(one, "/api/take/join", { code, name: `Taker ${n}` });
    const { attempt } = await ok<{ attempt: string }>(one, "/api/take/begin", { code });
    const { items } = await ok<View>(one, `/api/take/attempt?attempt=${attempt}`);
    const at = items[0]?.shown.options?.indexOf("Holm") ?? -1;
    places[at] = (places[at] ?? 0) + 1;
  }
  const chi = places.reduce((sum, n) => sum + (n - 80) ** 2 / 80, 0);
  console.log(`the key of 240 attempts by place: ${places.join(", ")}; χ² ${chi.toFixed(2)}`);
  expect(chi).toBeLessThan(18.4); // one sound server in ten thousand has more
}, 120_000);
