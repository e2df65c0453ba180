import * as z from "zod/mini";
import { ResponseEvent } from "#lib/domain/assessment/response.ts";
import type { ShownItem } from "#lib/domain/item/item.ts";
import { Footnote } from "#lib/domain/item/parts.ts";

const instant = z.number();

/** Made by lib/domain/item on the server; a phone need not carry every type's rules to show one (they weigh 10 kB). */
const Shown = z.looseObject({ type: z.string() }) as unknown as z.ZodMiniType<ShownItem>;
const Code = z.string().check(z.maxLength(20));
// PostgreSQL refuses a NUL wherever it stands in a text; an id has no odd characters anyway.
const AttemptId = z.string().check(z.maxLength(64), z.regex(/^[\w-]+$/));

/** POST /api/take/open: what a code leads to. In the body, not in the address: no server log sees it. */
export const TakeOpen = z.strictObject({ code: Code });

/** A taker's attempt, as listed before and between attempts. */
export const AttemptLine = z.object({
  attempt: z.string(),
  number: z.number(),
  started: instant,
  deadline: z.nullable(instant),
  finished: z.nullable(instant),
  /** Points, once they may be shown. */
  points: z.nullable(z.number()),
  possible: z.nullable(z.number()),
});

/** What somebody with the code sees before they begin. */
export const TakeLobby = z.object({
  now: instant,
  title: z.string(),
  note: z.string(),
  mode: z.enum(["practice", "homework", "live"]),
  access: z.enum(["open", "roster"]),
  /** `waiting`: it opens at `opens`. */
  state: z.enum(["waiting", "open", "closed"]),
  opens: z.nullable(instant),
  closes: z.nullable(instant),
  /** Minutes, this taker's extra time included. */
  limit: z.nullable(z.number()),
  items: z.number(),
  possible: z.number(),
  certainty: z.boolean(),
  /** Who this browser is in the quiz, or null. */
  name: z.nullable(z.string()),
  /** The instructor took this browser's taker off the quiz. */
  removed: z.boolean(),
  attempts: z.array(AttemptLine),
  /** May begin another; null: as often as they like. */
  left: z.nullable(z.number()),
});
export type TakeLobby = z.infer<typeof TakeLobby>;

/** POST /api/take/join: a name (open), or one's word (roster). */
export const TakeJoin = z.strictObject({
  code: Code,
  name: z.optional(z.string().check(z.maxLength(200))),
  word: z.optional(z.string().check(z.maxLength(100))),
});

export const TakeJoined = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), lobby: TakeLobby }),
  z.object({ ok: z.literal(false), why: z.enum(["no-name", "wrong-word", "full", "closed", "removed"]) }),
]);
export type TakeJoined = z.infer<typeof TakeJoined>;

/** POST /api/take/begin. `seed` of nothing: the server draws. */
export const TakeBegin = z.strictObject({ code: Code });
export const TakeBegun = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), attempt: z.string() }),
  z.object({ ok: z.literal(false), why: z.enum(["not-joined", "waiting", "closed", "no-more"]) }),
]);
export type TakeBegun = z.infer<typeof TakeBegun>;

/** One item of an attempt as its taker may see it now. What is not out yet is not there. */
export const TakeItem = z.object({
  position: z.number(),
  stem: z.string(),
  points: z.number(),
  shown: Shown,
  /** How many hints may be asked for, and those that were. */
  hints: z.number(),
  hinted: z.array(z.string()),
  /** As it was last stored, from whatever phone. */
  answer: z.nullable(z.unknown()),
  certainty: z.nullable(z.union([z.literal(1), z.literal(2), z.literal(3)])),
  flagged: z.boolean(),
  /** No answer is taken any more. */
  locked: z.boolean(),
  /** Share of the points, once points are out. */
  share: z.nullable(z.number()),
  /** Once the key is out. */
  solution: z.nullable(
    z.object({
      answer: z.unknown(),
      accept: z.array(z.string()),
      feedback: z.array(z.string()),
      /** What everybody is told. */
      remark: z.string(),
    }),
  ),
  /** Once the passage is out; null also when there is none. */
  footnote: z.nullable(Footnote),
  /** The passage would tell the answer of another item that is still asked: it comes later. */
  withheld: z.boolean(),
});
export type TakeItem = z.infer<typeof TakeItem>;

