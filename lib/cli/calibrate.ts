import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Judged, judgeFolder, type Tally } from "./labels.ts";

const FILE = join("lib", "domain", "fact", "precision.json");
const GOLD = join("..", "shared", "gold");
const DOCUMENTS = join("..", "shared", "documents");
const corpus = (half: string): string => join("tests", "corpus", half);

/** A rule seen fewer times than this takes the precision of its kind. */
const LEAST_SEEN = 5;
/** How many finds of its kind every rule is given beforehand. */
const PRIOR = 10;

const share = (right: number, seen: number): number => (seen === 0 ? 0 : right / seen);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

interface Precision {
  readonly kinds: Record<string, number>;
  readonly rules: Record<string, Record<string, number>>;
}

/** S11: (right + 10·k) / (seen + 10) per rule, k the precision of its kind. */
export function precisionFrom(facts: readonly Judged[]): Precision {
  const kinds: Record<string, number> = {};
  const rules: Record<string, Record<string, number>> = {};
  for (const [kind, all] of [...Map.groupBy(facts, (fact) => fact.kind)].sort(([a], [b]) => a.localeCompare(b))) {
    const k = share(all.filter((fact) => fact.right).length, all.length);
    kinds[kind] = rounded(k);
    const table: Record<string, number> = {};
    for (const [rule, own] of [...Map.groupBy(all, (fact) => fact.rule)].sort(([a], [b]) => a.localeCompare(b))) {
      if (own.length < LEAST_SEEN) continue;
      table[rule] = rounded((own.filter((fact) => fact.right).length + PRIOR * k) / (own.length + PRIOR));
    }
    rules[kind] = table;
  }
  return { kinds, rules };
}

function report(
  name: string,
  { facts, tallies }: { facts: readonly Judged[]; tallies: Readonly<Record<string, Tally>> },
): void {
  console.log(`${name.padEnd(14)} said  precision  labels  recall`);
  for (const [kind, { gold, found }] of Object.entries(tallies)) {
    const said = facts.filter((fact) => fact.kind === kind && fact.published);
    const right = said.filter((fact) => fact.right).length;
    console.log(
      `  ${kind.padEnd(10)} ${String(said.length).padStart(6)}  ${share(right, said.length).toFixed(3).padStart(9)}  ${String(gold).padStart(6)}  ${share(found, gold).toFixed(3).padStart(6)}`,
    );
  }
}

/**
 * Measures every rule on labelled texts and writes what confidence rests on. The blind half and the second one are only scored, never measured from:
 * what was calibrated on them would no longer be blind.
 */
export async function calibrate(args: readonly string[]): Promise<number> {
  const open = judgeFolder(corpus("open"));
  const gold = existsSync(GOLD) ? judgeFolder(GOLD, DOCUMENTS) : null;
  if (!gold && !args.includes("--score")) {
    console.error(
      `Footnote: ${GOLD} is not here; the table would forget what it was measured on. Nothing was written.`,
    );
    return 1;
  }
  if (gold) report("five documents", gold);
  report("open half", open);
  for (const half of ["blind", "second"])
    if (existsSync(corpus(half))) report(`${half} half`, judgeFolder(corpus(half)));
  if (!gold || args.includes("--score")) return 0;
  const text = `${JSON.stringify(precisionFrom([...gold.facts, ...open.facts]), null, 2)}\n`;
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : "";
  writeFileSync(FILE, text);
  console.log(text === before ? `${FILE} is as it was.` : `${FILE} was written; run the tests.`);
  return 0;
}
