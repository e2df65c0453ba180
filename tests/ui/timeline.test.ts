import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareEdtf } from "#lib/domain/kernel/edtf.ts";
import { listRows } from "#lib/ui/pictures/list.ts";
import { firmnessOf } from "#lib/ui/pictures/recall.ts";
import { type Span, spanOf } from "#lib/ui/pictures/span.ts";
import { type PlacedMark, stack } from "#lib/ui/pictures/stack.ts";
import { ticksOf } from "#lib/ui/pictures/ticks.ts";
import { firstView, further, isIn, moved, nearer, showing, type View, wholeOf } from "#lib/ui/pictures/view.ts";
import { cut, wrap } from "#lib/ui/pictures/wrap.ts";
import { pictureWords } from "#lib/ui/text/en/picture.ts";

const DAY_MS = 86_400_000;
const measure = (text: string) => text.length * 7;
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
const span = (edtf: string): Span => {
  const found = spanOf(edtf);
  if (!found) throw new Error(edtf);
  return found;
};

const two = (n: number) => String(n).padStart(2, "0");
const unit = fc
  .record({
    year: fc.integer({ min: 1, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
    season: fc.integer({ min: 21, max: 24 }),
    as: fc.constantFrom("day", "month", "season", "year", "decade"),
  })
  .map(({ year, month, date, season, as }) => {
    const y = String(year).padStart(4, "0");
    if (as === "day") return `${y}-${two(month)}-${two(date)}`;
    if (as === "month") return `${y}-${two(month)}`;
    if (as === "season") return `${y}-${season}`;
    return as === "year" ? y : `${y.slice(0, 3)}X`;
  });
const dates = fc.oneof(
  unit,
  unit.map((from) => `${from}/..`),
  unit.map((to) => `/${to}`),
  fc.tuple(unit, unit).map(([a, b]) => (compareEdtf(a, b) <= 0 ? `${a}/${b}` : `${b}/${a}`)),
);
const facts = fc
  .array(fc.record({ edtf: dates, text: fc.string({ maxLength: 90 }) }), { maxLength: 60 })
  .map((all) =>
    all
      .map(({ edtf, text }) => ({ edtf, text, span: span(edtf) }))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  );
const width = fc.integer({ min: 300, max: 1100 });

describe("A date's place in time", () => {
  test.each([
    ["2020-01-13", "2020-01-13", "2020-01-14", { exact: true }],
    ["2020-01-13~", "2020-01-13", "2020-01-14", { exact: false }],
    ["2020-02", "2020-02-01", "2020-03-01", { exact: false }],
    ["1998-21", "1998-03-01", "1998-06-01", {}],
    ["2019-33", "2019-01-01", "2019-04-01", {}],
    ["2011", "2011-01-01", "2012-01-01", {}],
    ["197X", "1970-01-01", "1980-01-01", {}],
    ["2015/2019", "2015-01-01", "2020-01-01", {}],
    ["2020-01-06/2020-01-12", "2020-01-06", "2020-01-13", {}],
    ["2019-09/..", "2019-09-01", "2019-09-02", { openEnd: true }],
    ["/1912", "1912-12-31", "1913-01-01", { openStart: true }],
    ["0050-03-15", "0050-03-15", "0050-03-16", { exact: true }],
  ])("%s", (edtf, start, end, more) => {
    expect(spanOf(edtf)).toMatchObject({ start: day(start), end: day(end), ...more });
  });

  test("a date of unknown year has none", () => {
    expect(["XXXX-02-17", "XXXX", "XXXX-12/2020"].map(spanOf)).toEqual([null, null, null]);
  });

  test("the vaguer, the wider", () => {
    const view = { from: day("2019-01-01"), to: day("2022-01-01") };
    const options = { view, width: 1000, measure, rows: 9, longest: 200 };
    const widths = ["2020-06-15", "2020-06", "2020-22", "2020", "2020/2021"].map(
      (edtf) => stack([{ span: span(edtf), text: "x" }], options).marks[0]?.width ?? 0,
    );
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    expect(new Set(widths).size).toBe(5);
  });
});

describe("Marks above the axis", () => {
  const rowOf = (mark: PlacedMark) => `${mark.label === null} ${mark.row}`;

  test("every fact in view is drawn once, inside the drawing, and no two marks or words are over each other", () => {
    fc.assert(
      fc.property(facts, width, fc.nat(12), (given, wide, rows) => {
        const view = firstView(given.map((fact) => fact.span));
        const { marks, bare, labelled } = stack(given, { view, width: wide, measure, rows, longest: wide * 0.4 });
        const seen = given.flatMap((fact, i) => (isIn(fact.span, view) ? [i] : []));
        expect(marks.map(({ index }) => index)).toEqual(seen);
        for (const [i, a] of marks.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(-1e-6);
          expect(a.right).toBeLessThanOrEqual(wide + 1e-6);
          expect(a.row).toBeLessThan(a.label === null ? bare : labelled);
          for (const b of marks.slice(i + 1))
            if (rowOf(a) === rowOf(b)) expect(a.right <= b.left || b.right <= a.left).toBe(true);
        }
      }),
    );
  });

  test("five hundred facts of one year are all there", () => {
    const many = Array.from({ length: 500 }, (_, i) => ({
      span: span(`2020-${two(1 + (i % 12))}-${two(1 + (i % 28))}`),
      text: `Something with number ${i} happened in this place`,
    }));
    const view = wholeOf(many.map((fact) => fact.span));
    const { marks, bare } = stack(many, { view, width: 1096, measure, rows: 12, longest: 280 });
    expect(marks).toHaveLength(500);
    expect(bare).toBeLessThan(40);
  });
});

describe("The axis", () => {
  test("no label touches another or leaves the drawing, whatever the stretch of time", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -700_000, max: 2_900_000 }),
        fc.integer({ min: 5, max: 900_000 }),
        width,
        (from, length, wide) => {
          const ticks = ticksOf({ from, to: Math.min(2_932_896, from + length) }, wide, measure, pictureWords);
          const edges = ticks.map(({ x, label, under }) => {
            const half = Math.max(measure(label), measure(under ?? "")) / 2;
            return [x - half, x + half] as const;
          });
          for (const [i, [left, right]] of edges.entries()) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(wide);
            expect(left).toBeGreaterThan(edges[i - 1]?.[1] ?? -1);
          }
        },
      ),
    );
  });

  test("years, months and days are told, and the year where one begins", () => {
    const labels = (from: string, to: string) =>
      ticksOf({ from: day(from), to: day(to) }, 1000, measure, pictureWords).map(({ label, under }) =>
        [label, under].filter(Boolean).join(" "),
      );
    expect(labels("2010-06-01", "2020-06-01").slice(0, 3)).toEqual(["2011", "2012", "2013"]);
    expect(labels("2019-11-15", "2020-05-15")).toEqual(expect.arrayContaining(["Dec 2019", "Jan 2020", "Feb"]));
    expect(labels("2020-02-20", "2020-03-20")).toEqual(expect.arrayContaining(["1 Mar 2020"]));
  });
});

