import * as z from "zod/mini";
import { attemptsUsed } from "../domain/assessment/attempts-used.ts";
import { formulas } from "../domain/assessment/figure.ts";
import { Footnote } from "../domain/item/parts.ts";

const Base = { n: z.number(), formula: z.enum(formulas) };
const Figure = z.discriminatedUnion("hidden", [
  z.object({ ...Base, hidden: z.literal(true) }),
  z.object({
    ...Base,
    hidden: z.literal(false),
    value: z.nullable(z.number()),
    interval: z.nullable(z.readonly(z.tuple([z.number(), z.number()]))),
  }),
]);
const TimeSpent = z.object({ lower: Figure, median: Figure, upper: Figure });

export const Mend = z.discriminatedUnion("mend", [
  z.strictObject({ mend: z.literal("change-key"), item: z.string(), keys: z.array(z.string()) }),
  z.strictObject({ mend: z.literal("accept-answer"), item: z.string(), answers: z.array(z.string()) }),
  z.strictObject({ mend: z.literal("drop-item"), item: z.string() }),
  z.strictObject({ mend: z.literal("replace-option"), item: z.string(), option: z.string() }),
]);

const Verdict = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("miskey"), option: z.nullable(z.string()), both: z.boolean(), mend: Mend }),
  z.object({
    kind: z.literal("dead-distractor"),
    option: z.string(),
    chosen: z.number(),
    wrong: z.number(),
    easy: z.boolean(),
    mend: Mend,
  }),
  z.object({
    kind: z.literal("missed-answer"),
    shown: z.string(),
    n: z.number(),
    share: z.number(),
    strong: z.boolean(),
    mend: Mend,
  }),
]);

/** One item version in figures, with the words that they are about. */
export const ResultsItem = z.object({
  /** The version's id. */
  id: z.string(),
  /** Its place in the quiz, from 1. */
  number: z.number(),
  stem: z.string(),
  /** A fully right answer in words. */
  key: z.string(),
  footnote: z.nullable(Footnote),
  points: z.number(),
  /** Left out of every total. */
  dropped: z.boolean(),
  n: z.number(),
  takers: z.number(),
  blank: z.nullable(z.number()),
  facility: Figure,
  discrimination: Figure,
  efficiency: Figure,
  options: z.nullable(
    z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        key: z.boolean(),
        chosen: z.number(),
        share: z.number(),
        biserial: Figure,
      }),
    ),
  ),
  /** Most typed first, at most `MOST_TYPED`. */
  typed: z.nullable(
    z.array(
      z.object({
        shown: z.string(),
        forms: z.array(z.string()),
        n: z.number(),
        share: z.number(),
        fraction: z.number(),
        biserial: Figure,
      }),
    ),
  ),
  /** Typed answers beyond those. */
  moreTyped: z.number(),
  time: TimeSpent,
  /** Those nobody has decided about. */
  verdicts: z.array(Verdict),
});
export type ResultsItem = z.infer<typeof ResultsItem>;

export const MOST_TYPED = 20;

export const ResultsTaker = z.object({
  attempt: z.string(),
  /** As it was chosen; null once the names were tidied away. */
  name: z.nullable(z.string()),
  /** 1 for the first attempt. */
  number: z.number(),
  points: z.number(),
  worth: z.number(),
  /** ms, null: not measured. */
  took: z.nullable(z.number()),
  submitted: z.number(),
  /** Its points are others than when it was handed in. */
  regraded: z.boolean(),
});
export type ResultsTaker = z.infer<typeof ResultsTaker>;

/** What somebody decided about an item, and what that changed. Never changed itself. */
export const AuditLine = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string(),
  item: z.number(),
  act: z.enum(["change-key", "accept-answer", "drop-item", "replace-option", "keep"]),
  reason: z.string(),
  /** What it was and became, in words: keys, answers. */
  before: z.string(),
  after: z.string(),
  /** Attempts that have more, and fewer, points by it. */
  more: z.number(),
  fewer: z.number(),
});
export type AuditLine = z.infer<typeof AuditLine>;

/** GET /api/quizzes/results?quiz=…&used=… */
export const Results = z.object({
  now: z.number(),
  quiz: z.string(),
  title: z.string(),
  /** When it closed or closes; null: it has no end. */
  closes: z.nullable(z.number()),
  used: z.enum(attemptsUsed),
  n: z.number(),
  takers: z.number(),
  mean: Figure,
  median: Figure,
  worth: z.nullable(z.number()),
  alpha: Figure,
  guess: Figure,
  time: TimeSpent,
  distribution: z.object({
    unit: z.enum(["points", "percent"]),
    most: z.number(),
    width: z.number(),
    n: z.number(),
    bins: z.nullable(z.array(z.object({ from: z.number(), to: z.number(), n: z.number() }))),
  }),
  items: z.array(ResultsItem),
  people: z.array(ResultsTaker),
  /** Newest first. */
  audit: z.array(AuditLine),
});
export type Results = z.infer<typeof Results>;
