import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { type Moment, type QuizSettings, settingsFor } from "#lib/domain/assessment/settings.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { instructor, ok, publish, sit } from "../support/quiz-seats.ts";
import type { Recorder } from "../support/recorder.ts";
import { rightAnswer, secretItems, wrongAnswer } from "../support/secrets-of-items.ts";

const modes: readonly QuizSettings["mode"][] = ["practice", "homework", "live"];
const moments: readonly Moment[] = ["answer", "submit", "close", "never"];

const data = mkdtempSync(join(tmpdir(), "footnote-secrecy-"));
let server: ServerProcess;
let owner: Recorder;
const total = { bytes: 0, replies: 0, quizzes: 0 };

beforeAll(async () => {
  server = await startServer({ data });
  owner = await instructor(server.url);
}, 120_000);
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

const all = (secret: string) => itemTypeNames.map((type) => `${type} ${secret}`);

/** What may be known of one item. */
const outOf = (type: string, { keys, passages }: { keys: boolean; passages: boolean }): string[] => [
  ...(keys ? [`${type} key`] : []),
  ...(keys && passages ? [`${type} passage`] : []),
];

test.each(modes)(
  "%s: nothing secret in any byte a taker gets before it is out, whatever is shown when, and all of it after",
  async (mode) => {
    const wrong: string[] = [];
    for (const keys of moments)
      for (const [nth, passages] of moments.entries()) {
        const points = moments[(nth + 1) % 4] ?? "close";
        const hints = mode === "practice";
        const settings = {
          ...settingsFor(mode),
          attempts: 1,
          hints,
          show: { points, keys, passages },
          shuffleItems: false,
        };
        const { id, code } = await publish(owner, secretItems, settings);
        total.quizzes += 1;
        const right = await sit(server.url, code, "Right");
        const bad = await sit(server.url, code, "Wrong");
        const odd = await sit(server.url, code, "Strange");
        const people = [right, bad, odd];
        const when = `keys ${keys}, passages ${passages}`;
        const hold = (allowed: string[], moment: string) => {
          const set = new Set([...allowed, ...hinted]);
          for (const one of people) wrong.push(...one.look(set, `${when}, ${moment}`));
        };
        const hinted: string[] = [];
        // Pages, as documents and as Next fetches them; also those that are not a taker's.
        for (const path of [
          "/take",
          `/quizzes/${id}`,
          `/quizzes/${id}/live`,
          `/quizzes/${id}/print`,
          `/quizzes/${id}/results`,
        ]) {
          await odd.who.call(path);
          await odd.who.call(`${path}?_rsc=1abcd`, undefined, { rsc: "1" });
          await odd.who.call(`${path}?_rsc=1abcd`, undefined, { rsc: "1", "next-router-prefetch": "1" });
        }
        for (const path of [
          `quiz?id=${id}`,
          `room?quiz=${id}`,
          `live?quiz=${id}`,
          `takers?quiz=${id}`,
          `results?quiz=${id}`,
          "bank",
        ])
          await odd.who.call(`/api/quizzes/${path}`);
        for (const one of people) await one.view();
        hold([], "before anything");

        const move = async (phase: string, position: number) => {
          const { live } = await ok<{ live: { revision: number } }>(owner, `/api/quizzes/room?quiz=${id}`);
          await ok(owner, "/api/quizzes/live", { quiz: id, phase, position, from: live.revision });
        };
        const first = await right.view();
        const views = await Promise.all(people.map((one) => one.view()));
        const known: string[] = [];
        for (const { position, shown } of first.items) {
          const { type } = shown;
          if (mode === "live") {
            const listening = right.who.listen(`/api/take/live?attempt=${right.attempt}`, () =>
              move("asking", position),
            );
            await listening;
          }
          const shownTo = (at: number) => views[at]?.items[position]?.shown ?? shown;
          const rightly = right.event(position, "answer", { answer: rightAnswer(type, shownTo(0)), took: 5 });
          await right.send([rightly]);
          await right.send([rightly]);
          await bad.send([bad.event(position, "answer", { answer: wrongAnswer(type, shownTo(1)), took: 5 })]);
          // Flags, an answer of another type, hints and checks where there may be none.
          await odd.send([
            odd.event(position, "flag", { on: true }),
            odd.event(position, "answer", { answer: { nonsense: true } }),
            odd.event(position, "answer", { answer: null }),
            ...(hints ? [] : [odd.event(position, "hint")]),
          ]);
          for (const one of people) await one.view();
          hold(known, `${type} answered`);
          if (hints) {
            await odd.send([odd.event(position, "hint")]);
            hinted.push(`${type} hint`);
          }
          // A check: releases where the quiz says "with each answer", never in a room.
          await right.send([right.event(position, "check")]);
          await bad.send([bad.event(position, "check")]);
          if (mode !== "live" && keys === "answer")
            known.push(...outOf(type, { keys: true, passages: passages === "answer" }));
          for (const one of people) await one.view();
          hold(known, `${type} checked`);
          if (mode === "live") {
            await move("showing", position);
            if (keys === "answer") known.push(...outOf(type, { keys: true, passages: passages === "answer" }));
            for (const one of people) await one.view();
            hold(known, `${type} shown`);
          }
        }
        await right.send([], true);
        await bad.send([bad.event(0, "flag", { on: true })], true);
        await bad.send([], true);
        for (const one of people) await one.view();
        for (const one of people) await one.who.call("/api/take/open", { code });
        const submitted = keys === "answer" || keys === "submit";
        const early = itemTypeNames.flatMap((type) =>
          outOf(type, { keys: submitted, passages: passages === "answer" || passages === "submit" }),
        );
        // Who has not handed in knows no more than before.
        const set = new Set([...early, ...known, ...hinted]);
        wrong.push(...right.look(set, `${when}, handed in`), ...bad.look(set, `${when}, handed in`));
        wrong.push(...odd.look(new Set([...known, ...hinted]), `${when}, others handed in`));

        await ok(owner, "/api/quizzes/close", { id });
        for (const one of people) await one.view();
        const late = itemTypeNames.flatMap((type) =>
          outOf(type, { keys: keys !== "never", passages: passages !== "never" }),
        );
        hold([...late, ...known], "closed");
        // The recorder works: what is out was heard, by each.
        for (const one of people)
          for (const secret of late) if (!one.told.types.has(secret)) wrong.push(`${when}: ${secret} never came`);
        if (hints)
          for (const secret of all("hint")) if (!odd.told.types.has(secret)) wrong.push(`${secret} never came`);
        for (const { who } of people) {
          total.bytes += who.size();
          total.replies += who.replies.length;
        }
      }
    console.log(`${mode}: ${total.quizzes} quizzes so far, ${total.replies} replies, ${total.bytes} bytes searched`);
    expect(wrong).toEqual([]);
  },
  600_000,
);