describe("The view", () => {
  const known = ["/1912", "197X", "2011", "2013", "2015", "2019-04", "2019-11", "2020-01-13", "2020-01-19", "2020-04"];

  test("begins where most facts are, and zooming out shows all of them", () => {
    const spans = known.map(span);
    const whole = wholeOf(spans);
    const first = firstView(spans);
    expect(spans.filter((each) => isIn(each, first)).length).toBeGreaterThan(6);
    expect(first.to - first.from).toBeLessThan((whole.to - whole.from) / 2);
    let view = first;
    for (let i = 0; i < 5; i += 1) view = further(view, whole);
    expect(view).toEqual(whole);
    expect(spans.every((each) => isIn(each, whole))).toBe(true);
  });

  test("steps down to a month and stops there", () => {
    const whole = wholeOf(known.map(span));
    const spans: number[] = [];
    let view: View = whole;
    for (let i = 0; i < 4; i += 1) {
      view = nearer(view, whole, day("2020-01-15"));
      spans.push(view.to - view.from);
    }
    expect(spans).toEqual([3653, 366, 31, 31]);
    expect(isIn(span("2020-01-13"), view)).toBe(true);
  });

  test("never leaves the whole, and shows whatever is asked for", () => {
    fc.assert(
      fc.property(
        facts,
        fc.array(fc.constantFrom("in", "out", "earlier", "later"), { maxLength: 12 }),
        (given, steps) => {
          const spans = given.map((fact) => fact.span);
          const whole = wholeOf(spans);
          let view = firstView(spans);
          for (const step of steps) {
            if (step === "in") view = nearer(view, whole);
            else if (step === "out") view = further(view, whole);
            else view = moved(view, whole, step === "earlier" ? -1 : 1);
            expect(view.from).toBeGreaterThanOrEqual(whole.from - 1e-6);
            expect(view.to).toBeLessThanOrEqual(whole.to + 1e-6);
            expect(view.to).toBeGreaterThan(view.from);
          }
          for (const each of spans) expect(isIn(each, showing(view, whole, each))).toBe(true);
        },
      ),
    );
  });
});

