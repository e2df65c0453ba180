import * as z from "zod/mini";
import { fieldNames } from "#lib/domain/exchange/fields.ts";
import { quizFormatNames, writtenFormats } from "#lib/domain/exchange/formats/names.ts";
import { noteCodes, refusalCodes, unreadableCodes } from "#lib/domain/exchange/read-quiz.ts";
import { Item } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[\w.:-]+$/));

/** The largest file of questions, bytes. */
export const MOST_QUIZ_FILE = 10_000_000;

/** GET /api/quizzes/export: the draft as a file. GET /api/quizzes/losses: what the file will not hold. */
export const ExportQuery = z.strictObject({ quiz: id, format: z.enum(writtenFormats) });
export type ExportQuery = z.infer<typeof ExportQuery>;

const Loss = z.union([
  z.object({ is: z.literal("left-out"), fault: z.string() }),
  z.object({ is: z.literal("becomes"), type: z.enum(itemTypeNames as readonly [(typeof itemTypeNames)[number]]) }),
  z.object({ is: z.literal("split"), into: z.number() }),
  z.object({ is: z.literal("characters") }),
  z.object({ is: z.literal("credit") }),
  z.object({ is: z.literal("field"), field: z.enum(fieldNames) }),
]);
export type Loss = z.infer<typeof Loss>;

export const LossReport = z.object({
  /** Of which draft. */
  revision: z.number(),
  /** Items of the quiz, and questions of the file. */
  items: z.number(),
  questions: z.number(),
  /** Items that lose something, by their place from 1. */
  losses: z.array(z.object({ n: z.number(), stem: z.string(), losses: z.array(Loss) })),
});
export type LossReport = z.infer<typeof LossReport>;

/** POST /api/quizzes/import: the file is the body. Nothing is stored: whoever reads the reply puts items into a draft. */
export const ImportReply = z.union([
  z.object({
    ok: z.literal(true),
    format: z.enum(quizFormatNames),
    title: z.nullable(z.string()),
    items: z.array(z.object({ section: z.string(), item: Item })),
    refused: z.array(
      z.object({ n: z.number(), begins: z.string(), why: z.enum(refusalCodes), what: z.nullable(z.string()) }),
    ),
    notes: z.partialRecord(z.enum(noteCodes), z.number()),
  }),
  z.object({ ok: z.literal(false), code: z.enum(unreadableCodes), line: z.nullable(z.number()) }),
]);
export type ImportReply = z.infer<typeof ImportReply>;
