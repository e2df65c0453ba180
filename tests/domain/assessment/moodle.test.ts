import fc from "fast-check";
import { expect, test } from "vitest";
import { figureValue } from "#lib/domain/assessment/figure.ts";
import type { Matrix } from "#lib/domain/assessment/matrix.ts";
import { statisticsOf } from "#lib/domain/assessment/statistics.ts";

/*
 * Moodle's definitions (Moodle docs, "Quiz statistics calculations"; question/classes/statistics/questions/calculator.php and
 * mod/quiz/report/statistics/classes/calculator.php), written down anew from their formulas: S attempts, p positions,
 * x(s, i) the mark, X(s, i) = T(s) − x(s, i) the rest. Null where Moodle divides by nothing.
 */
type Marks = readonly (readonly number[])[];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const avg = (values: readonly number[]) => sum(values) / values.length;
const varies = (values: readonly number[]) => values.some((value) => Math.abs(value - (values[0] ?? 0)) > 1e-9);

const moodle = {
  facility: (x: readonly number[], most: number) => avg(x) / most,
  discrimination(x: readonly number[], rest: readonly number[]) {
    if (!varies(x) || !varies(rest)) return null;
    const [mx, mr] = [avg(x), avg(rest)];
    const s1 = x.length - 1;
    const cov = sum(x.map((v, s) => (v - mx) * ((rest[s] ?? 0) - mr))) / s1;
    const varx = sum(x.map((v) => (v - mx) ** 2)) / s1;
    const varr = sum(rest.map((v) => (v - mr) ** 2)) / s1;
    return (100 * cov) / Math.sqrt(varx * varr);
  },
  efficiency(x: readonly number[], rest: readonly number[]) {
    if (!varies(x) || !varies(rest)) return null;
    const [mx, mr] = [avg(x), avg(rest)];
    const [xs, rs] = [x.toSorted((a, b) => a - b), rest.toSorted((a, b) => a - b)];
    const cov = sum(x.map((v, s) => (v - mx) * ((rest[s] ?? 0) - mr)));
    const max = sum(xs.map((v, s) => (v - mx) * ((rs[s] ?? 0) - mr)));
    return (100 * cov) / max;
  },
  cic(marks: Marks) {
    const totals = marks.map(sum);
    const p = marks[0]?.length ?? 0;
    if (p < 2 || !varies(totals)) return null;
    const s1 = marks.length - 1;
    const variance = (values: readonly number[]) => sum(values.map((v) => (v - avg(values)) ** 2)) / s1;
    const items = marks[0]?.map((_, i) => variance(marks.map((row) => row[i] ?? 0))) ?? [];
    return ((100 * p) / (p - 1)) * (1 - sum(items) / variance(totals));
  },
};

const classes = fc
  .record({ takers: fc.integer({ min: 5, max: 40 }), items: fc.integer({ min: 1, max: 12 }) })
  .chain(({ takers, items }) =>
    fc.record({
      points: fc.array(fc.constantFrom(1, 1, 2, 3, 0.5), { minLength: items, maxLength: items }),
      fractions: fc.array(
        fc.array(fc.constantFrom(0, 0, 1, 1, 0.5, 1 / 3, 2 / 3, 0.25), { minLength: items, maxLength: items }),
        { minLength: takers, maxLength: takers },
      ),
    }),
  );

const near = (ours: number | null | undefined, theirs: number | null) => {
  if (theirs === null) expect(ours).toBeNull();
  else expect(Math.abs((ours ?? Number.NaN) * 100 - theirs)).toBeLessThan(1e-7);
};

test("facility, discrimination, efficiency and the coefficient of internal consistency are Moodle's to 1e-9", () => {
  fc.assert(
    fc.property(classes, ({ points, fractions }) => {
      const matrix: Matrix = {
        items: points.map((worth, at) => ({ id: `i${at}`, points: worth, answers: "typed", options: null, guess: 0 })),
        attempts: fractions.map((row, at) => ({
          id: `a${at}`,
          taker: `t${at}`,
          number: 1,
          responses: row.map((fraction) => ({ fraction, answer: null, ms: null })),
        })),
      };
      const marks = fractions.map((row) => row.map((fraction, i) => fraction * (points[i] ?? 0)));
      const totals = marks.map(sum);
      const found = statisticsOf(matrix, "all");
      for (const [i, item] of found.items.entries()) {
        const x = marks.map((row) => row[i] ?? 0);
        const rest = totals.map((total, s) => total - (x[s] ?? 0));
        near(figureValue(item.facility), 100 * moodle.facility(x, points[i] ?? 1));
        near(figureValue(item.discrimination), moodle.discrimination(x, rest));
        near(figureValue(item.efficiency), moodle.efficiency(x, rest));
      }
      near(figureValue(found.alpha), moodle.cic(marks));
    }),
    { numRuns: 2000, seed: 7 },
  );
});
