import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Export } from "#lib/contract/export.ts";
import { Results } from "#lib/contract/results.ts";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import { unguarded } from "#lib/domain/exchange/csv.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { doubtsAbout } from "#lib/server/repos/card-doubts.ts";
import { gradesOf } from "#lib/server/repos/quiz-attempts.ts";
import { ownQuiz } from "#lib/server/repos/quizzes.ts";
import { dropNames } from "#lib/server/repos/takers.ts";
import { exportLearner } from "#lib/server/services/export-learner.ts";
import { attemptView } from "#lib/server/services/quiz/attempt-view.ts";
import { decide } from "#lib/server/services/quiz/decide.ts";
import { createQuiz } from "#lib/server/services/quiz/drafts.ts";
import { beginAttempt, joinQuiz } from "#lib/server/services/quiz/join.ts";
import { closeQuiz, publishQuiz } from "#lib/server/services/quiz/publish.ts";
import { recordAnswers } from "#lib/server/services/quiz/record-answers.ts";
import { resultsOf } from "#lib/server/services/quiz/results.ts";
import { resultsCsv } from "#lib/server/services/quiz/results-csv.ts";
import { seedAccount } from "../support/accounts.ts";
import { draftOf, everyType, option } from "../support/quizzes.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const { single, typed, number } = everyType("");

/** Its key is the wrong one: those who know say Holm. Made from a card. */
const miskeyed: Item = {
  ...single,
  type: "single",
  options: [option("a", "Berg"), option("b", "Holm"), option("c", "Lund")],
  key: "a",
  footnote: single.footnote && { ...single.footnote, card: "card-of-the-dam" },
} as Item;
const sound: Item = { ...single, stem: "Who opened it?" } as Item;
const mayor: Item = { ...typed, accept: ["Ola Krog"], hints: [] } as Item;
const long: Item = { ...number } as Item;
const items = [miskeyed, sound, mayor, long];

