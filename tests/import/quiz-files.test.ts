import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writerOf } from "#lib/domain/exchange/formats/index.ts";
import { writtenFormats } from "#lib/domain/exchange/formats/names.ts";
import { planExport } from "#lib/domain/exchange/losses.ts";
import { readQuizFile } from "#lib/import/quiz/read-quiz-file.ts";
import { everyType } from "../support/quizzes.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
const codeOf = (file: Uint8Array): string | null => {
  const read = readQuizFile(file);
  return read.ok ? null : read.error.code;
};

const item = (body: string): string =>
  `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i"><itemBody>${body}</itemBody></assessmentItem>`;
const asks = `<choiceInteraction responseIdentifier="R"><prompt>Who?</prompt><simpleChoice identifier="a">Berg</simpleChoice><simpleChoice identifier="b">Holm</simpleChoice></choiceInteraction>`;
const declared = `<responseDeclaration identifier="R" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>`;
const sound = item(asks).replace("<itemBody>", `${declared}<itemBody>`);

const laughs = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "lol">${[..."bcdefghij"]
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]><quiz><question type="essay"><name><text>&j;</text></name></question></quiz>`;
const outside = `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz><question type="shortanswer"><questiontext><text>&x;</text></questiontext></question></quiz>`;

describe("[T14, T15] files made to do harm", () => {
  test.each([
    ["billion laughs", bytes(laughs), "doctype"],
    ["an entity that names a file", bytes(outside), "doctype"],
    [
      "the same inside a package",
      packed({ "item.xml": sound, "more.xml": outside.replaceAll("quiz", "assessmentItem") }),
      null,
    ],
    ["a path that leaves the package", packed({ "../item.xml": sound }), "bomb"],
    ["an absolute path", packed({ "/etc/item.xml": sound }), "bomb"],
    [
      "a part that unpacks to a thousand times its size",
      packed({ "item.xml": sound, "big.xml": " ".repeat(9_000_000) }),
      "bomb",
    ],
    ["nested deeper than any quiz", bytes(item(`${"<p>".repeat(300)}x${"</p>".repeat(300)}`)), "too-deep"],
    ["tags that cross", bytes("<quiz><question></quiz></question>"), "xml"],
    ["a tag that never ends", bytes(`<quiz><question type="x`), "xml"],
    ["bytes that are no text", new Uint8Array([0xff, 0x00, 0x81, 0x90]), "encoding"],
    ["more text than there is room for", bytes("x".repeat(2_000_001)), "too-large"],
    ["a package without XML", packed({ "quiz.txt": "Who?{=Berg}" }), "package"],
  ])("%s", (_, file, code) => expect(codeOf(file)).toBe(code));

  test("a hundred levels are read", () => {
    const deep = sound.replace("Who?", `${"<span>".repeat(100)}Who?${"</span>".repeat(100)}`);
    const read = readQuizFile(bytes(deep));
    expect(read.ok && read.value.quiz.items.map((one) => one.item.stem)).toEqual(["Who?"]);
  });

  test("a package in which one item is broken gives the others", () => {
    const read = readQuizFile(packed({ "a.xml": sound, "b.xml": sound.slice(0, -30) }));
    expect(read.ok && [read.value.quiz.items.length, read.value.quiz.refused]).toEqual([
      1,
      [{ n: 2, begins: "b.xml", why: "broken", what: null }],
    ]);
  });

  test("a script is text, whatever it stands in", () => {
    const script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    const escaped = script.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const moodle = `<quiz><question type="truefalse"><questiontext format="FORMAT"><text>Is ${escaped} it?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
    const stem = (text: string): string | null => {
      const read = readQuizFile(bytes(text));
      return read.ok ? (read.value.quiz.items[0]?.item.stem ?? null) : null;
    };
    expect(stem(moodle.replace("FORMAT", "plain_text"))).toBe(`Is ${script} it?`);
    // HTML: what it does is gone, what it says stays.
    expect(stem(moodle.replace("FORMAT", "html"))).toBe("Is it?");
    expect(stem(`Is ${script.replaceAll("=", "\\=")} it?{T}`)).toBe(`Is ${script} it?`);
  });

  test("no more than five hundred questions of a file", () => {
    const read = readQuizFile(bytes("Who built it?{=Berg ~Holm}\n\n".repeat(520)));
    expect(read.ok && [read.value.quiz.items.length, read.value.quiz.refused.length]).toEqual([500, 20]);
    expect(read.ok && read.value.quiz.refused[0]).toMatchObject({ n: 501, why: "too-many", what: "500" });
  });
});

const inHtml = (html: string): string =>
  `<quiz><question type="truefalse"><questiontext format="html"><text><![CDATA[${html}]]></text></questiontext></question></quiz>`;

/** Shapes that make a careless reader look through the rest of the file from each of its places. */
const shapes: readonly (readonly [string, (n: number) => string])[] = [
  ["GIFT, a question of answers", (n) => `Who?{${"=a ~b ".repeat(n / 6)}}`],
  ["GIFT, braces that never close", (n) => "{ ".repeat(n / 2)],
  ["GIFT, many questions", (n) => "Who?{=Berg ~Holm}\n\n".repeat(n / 19)],
  ["GIFT, hashes", (n) => `Who?{=a${"#".repeat(n)}}`],
  ["GIFT, backslashes", (n) => `Who${"\\".repeat(n)}?{T}`],
  ["HTML, tags that never close", (n) => inHtml("<a ".repeat(n / 3))],
  ["HTML, scripts", (n) => inHtml("<script>".repeat(n / 8))],
  ["HTML, scripts that end", (n) => inHtml("<script></script>".repeat(n / 17))],
  ["HTML, characters by name", (n) => inHtml("&amp".repeat(n / 4))],
  ["HTML, comments", (n) => inHtml("<!--".repeat(n / 4))],
  ["XML, elements", (n) => `<quiz>${"<question/>".repeat(n / 11)}</quiz>`],
  ["XML, blanks in a tag", (n) => `<quiz${" ".repeat(n)}></quiz>`],
  [
    "XML, gaps that never close",
    (n) =>
      `<quiz><question type="cloze"><questiontext><text>${"{1:SHORTANSWER:".repeat(n / 15)}</text></questiontext></question></quiz>`,
  ],
  [
    "XML, answers",
    (n) =>
      `<quiz><question type="multichoice"><questiontext><text>x</text></questiontext>${"<answer/>".repeat(n / 9)}</question></quiz>`,
  ],
  [
    "QTI 1.2, conditions",
    (n) =>
      `<questestinterop><item><presentation><response_lid ident="r"/></presentation>${"<respcondition><conditionvar><varequal respident='r'>1</varequal></conditionvar><setvar>1</setvar></respcondition>".repeat(n / 110)}</item></questestinterop>`,
  ],
  ["CSV, quotes", (n) => `type,question\n"${'""'.repeat(n / 2)}`],
  ["CSV, cells", (n) => `type,question\n${",".repeat(n)}`],
  ["CSV, bars and backslashes", (n) => `type,question,text,right\ncloze,x,a [[1]] b,${"\\\\|".repeat(n / 3)}`],
  ["Aiken, options", (n) => `Who?\n${"A. x\n".repeat(n / 5)}ANSWER: A\n`],
];

test.each(shapes)("[T17] eight times as long takes about eight times as long: %s", { timeout: 60_000 }, (_, shape) => {
  const time = (n: number): number => {
    const file = bytes(shape(n));
    const runs = [0, 1, 2].map(() => {
      const begin = performance.now();
      readQuizFile(file);
      return performance.now() - begin;
    });
    return Math.min(...runs);
  };
  time(50_000);
  // A reader that looks through the rest from each place would take 64 times as long; a busy machine may take thrice.
  // Measured up to five times: what is slow by nature is slow each time, what is slow by its neighbours is not.
  let [part, whole] = [time(125_000), time(1_000_000)];
  for (let again = 0; again < 4 && whole >= 300 && whole / part > 28; again += 1)
    [part, whole] = [time(125_000), time(1_000_000)];
  console.log(`${whole.toFixed(0)} ms for 1 MB, × ${(whole / part).toFixed(1)} of an eighth of it`);
  expect(whole < 300 || whole / part <= 28).toBe(true);
  expect(whole).toBeLessThan(3000);
});

test.each(writtenFormats)("what is written as %s is known again and read whole, as bytes", (name) => {
  const writer = writerOf(name);
  const draft = {
    title: "Week 3",
    sections: [{ title: "Rivers", draw: null, items: Object.values(everyType("")).map((content) => ({ content })) }],
  };
  const plan = planExport(writer, draft);
  const files = writer.write(plan.quiz);
  const file =
    writer.ending === "zip"
      ? packed(Object.fromEntries(files.map(({ path, text }) => [path, text])))
      : bytes(files[0]?.text ?? "");
  const read = readQuizFile(file);
  expect(read.ok && [read.value.format, read.value.quiz.items.length, read.value.quiz.refused]).toEqual([
    name,
    plan.count,
    [],
  ]);
  expect(read.ok && read.value.quiz.notes).toEqual({});
});
