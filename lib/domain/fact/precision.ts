import table from "./precision.json" with { type: "json" };

interface Precision {
  readonly kinds: Readonly<Record<string, number>>;
  readonly rules: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const measured: Precision = table;

/** Until a kind has been measured it proposes and does not publish. */
const UNMEASURED = 0.7;

/**
 * How often a rule was right on labelled texts (S11), from the table that `npm run calibrate` writes; a rule with few finds takes
 * its kind's share. Nothing in the table is typed by hand. Table cells are labelled, and so measured, among the figures.
 */
export function precisionOf(kind: string, rule: string): number {
  const of = kind === "cell" ? "figure" : kind;
  return measured.rules[of]?.[rule] ?? measured.kinds[of] ?? UNMEASURED;
}
