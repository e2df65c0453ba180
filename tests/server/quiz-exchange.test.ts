import { afterEach, beforeEach, expect, test } from "vitest";
import { readQuizFiles } from "#lib/domain/exchange/formats/index.ts";
import { writtenFormats } from "#lib/domain/exchange/formats/names.ts";
import { openZip } from "#lib/import/docx/zip.ts";
import { readQuizApart } from "#lib/server/read-quiz-apart.ts";
import { exportQuiz, lossReport, readQuestions } from "#lib/server/services/quiz/exchange.ts";
import { newQuiz, openOwnQuiz, saveOwnDraft } from "#lib/server/services/quiz/own-quizzes.ts";
import { seedAccount } from "../support/accounts.ts";
import { everyType } from "../support/quizzes.ts";
import { MONDAY } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const all = Object.values(everyType("x "));

onBoth("Quizzes as files", (kind) => {
  let store: TestStore;
  let ann: string;
  let eve: string;
  let quiz: string;
  const deps = () => ({ store, clock: () => MONDAY });

  beforeEach(async () => {
    store = await freshStore(kind);
    ann = (await seedAccount(store.db, { id: "ann" })).learner;
    eve = (await seedAccount(store.db, { id: "eve" })).learner;
    const made = await newQuiz(deps(), ann, "Über Häfen & Flüsse");
    if (!made.ok) throw new Error(made.message);
    quiz = made.id;
    const open = await openOwnQuiz(deps(), "", ann, quiz);
    if (!open) throw new Error("no quiz");
    const sections = [
      { id: "one", title: "", draw: null, items: all.map((content, at) => ({ id: `item-${at}`, content })) },
    ];
    await saveOwnDraft(deps(), "", ann, { id: quiz, revision: open.revision, draft: { ...open.draft, sections } });
  });
  afterEach(() => store.close());

  test("each format comes as a file under a name any system takes, and is nobody else's", async () => {
    for (const format of writtenFormats) {
      const file = await exportQuiz(deps(), ann, { quiz, format });
      expect(file?.name).toMatch(/^uber-hafen-flusse\.(?:xml|txt|zip|csv)$/);
      expect(await exportQuiz(deps(), eve, { quiz, format })).toBeNull();
      expect(await lossReport(deps(), eve, { quiz, format })).toBeNull();
    }
    expect(await exportQuiz(deps(), ann, { quiz: "no-such", format: "gift" })).toBeNull();
  });

  test("the report counts what the file holds, and the file holds it", async () => {
    const counts: string[] = [];
    for (const format of writtenFormats) {
      const report = await lossReport(deps(), ann, { quiz, format });
      const file = await exportQuiz(deps(), ann, { quiz, format });
      const bytes = typeof file?.file === "string" ? Buffer.from(file.file) : (file?.file ?? new Uint8Array());
      const read = await readQuestions(
        (async function* () {
          yield bytes;
        })(),
      );
      expect(read).toMatchObject({ ok: true, format, refused: [] });
      expect(read.ok && read.items.length).toBe(report?.questions);
      expect(report?.items).toBe(10);
      counts.push(`${format}: ${report?.questions} questions, ${report?.losses.length} items lose something`);
    }
    console.log(counts.join("\n"));
    // One gap too many for GIFT.
    expect(counts).toEqual([
      "moodle-xml: 10 questions, 5 items lose something",
      "gift: 11 questions, 6 items lose something",
      "qti-2.1: 10 questions, 5 items lose something",
      "csv: 10 questions, 0 items lose something",
    ]);
  });

  test("a package is one that other programs open, with nothing of the clock in it", async () => {
    const [one, two] = await Promise.all([
      exportQuiz(deps(), ann, { quiz, format: "qti-2.1" }),
      exportQuiz(deps(), ann, { quiz, format: "qti-2.1" }),
    ]);
    expect(one?.file).toEqual(two?.file);
    const zip = openZip(one?.file as Uint8Array);
    expect(zip.ok && zip.value.names.slice(0, 3)).toEqual(["imsmanifest.xml", "test.xml", "items/item1.xml"]);
  });
});

test("[T18] a reader that hangs, or eats memory, is given up alone", { timeout: 30_000 }, async () => {
  const read = await readQuizApart(Buffer.from("Who?{=Berg}"), {
    script: "tests/support/children/hang.ts",
    patience: 600,
  });
  expect(read).toEqual({ ok: false, error: { code: "gave-up", line: null } });
  const next = await readQuizApart(Buffer.from("Who?{=Berg}"));
  expect(next).toMatchObject({ ok: true, value: { format: "gift" } });
  const same = readQuizFiles([{ path: "", text: "Who?{=Berg}" }]);
  expect(JSON.parse(JSON.stringify(next))).toEqual(JSON.parse(JSON.stringify(same)));
});
