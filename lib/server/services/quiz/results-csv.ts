import "server-only";
import type { CsvTable, Results } from "#lib/contract/results.ts";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { placeKey } from "#lib/domain/assessment/decided.ts";
import { type Figure, figureValue } from "#lib/domain/assessment/figure.ts";
import { orderIn } from "#lib/domain/assessment/grade.ts";
import { type Cell, csvOf } from "#lib/domain/exchange/csv.ts";
import { saidIn } from "#lib/domain/item/item.ts";
import type { Deps } from "../../deps.ts";
import { readResults } from "./results.ts";
import type { Taken } from "./taken.ts";

const iso = (at: number): string => new Date(at).toISOString();
const value = (figure: Figure): number | null => figureValue(figure);
const bounds = (figure: Figure): readonly [number | null, number | null] =>
  figure.hidden || figure.interval === null ? [null, null] : figure.interval;

/** One table of the results as a file; null when the quiz is not the learner's. Names of columns are of the file format, not of the interface. */
export async function resultsCsv(
  deps: Deps,
  learner: string,
  quiz: string,
  used: AttemptsUsed | undefined,
  table: CsvTable,
): Promise<{ name: string; text: string } | null> {
  const read = await readResults(deps, learner, quiz, used);
  if (!read) return null;
  const rows = { takers: takerRows, items: itemRows, options: optionRows }[table](read.results, read.taken);
  // The mark says UTF-8 to spreadsheets, which else read it by the machine's own code page.
  return { name: `results-${table}.csv`, text: `\uFEFF${csvOf(rows)}` };
}

/** A row an attempt: its points, then for each item version what was answered and what it earned. */
function takerRows({ people }: Results, { attempts, versions }: Taken): Cell[][] {
  const heads = versions.flatMap(({ number, version }) => {
    const name = `item ${number} v${version}`;
    return [`${name} answer`, `${name} share`, `${name} seconds`];
  });
  return [
    ["taker", "attempt", "points", "of", "seconds", "handed in", "regraded", ...heads],
    ...attempts.map((attempt, at): Cell[] => {
      const person = people[at];
      const positions = new Map(attempt.places.map((place, position) => [placeKey(place), position]));
      const shares = attempt.grades.at(-1)?.shares ?? [];
      const cells = versions.flatMap(({ key, content }): Cell[] => {
        const position = positions.get(key);
        const place = position === undefined ? undefined : attempt.places[position];
        const standing = position === undefined ? undefined : attempt.standings[position];
        if (position === undefined || !place || !standing) return [null, null, null];
        const order = orderIn(attempt.seed, place, attempt.shuffleOptions);
        return [
          saidIn(content, standing.answer, order),
          shares[position] ?? null,
          standing.took === null ? null : standing.took / 1000,
        ];
      });
      return [
        person?.name ?? "",
        attempt.number,
        person?.points ?? null,
        person?.worth ?? null,
        person?.took == null ? null : person.took / 1000,
        iso(person?.submitted ?? 0),
        person?.regraded ? "yes" : "no",
        ...cells,
      ];
    }),
  ];
}

/** A row an item version, each figure with what it rests on. */
function itemRows({ items, used }: Results, { versions }: Taken): Cell[][] {
  return [
    [
      "item",
      "version",
      "stem",
      "key",
      "points",
      "attempts used",
      "N",
      "blank",
      "facility",
      "facility low",
      "facility high",
      "discrimination",
      "discrimination low",
      "discrimination high",
      "efficiency",
      "median seconds",
      "left out",
      "verdicts",
      "source",
    ],
    ...items.map((item, at): Cell[] => {
      const median = value(item.time.median);
      return [
        item.number,
        versions[at]?.version ?? null,
        item.stem,
        item.key,
        item.points,
        used,
        item.n,
        item.blank,
        value(item.facility),
        ...bounds(item.facility),
        value(item.discrimination),
        ...bounds(item.discrimination),
        value(item.efficiency),
        median === null ? null : median / 1000,
        item.dropped ? "yes" : "no",
        item.verdicts.map(({ kind }) => kind).join(" "),
        item.footnote?.note ?? "",
      ];
    }),
  ];
}

/** A row an option, or a typed answer. */
function optionRows({ items, used }: Results, { versions }: Taken): Cell[][] {
  return [
    ["item", "version", "answer", "right", "chosen", "share", "point-biserial", "low", "high", "attempts used", "N"],
    ...items.flatMap((item, at): Cell[][] => {
      const head: Cell[] = [item.number, versions[at]?.version ?? null];
      const tail: Cell[] = [used, item.n];
      const options = (item.options ?? []).map(({ text, key, chosen, share, biserial }): Cell[] => [
        ...head,
        text,
        key ? "yes" : "no",
        chosen,
        share,
        value(biserial),
        ...bounds(biserial),
        ...tail,
      ]);
      const typed = (item.typed ?? []).map(({ shown, fraction, n, share, biserial }): Cell[] => [
        ...head,
        shown,
        fraction,
        n,
        share,
        value(biserial),
        ...bounds(biserial),
        ...tail,
      ]);
      return [...options, ...typed];
    }),
  ];
}
