import * as z from "zod/mini";

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/**
 * What a model may say: a kind, and words of the text for each slot. Everything else (dates, numbers, offsets, moods, who
 * claims it) is worked out from the text by the engine, so that a model can be wrong about a place and never about a fact.
 */
export const Proposal = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("quote"), quote: words(1000), speaker: words(120) }),
  z.object({ kind: z.literal("date"), date: words(80), event: words(400) }),
  z.object({ kind: z.literal("backer"), backer: words(120), backed: words(120) }),
  z.object({ kind: z.literal("figure"), figure: words(80), what: words(300) }),
  z.object({ kind: z.literal("role"), person: words(120), role: words(160) }),
  z.object({ kind: z.literal("acronym"), short: words(20), long: words(160) }),
]);
export type Proposal = z.infer<typeof Proposal>;
export type Proposed<K extends Proposal["kind"]> = Extract<Proposal, { kind: K }>;

/** Why a proposal was dropped. */
export type DropReason =
  | "malformed"
  | "not-in-text"
  | "not-together"
  | "known"
  | "question"
  | "negated"
  | "not-quoted"
  | "no-speaker"
  | "no-time"
  | "no-number"
  | "no-relation"
  | "no-person"
  | "no-acronym"
  | "no-card";

export const MODEL_RULE = "model";
