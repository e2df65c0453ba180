import * as z from "zod/mini";

/** Where a live quiz stands: `asking` takes answers to one item, `showing` shows its key, `free` lets everybody go on alone. */
export const LivePhase = z.enum(["lobby", "asking", "showing", "free", "done"]);
export type LivePhase = z.infer<typeof LivePhase>;

/** What every taker of a live quiz is sent. */
export const LiveForTakers = z.object({
  phase: LivePhase,
  position: z.number(),
  /** Counts each move; a taker that knows a later one passes it over. */
  revision: z.number(),
});
export type LiveForTakers = z.infer<typeof LiveForTakers>;

/** What the instructor is sent: counts, no names. */
export const LiveForOwner = z.object({
  phase: LivePhase,
  position: z.number(),
  revision: z.number(),
  joined: z.number(),
  /** Attempts under way or ended. */
  begun: z.number(),
  ended: z.number(),
  /** By position: how many answered, and how many chose each option (by the author's order; empty for what is typed). */
  items: z.array(z.object({ answered: z.number(), right: z.number(), options: z.array(z.number()) })),
});
export type LiveForOwner = z.infer<typeof LiveForOwner>;

/** GET /api/quizzes/room?quiz=…: what the instructor's screen shows beside the counts. */
export const LiveRoom = z.object({
  title: z.string(),
  code: z.string(),
  link: z.string(),
  items: z.array(
    z.object({
      stem: z.string(),
      type: z.string(),
      options: z.array(z.object({ text: z.string(), key: z.boolean() })),
      /** The right answer in words. */
      answer: z.string(),
    }),
  ),
  live: LiveForOwner,
});
export type LiveRoom = z.infer<typeof LiveRoom>;

export const QuizQuery = z.strictObject({ quiz: z.string().check(z.maxLength(64)) });

/** POST /api/quizzes/live. `from`: the revision the instructor saw; a doubled tap moves once. */
export const LiveMove = z.strictObject({
  quiz: z.string().check(z.maxLength(64)),
  phase: LivePhase,
  position: z.int().check(z.minimum(0), z.maximum(999)),
  from: z.int().check(z.minimum(0)),
});
export type LiveMove = z.infer<typeof LiveMove>;

/** GET /api/quizzes/takers?quiz=…: only asked for on purpose, since a room may read the instructor's screen. */
export const QuizTakers = z.object({
  takers: z.array(z.object({ id: z.string(), name: z.nullable(z.string()), removed: z.boolean() })),
});
export type QuizTakers = z.infer<typeof QuizTakers>;

/** POST /api/quizzes/remove-taker; `removed: false` lets them back in. */
export const RemoveTaker = z.strictObject({
  quiz: z.string().check(z.maxLength(64)),
  taker: z.string().check(z.maxLength(64)),
  removed: z.boolean(),
});
export type RemoveTaker = z.infer<typeof RemoveTaker>;
