import * as z from "zod/mini";
import { DraftItem, QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { Item } from "#lib/domain/item/item.ts";
import { ProposeWish } from "#lib/domain/item/propose/wish.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));

/** Most quizzes one person may have. */
export const MOST_QUIZZES = 200;

/** `draft`: never published. `open`: its code works. `closed`: it does not any more. */
export const QuizState = z.enum(["draft", "open", "closed"]);
export type QuizState = z.infer<typeof QuizState>;

/** GET /api/quizzes: one's own, last changed first. */
export const Quizzes = z.object({
  /** Server's clock, epoch ms. */
  now: z.number(),
  quizzes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: QuizState,
      code: z.nullable(z.string()),
      opensAt: z.nullable(z.number()),
      closesAt: z.nullable(z.number()),
      changed: z.number(),
      takers: z.number(),
      /** Attempts that ended. */
      answered: z.number(),
    }),
  ),
});
export type Quizzes = z.infer<typeof Quizzes>;
export type QuizRow = Quizzes["quizzes"][number];

/** POST /api/quizzes: an empty one. */
export const NewQuiz = z.strictObject({ title: z.string().check(z.trim(), z.maxLength(200)) });
export type NewQuiz = z.infer<typeof NewQuiz>;
export const NewQuizReply = z.union([
  z.object({ ok: z.literal(true), id: z.string() }),
  z.object({ ok: z.literal(false), message: z.string() }),
]);
export type NewQuizReply = z.infer<typeof NewQuizReply>;

/** GET /api/quizzes/quiz, POST /api/quizzes/duplicate, /delete, /close, /reopen. */
export const OneQuiz = z.strictObject({ id });
export type OneQuiz = z.infer<typeof OneQuiz>;

/** A quiz as its owner edits it. */
export const OwnQuiz = z.object({
  id: z.string(),
  state: QuizState,
  /** Eight symbols; null before it was published. */
  code: z.nullable(z.string()),
  /** How often it was published. */
  edition: z.number(),
  /** Of the draft; a save names the one it was made from. */
  revision: z.number(),
  changed: z.number(),
  draft: QuizDraft,
  /** Where takers go, without the code. */
  take: z.string(),
  /** Who was given extra time in another quiz of one's own: it is given once per person. */
  people: z.array(z.object({ name: z.string(), extra: z.number() })),
  /** Once published: what lets each person of the roster in. */
  words: z.array(z.object({ entry: z.string(), word: z.string() })),
});
export type OwnQuiz = z.infer<typeof OwnQuiz>;

/** POST /api/quizzes/draft: the whole draft, made from `revision`. */
export const SaveDraft = z.strictObject({ id, revision: z.int().check(z.minimum(0)), draft: QuizDraft });
export type SaveDraft = z.infer<typeof SaveDraft>;
/** Refused when somebody stored another since: then nothing was stored, and the other is here to be looked at. */
export const SaveReply = z.union([
  z.object({ ok: z.literal(true), revision: z.number(), changed: z.number() }),
  z.object({ ok: z.literal(false), newer: OwnQuiz }),
]);
export type SaveReply = z.infer<typeof SaveReply>;

/** GET /api/quizzes/documents: what items can be made of; the person's own first, each group by title. */
export const QuizDocuments = z.object({
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      collection: z.string(),
      /** Cards an item can be made of. */
      cards: z.number(),
    }),
  ),
});
export type QuizDocuments = z.infer<typeof QuizDocuments>;

/** GET /api/quizzes/parts?documents=a,b */
export const PartsQuery = z.strictObject({
  documents: z.string().check(z.regex(/^[\w.:-]{1,64}(?:,[\w.:-]{1,64}){0,19}$/)),
});
/** What of these documents can be chosen. */
export const QuizParts = z.object({
  sections: z.array(z.object({ document: z.string(), heading: z.string(), cards: z.number() })),
  kinds: z.array(z.object({ kind: z.string(), cards: z.number() })),
});
export type QuizParts = z.infer<typeof QuizParts>;

/** POST /api/quizzes/propose */
export const Propose = z.strictObject({
  wish: ProposeWish,
  /** Cards that the quiz asks already. */
  asked: z.array(id).check(z.maxLength(1000)),
});
export type Propose = z.infer<typeof Propose>;
export const Proposed = z.object({ items: z.array(DraftItem) });
export type Proposed = z.infer<typeof Proposed>;

/** GET /api/quizzes/bank: items that were published, newest first. */
export const Bank = z.object({
  items: z.array(z.object({ id: z.string(), version: z.number(), changed: z.number(), content: Item })),
});
export type Bank = z.infer<typeof Bank>;

/** POST /api/quizzes/publish: the draft of that revision becomes what takers get. */
export const PublishQuiz = z.strictObject({ id, revision: z.int().check(z.minimum(0)) });
export type PublishQuiz = z.infer<typeof PublishQuiz>;
/** Why it cannot be published; `stale`: somebody stored another draft since. */
export const PublishReply = z.union([
  z.object({ ok: z.literal(true), quiz: OwnQuiz }),
  z.object({
    ok: z.literal(false),
    why: z.enum(["no-title", "no-items", "closes-first", "no-roster", "draw-too-many", "faults", "stale"]),
  }),
]);
export type PublishReply = z.infer<typeof PublishReply>;