/** GET /api/take/attempt?attempt=… */
export const TakeAttempt = z.object({
  now: instant,
  attempt: z.string(),
  code: z.string(),
  title: z.string(),
  mode: z.enum(["practice", "homework", "live"]),
  name: z.string(),
  started: instant,
  deadline: z.nullable(instant),
  closes: z.nullable(instant),
  certainty: z.boolean(),
  finished: z.nullable(instant),
  ended: z.nullable(z.enum(["submitted", "deadline", "closed"])),
  /** Once they may be shown. */
  points: z.nullable(z.number()),
  possible: z.number(),
  /** When what is not out yet comes out: `close`, or never. */
  later: z.nullable(z.enum(["close", "never"])),
  items: z.array(TakeItem),
  live: z.nullable(z.object({ phase: z.string(), position: z.number(), revision: z.number() })),
  /** Everything is out, so that it may become cards of the taker's own. */
  mayKeep: z.boolean(),
  /** Whether these answers were kept for review. */
  kept: z.boolean(),
});
export type TakeAttempt = z.infer<typeof TakeAttempt>;

/** POST /api/take/answers: everything a device has not been told is stored; `submit` hands in after them. */
export const TakeAnswers = z.strictObject({
  attempt: AttemptId,
  device: z.string().check(z.minLength(8), z.maxLength(64), z.regex(/^[\w-]+$/)),
  events: z.array(ResponseEvent).check(z.maxLength(500)),
  submit: z.boolean(),
});
export type TakeAnswers = z.infer<typeof TakeAnswers>;

/** `duplicate`: stored before. `late`, `sealed`, `locked`: changes nothing any more. `conflict`: another event of this number is stored. `bad`: no answer to this item. */
export const ResponseStatus = z.enum(["stored", "duplicate", "late", "sealed", "locked", "conflict", "bad"]);
export type ResponseStatus = z.infer<typeof ResponseStatus>;

export const TakeAnswered = z.object({
  now: instant,
  events: z.array(z.object({ seq: z.number(), status: ResponseStatus })),
  /** When the attempt was handed in; the first time counts, whoever asks again. */
  finished: z.nullable(instant),
  ended: z.nullable(z.enum(["submitted", "deadline", "closed"])),
  /** Items of which more is out now: checked ones, and those a hint was asked for. */
  items: z.array(TakeItem),
});
export type TakeAnswered = z.infer<typeof TakeAnswered>;

export const AttemptQuery = z.strictObject({ attempt: AttemptId });

/** POST /api/take/keep: the taker's consent. `cards` of theirs were answered; `made` of them are copies with their passages. */
export const TakeKeep = z.strictObject({
  attempt: AttemptId,
  /** Where the taker is: the day of an answer comes from it. */
  zone: z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w+/-]+$/)),
  offset: z.int().check(z.minimum(-840), z.maximum(840)),
});
export const TakeKept = z.object({
  cards: z.number(),
  made: z.number(),
  /** Items that cannot become a card: they have no passage, or ask for several things at once. */
  left: z.number(),
});
export type TakeKept = z.infer<typeof TakeKept>;

/** Of an attempt's first item as much as the page holds when it comes; never more than the attempt itself tells. */
export interface FirstItem {
  readonly attempt: string;
  readonly title: string;
  /** Items. */
  readonly of: number;
  readonly flagged: boolean;
  readonly stem: string;
  readonly type: ShownItem["type"];
  readonly points: number;
}
