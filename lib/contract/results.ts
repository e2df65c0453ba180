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

const Mend = z.discriminatedUnion("mend", [
  z.strictObject({ mend: z.literal("change-key"), item: z.string(), keys: z.array(z.string()) }),
  z.strictObject({ mend: z.literal("accept-answer"), item: z.string(), answers: z.array(z.string()) }),
  z.strictObject({ mend: z.literal("drop-item"), item: z.string() }),
  z.strictObject({ mend: z.literal("replace-option"), item: z.string(), option: z.string() }),
]);

/** `subject` names what is in doubt when it is decided about. */
const ResultsVerdict = z.discriminatedUnion("kind", [
  z.object({
    subject: z.string(),
    kind: z.literal("miskey"),
    option: z.nullable(z.string()),
    both: z.boolean(),
    mend: Mend,
  }),
  z.object({
    subject: z.string(),
    kind: z.literal("dead-distractor"),
    option: z.string(),
    chosen: z.number(),
    wrong: z.number(),
    easy: z.boolean(),
    mend: Mend,
  }),
  z.object({
    subject: z.string(),
    kind: z.literal("missed-answer"),
    shown: z.string(),
    n: z.number(),
    share: z.number(),
    strong: z.boolean(),
    mend: Mend,
  }),
]);

export type ResultsVerdict = z.infer<typeof ResultsVerdict>;

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
  /** The newest edition asks another wording of it. */
  earlier: z.boolean(),
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
  verdicts: z.array(ResultsVerdict),
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

/** The figures that a decision rests on, as they were when it was made. */
export const Grounds = z.object({
  kind: z.enum(["miskey", "dead-distractor", "missed-answer"]),
  /** The option or answer; null: none stands out. */
  text: z.nullable(z.string()),
  /** Its correlation, else the item's. */
  r: z.nullable(z.number()),
  /** Attempts that gave it, and of how many. */
  gave: z.number(),
  n: z.number(),
});
export type Grounds = z.infer<typeof Grounds>;

/** What somebody decided about an item, and what that changed. Never changed itself. */
export const AuditLine = z.object({
  id: z.string(),
  at: z.number(),
  item: z.number(),
  act: z.enum(["change-key", "accept-answer", "drop-item", "replace-option", "keep"]),
  grounds: Grounds,
  /** What it was and became, in words: keys, answers. */
  before: z.string(),
  after: z.string(),
  /** Attempts that have more, and fewer, points by it. */
  more: z.number(),
  fewer: z.number(),
});
export type AuditLine = z.infer<typeof AuditLine>;

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));
export const ResultsQuery = z.strictObject({ quiz: id, used: z.optional(z.enum(attemptsUsed)) });

export const csvTables = ["takers", "items", "options"] as const;
export type CsvTable = (typeof csvTables)[number];
export const ResultsCsvQuery = z.strictObject({ ...ResultsQuery.shape, table: z.enum(csvTables) });

/** POST /api/quizzes/results/decide: `mend` does what the verdict of that subject proposes now, `keep` lets it be. */
export const Decide = z.strictObject({
  quiz: id,
  used: z.enum(attemptsUsed),
  /** The version's id. */
  item: z.string().check(z.maxLength(80)),
  subject: z.string().check(z.maxLength(600)),
  act: z.enum(["mend", "keep"]),
});
export type Decide = z.infer<typeof Decide>;

/** Whether it was done now; false: somebody had decided already, or the figures say it no longer. */
export const DecideReply = z.object({ done: z.boolean() });

/** GET /api/quizzes/results?quiz=…&used=… */
export const Results = z.object({
  now: z.number(),
  quiz: z.string(),
  title: z.string(),
  /** When it closed or closes; null: it has no end. */
  closes: z.nullable(z.number()),
  used: z.enum(attemptsUsed),
  /** Points follow how sure takers said to be; figures leave that out. */
  certainty: z.boolean(),
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
