import * as z from "zod/mini";

/** When a taker is shown something: with each answer, when the attempt is handed in, when the quiz is closed, never. */
export const Moment = z.enum(["answer", "submit", "close", "never"]);
export type Moment = z.infer<typeof Moment>;

const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));

/** How a quiz is taken. */
export const QuizSettings = z.strictObject({
  /** `practice`: each item is checked as it is answered. `homework`: handed in as a whole. `live`: in a room, one item for all or each at their own pace. */
  mode: z.enum(["practice", "homework", "live"]),
  /** Epoch ms; null: from the moment it is published, until it is closed by hand. */
  opensAt: z.nullable(instant),
  closesAt: z.nullable(instant),
  /** Minutes from start to end; null: as long as it is open. */
  limit: z.nullable(z.int().check(z.minimum(1), z.maximum(600))),
  /** How often one taker may begin; null: as often as they like. */
  attempts: z.nullable(z.int().check(z.minimum(1), z.maximum(20))),
  /** Which attempt counts when there are several. */
  counts: z.enum(["first", "last", "highest", "mean"]),
  shuffleItems: z.boolean(),
  shuffleOptions: z.boolean(),
  show: z.strictObject({ points: Moment, keys: Moment, passages: Moment }),
  hints: z.boolean(),
  /** Takers say how sure they are, and points follow (certainty.ts). */
  certainty: z.boolean(),
  /** `open`: a name is all it takes. `roster`: names the instructor typed, each with its word. */
  access: z.enum(["open", "roster"]),
  /** Takers at most; a lobby flooded by a script stops here. */
  most: z.int().check(z.minimum(1), z.maximum(5000)),
});
export type QuizSettings = z.infer<typeof QuizSettings>;

export const defaultQuizSettings: QuizSettings = {
  mode: "homework",
  opensAt: null,
  closesAt: null,
  limit: null,
  attempts: 1,
  counts: "highest",
  shuffleItems: true,
  shuffleOptions: true,
  show: { points: "submit", keys: "close", passages: "close" },
  hints: false,
  certainty: false,
  access: "open",
  most: 500,
};

/** What a mode is usually used with; the instructor may change each. */
export function settingsFor(mode: QuizSettings["mode"], from: QuizSettings = defaultQuizSettings): QuizSettings {
  if (mode === "practice")
    return {
      ...from,
      mode,
      attempts: null,
      show: { points: "answer", keys: "answer", passages: "answer" },
      hints: true,
    };
  if (mode === "live")
    return {
      ...from,
      mode,
      attempts: 1,
      show: { points: "answer", keys: "answer", passages: "answer" },
      hints: false,
      limit: null,
    };
  return { ...from, mode, attempts: 1, show: { points: "submit", keys: "close", passages: "close" }, hints: false };
}