onBoth("Results of a quiz", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  let ann = "";
  let eve = "";
  let quiz = "";
  let code = "";
  const deps = () => ({ store, clock: () => now });

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    eve = (await seedAccount(store.db, { id: "eve" })).learner;
  });
  afterEach(() => store.close());

  async function publish(settings: Partial<QuizSettings> = {}) {
    quiz = await createQuiz(deps(), ann, draftOf(items, { attempts: 1, ...settings }));
    const done = await publishQuiz(deps(), ann, quiz);
    if (!done?.ok) throw new Error(JSON.stringify(done));
    code = done.code;
  }
  async function begin(phone: string, name: string) {
    await joinQuiz(deps(), code, phone, { name });
    const begun = await beginAttempt(deps(), code, phone);
    if (!begun?.ok) throw new Error(JSON.stringify(begun));
    return begun.attempt;
  }
  /** Answers as a person does: by the words on the screen, wherever they stand there. */
  async function answer(attempt: string, phone: string, said: Readonly<Record<string, string>>, submit = true) {
    const view = await attemptView(deps(), attempt, phone);
    const events = (view?.items ?? []).flatMap(({ position, stem, shown }, at) => {
      const text = said[stem];
      if (text === undefined) return [];
      const given = shown.type === "single" ? { pick: shown.options.indexOf(text) } : { text };
      return [{ seq: at + 1, position, kind: "answer" as const, body: { answer: given, took: 4000 + at }, at: now }];
    });
    const reply = await recordAnswers(store, { attempt, device: "device-1", events, submit, tokenHash: phone, now });
    expect(reply?.events.every(({ status }) => status === "stored")).toBe(true);
  }
  const [dam, opened, whoMayor, howLong] = [
    "Who built the dam?",
    "Who opened it?",
    "Who is the mayor?",
    "How long is it?",
  ];
  /** Thirty: the upper half know everything, and so get the first item wrong. */
  const answersOf = (at: number) => ({
    [dam]: at >= 15 ? "Holm" : at % 3 === 0 ? "Lund" : "Berg",
    [opened]: at >= 13 ? "Holm" : at % 2 ? "Berg" : "Lund",
    [whoMayor]:
      at >= 20
        ? "Ola Krog"
        : at >= 14
          ? ["Mayor Krog", "mayor krog."][at % 2]
          : at === 3
            ? "=HYPERLINK(1)"
            : `nobody ${at}`,
    // Those who know say 2,000, and the key is another; what the weakest say is a mistake and no doubt.
    [howLong]: at >= 16 ? "2,000 km" : at >= 10 ? "1,234.5 km" : "9",
  });
  const name = (at: number) => (at === 0 ? '=cmd|"/C calc"!A0' : at === 1 ? '@Bea, the "first"' : `Taker ${at}`);
  async function taken(takers = 30) {
    for (let at = 0; at < takers; at += 1) {
      const attempt = await begin(`phone-${at}`, name(at));
      await answer(attempt, `phone-${at}`, answersOf(at) as Record<string, string>);
    }
  }
  const results = async (learner = ann) => {
    const found = await resultsOf(deps(), learner, quiz, undefined);
    return found && Results.parse(found);
  };
  const itemOf = (found: Results | null, stem: string) => {
    const item = found?.items.find((each) => each.stem === stem);
    if (!item) throw new Error(`no item: ${stem}`);
    return item;
  };
  async function mend(stem: string, act: "mend" | "keep" = "mend", learner = ann) {
    const item = itemOf(await results(), stem);
    const subject = item.verdicts[0]?.subject ?? "miskey:";
    return decide(deps(), learner, { quiz, used: "first", item: item.id, subject, act });
  }
  /** Everything that must never change once it was handed in. */
  const sealed = async () => ({
    attempts: await store.db
      .selectFrom("quiz_attempt")
      .selectAll()
      .where("seal", "is not", null)
      .orderBy("id")
      .execute(),
    responses: await store.db.selectFrom("quiz_response").selectAll().orderBy("attempt_id").orderBy("seq").execute(),
    first: await store.db
      .selectFrom("attempt_grade")
      .selectAll()
      .where("revision", "=", 1)
      .orderBy("attempt_id")
      .execute(),
  });

  test("figures, verdicts with their passage, and takers", async () => {
    await publish();
    await taken();
    const found = await results();
    expect(found).toMatchObject({ title: "Week 3", n: 30, takers: 30, used: "highest", worth: 4, audit: [] });
    const item = itemOf(found, dam);
    expect(figureValue(item.facility)).toBeCloseTo(10 / 30, 12);
    expect(item.footnote?.passage?.paragraphs[0]?.runs[0]?.text).toContain("one who built it");
    expect(item.options?.map(({ text, key, chosen }) => [text, key, chosen])).toEqual([
      ["Berg", true, 10],
      ["Holm", false, 15],
      ["Lund", false, 5],
    ]);
    expect(item.verdicts).toMatchObject([{ kind: "miskey", option: "b", both: false, mend: { keys: ["b"] } }]);
    expect(itemOf(found, opened).verdicts).toEqual([]);
    expect(itemOf(found, whoMayor).verdicts).toMatchObject([
      {
        kind: "missed-answer",
        n: 6,
        share: 0.2,
        mend: { mend: "accept-answer", answers: ["Mayor Krog", "mayor krog."] },
      },
    ]);
    // A number has no other spellings: the one thing to do about a wrong key is to leave the item out.
    expect(itemOf(found, howLong).verdicts).toMatchObject([
      { kind: "missed-answer", shown: "2,000 km", mend: { mend: "drop-item" } },
    ]);
    expect(found?.people.map(({ name: said }) => said)).toContain(name(0));
    expect(found?.people[0]).toMatchObject({ worth: 4, took: 16_006, regraded: false });
    expect(figureValue(found?.time.median as never)).toBe(16_006);
  }, 60_000);

  test("one press makes Holm the key: new grades beside the old, an audit line, and nothing sealed moves", async () => {
    await publish();
    await taken();
    const under = await begin("late-phone", "Late");
    await answer(under, "late-phone", { [dam]: "Holm" }, false);
    const before = await sealed();
    now += 1000;
    expect(await mend(dam)).toBe(true);
    expect(await sealed()).toEqual(before);
    const grades = await store.db.selectFrom("attempt_grade").selectAll().where("revision", "=", 2).execute();
    // Fifteen gain the point, ten lose it; who said Lund has neither.
    expect(grades).toHaveLength(25);
    expect(new Set(grades.map(({ learner_id }) => learner_id))).toEqual(new Set([ann]));
    expect(grades.every(({ reason }) => /^decision /.test(reason ?? ""))).toBe(true);
    const found = await results();
    expect(found?.audit).toMatchObject([
      {
        act: "change-key",
        item: 1,
        before: "Berg",
        after: "Holm",
        more: 15,
        fewer: 10,
        grounds: { kind: "miskey", text: "Holm", gave: 15, n: 30 },
      },
    ]);
    const item = itemOf(found, dam);
    expect(item).toMatchObject({ key: "Holm", verdicts: [], earlier: true });
    expect(figureValue(item.facility)).toBe(0.5);
    expect(found?.people.filter(({ regraded }) => regraded)).toHaveLength(25);
    // Who was still at it is graded by what was decided; who begins later is asked the mended version.
    await answer(under, "late-phone", {}, true);
    const late = await store.db.selectFrom("attempt_grade").selectAll().where("attempt_id", "=", under).execute();
    expect(late).toMatchObject([{ revision: 1, points: 1 }]);
    const fresh = await begin("fresh-phone", "Fresh");
    await answer(fresh, "fresh-phone", { [dam]: "Holm" });
    expect(
      await store.db.selectFrom("attempt_grade").selectAll().where("attempt_id", "=", fresh).execute(),
    ).toMatchObject([{ revision: 1, points: 1 }]);
    const after = await results();
    expect(after?.items.filter(({ stem }) => stem === dam).map(({ n, earlier }) => [n, earlier])).toEqual([
      [1, false],
      [31, true],
    ]);
    const draft = (await ownQuiz(store.db, ann, quiz))?.draft.sections[0]?.items[0]?.content;
    expect(draft).toMatchObject({ type: "single", key: "b" });
    // Pressed again, by two at once: done once.
    expect(await mend(dam)).toBe(false);
  }, 60_000);

  test("two presses at once are one decision", async () => {
    await publish();
    await taken();
    const item = itemOf(await results(), dam);
    const wish = { quiz, used: "first" as const, item: item.id, subject: "miskey:b", act: "mend" as const };
    const done = await Promise.all([decide(deps(), ann, wish), decide(deps(), ann, wish)]);
    expect(done.sort()).toEqual([false, true]);
    expect((await results())?.audit).toHaveLength(1);
    expect((await store.db.selectFrom("attempt_grade").selectAll().where("revision", ">", 1).execute()).length).toBe(
      25,
    );
  }, 60_000);

  test("who hands in while it is decided is graded by the decision, whichever comes first", async () => {
    await publish();
    await taken();
    const open: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      open.push(await begin(`open-${at}`, `Open ${at}`));
      await answer(open[at] ?? "", `open-${at}`, { [dam]: "Holm" }, false);
    }
    const item = itemOf(await results(), dam);
    const wish = { quiz, used: "first" as const, item: item.id, subject: "miskey:b", act: "mend" as const };
    const handIn = (attempt: string, at: number) =>
      recordAnswers(store, { attempt, device: "device-1", events: [], submit: true, tokenHash: `open-${at}`, now });
    const [done] = await Promise.all([decide(deps(), ann, wish), ...open.map(handIn)]);
    expect(done).toBe(true);
    const points = (await gradesOf(store.db, open)).values().map((grades) => grades.at(-1)?.points);
    expect([...points]).toEqual(open.map(() => 1));
  }, 60_000);

  test("an answer is accepted, another item left out, a third kept: each with its line", async () => {
    await publish();
    await taken();
    now += 1000;
    expect(await mend(whoMayor)).toBe(true);
    now += 1000;
    expect(await mend(howLong)).toBe(true);
    now += 1000;
    expect(await mend(dam, "keep")).toBe(true);
    const found = await results();
    expect(found?.audit.map(({ act, item, more, fewer, after }) => [act, item, more, fewer, after])).toEqual([
      ["keep", 1, 0, 0, "Berg"],
      ["drop-item", 4, 0, 6, "1,234.5 km"],
      ["accept-answer", 3, 6, 0, "Ola Krog; Mayor Krog"],
    ]);
    expect(found?.worth).toBe(3);
    const parts: string[] = [];
    for await (const part of exportLearner(deps(), ann)) parts.push(part);
    expect(Export.parse(JSON.parse(parts.join(""))).quizzes[0]?.decisions).toHaveLength(3);
    expect(found?.items.flatMap(({ verdicts }) => verdicts)).toEqual([]);
    expect(itemOf(found, howLong)).toMatchObject({ dropped: true, n: 30, facility: { hidden: false } });
    expect(new Set(found?.people.map(({ worth }) => worth))).toEqual(new Set([3]));
    const totals = (found?.people ?? []).map(({ points }) => points);
    expect(figureValue(found?.mean as never)).toBeCloseTo(totals.reduce((a, b) => a + b, 0) / 30, 9);
  }, 60_000);

  test("whose it is not, finds nothing and changes nothing", async () => {
    await publish();
    await taken(6);
    expect(await results(eve)).toBeNull();
    for (const table of ["takers", "items", "options"] as const)
      expect(await resultsCsv(deps(), eve, quiz, "first", table)).toBeNull();
    expect(
      await decide(deps(), eve, { quiz, used: "first", item: "x/1", subject: "miskey:b", act: "mend" }),
    ).toBeNull();
    expect(await store.db.selectFrom("item_decision").selectAll().execute()).toEqual([]);
    const draft = await createQuiz(deps(), ann, draftOf(items));
    expect(await resultsOf(deps(), ann, draft, undefined)).toBeNull();
  });

  test("below five takers nothing but how many; nobody: nothing at all", async () => {
    await publish();
    expect(await results()).toMatchObject({ n: 0, items: [], people: [] });
    await taken(4);
    const found = await results();
    expect(found?.items.every(({ facility, options, typed: said }) => facility.hidden && !options && !said)).toBe(true);
    expect(found).toMatchObject({ n: 4, mean: { hidden: true }, distribution: { bins: null } });
    const { text = "" } = (await resultsCsv(deps(), ann, quiz, "first", "items")) ?? {};
    expect(text.split("\r\n")[1]).toContain(",4,,,,,,,,,");
  });

  describe("as files", () => {
    /** Good enough for what csvOf writes; its own tests hold it to the grammar. */
    const cellsOf = (text: string) =>
      [...text.replace(/^\uFEFF/, "").matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)].reduce<string[][]>(
        (rows, [, cell = "", end]) => {
          rows.at(-1)?.push(unguarded(cell.replace(/^"|"$/g, "").replaceAll('""', '"')));
          if (end === "\r\n") rows.push([]);
          return rows;
        },
        [[]],
      );
    test("names and answers come back as they were typed, and none is a formula", async () => {
      await publish();
      await taken();
      const file = await resultsCsv(deps(), ann, quiz, "first", "takers");
      expect(file?.text).not.toMatch(/(^|[,\n]"?)[=@+]/);
      const rows = cellsOf(file?.text ?? "").slice(1, 31);
      expect(new Set(rows.map(([said]) => said))).toEqual(new Set(Array.from({ length: 30 }, (_, at) => name(at))));
      expect(rows.flat()).toContain("=HYPERLINK(1)");
      const itemRows = cellsOf((await resultsCsv(deps(), ann, quiz, "first", "items"))?.text ?? "");
      expect(itemRows[1]?.slice(0, 9)).toEqual(["1", "1", dam, "Berg", "1", "first", "30", "0", String(10 / 30)]);
      const optionRows = cellsOf((await resultsCsv(deps(), ann, quiz, "first", "options"))?.text ?? "");
      expect(optionRows.slice(1, 4).map((row) => row.slice(0, 5))).toEqual([
        ["1", "1", "Berg", "yes", "10"],
        ["1", "1", "Holm", "no", "15"],
        ["1", "1", "Lund", "no", "5"],
      ]);
    }, 60_000);
  });

  test("once names are tidied away, they are nowhere, and everything else stays", async () => {
    await publish();
    await taken(6);
    await closeQuiz(deps(), ann, quiz);
    await dropNames(store, now + 1, now + 1);
    const found = await results();
    expect(found?.people.map(({ name: said }) => said)).toEqual(Array.from({ length: 6 }, () => null));
    expect(found).toMatchObject({ n: 6, mean: { hidden: false } });
    expect((await resultsCsv(deps(), ann, quiz, "first", "takers"))?.text).not.toContain("Taker 2");
  });

  test("a removed taker counts nowhere; of several attempts those that count are asked for", async () => {
    await publish({ attempts: 2, counts: "last" });
    await taken(7);
    const again = await beginAttempt(deps(), code, "phone-6");
    if (again?.ok) await answer(again.attempt, "phone-6", { [opened]: "Holm" });
    await store.db.updateTable("taker").set({ removed_at: now }).where("name", "=", name(0)).execute();
    expect(await results()).toMatchObject({ n: 6, takers: 6, used: "last" });
    expect(await resultsOf(deps(), ann, quiz, "all")).toMatchObject({ n: 7, takers: 6, used: "all" });
    expect((await results())?.people).toHaveLength(7);
  });

  test("a doubtful item flags its card for the quiz's owner alone, until somebody decides", async () => {
    await publish();
    await taken();
    await results();
    const doubt = async (learner: string) =>
      (await doubtsAbout(store.db, learner, ["card-of-the-dam"])).get("card-of-the-dam");
    expect(await doubt(ann)).toEqual({ kind: "miskey", missed: 20, n: 30, quiz, title: "Week 3" });
    expect(await doubt(eve)).toBeUndefined();
    await mend(dam);
    await results();
    expect(await doubt(ann)).toBeUndefined();
  }, 60_000);
});