describe("The list of a narrow screen", () => {
  test("each fact is a row of its own, rows do not touch, years are told once", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const rows = given.map(({ span: each, text, edtf }, index) => {
          const year = pictureWords.year(each.start);
          return { index, span: each, text, year, when: pictureWords.dateInYear(edtf) };
        });
        const { rows: placed, height } = listRows(rows, { measure, width: 220, lineHeight: 20, gap: 14 });
        expect(placed.map(({ index }) => index)).toEqual(given.map((_, i) => i));
        const edges = placed.map((row) => row.y + row.height);
        for (const [i, row] of placed.entries()) {
          if (i > 0)
            expect(row.y + 1e-6).toBeGreaterThanOrEqual((placed[i - 1]?.y ?? 0) + (placed[i - 1]?.height ?? 0));
          expect(row.lines.every((line) => measure(line) <= 220)).toBe(true);
        }
        if (edges.length > 0) expect(height).toBeGreaterThan(placed.at(-1)?.y ?? 0);
      }),
    );
  });

  test.each([
    ["2020-01-13", "13 Jan"],
    ["2020-02", "Feb"],
    ["2011", ""],
    ["2019-09/..", "Sept →"],
    ["/2019-12", "until Dec"],
    ["2011-03/2011-10", "Mar – Oct"],
    ["2020-01-06/2020-01-12", "6–12 Jan"],
    ["2015/2019", "– 2019"],
    ["2015-05/2019-03", "May – Mar 2019"],
    ["1998-21", "spring"],
    ["197X", "1970s"],
  ])("%s is told as “%s” beside its year", (edtf, said) => {
    expect(pictureWords.dateInYear(edtf)).toBe(said);
  });
});

test("words are cut at a word's end, and a word that is too long inside it", () => {
  expect(cut("Turkey and the GNA signed a pact", 140, measure)).toBe("Turkey and the GNA …");
  expect(cut("Donaudampfschifffahrtsgesellschaft", 70, measure)).toBe("Donaudamp…");
  expect(wrap("one two three four five six", 56, measure, 2)).toEqual(["one two", "three …"]);
  expect(wrap("one", 56, measure, 2)).toEqual(["one"]);
});

test("four firmnesses, and none for what was not met", () => {
  expect([null, 0, 0.69, 0.7, 0.84, 0.85, 0.95, 1].map(firmnessOf)).toEqual([null, 1, 1, 2, 2, 3, 4, 4]);
});
