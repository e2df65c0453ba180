import "server-only";
import { strToU8, zipSync } from "fflate";
import type { ExportQuery, ImportReply, LossReport } from "#lib/contract/exchange.ts";
import { itemsOf } from "#lib/domain/assessment/quiz.ts";
import type { WrittenFile } from "#lib/domain/exchange/formats/format.ts";
import { writerOf } from "#lib/domain/exchange/formats/index.ts";
import { planExport } from "#lib/domain/exchange/losses.ts";
import type { Deps } from "../../deps.ts";
import { readQuizApart } from "../../read-quiz-apart.ts";
import { ownQuiz } from "../../repos/quizzes.ts";

/** What a file of this format would not hold of the draft; null when the quiz is not the learner's. */
export async function lossReport(
  { store }: Deps,
  learner: string,
  { quiz: id, format }: ExportQuery,
): Promise<LossReport | null> {
  const quiz = await ownQuiz(store.db, learner, id);
  if (!quiz) return null;
  const items = itemsOf(quiz.draft);
  const { losses, count } = planExport(writerOf(format), quiz.draft);
  return {
    revision: quiz.revision,
    items: items.length,
    questions: count,
    losses: losses.map(({ n, losses: lost }) => ({
      n,
      stem: (items[n - 1]?.content.stem ?? "").slice(0, 120),
      losses: [...lost],
    })),
  };
}

/** A quiz as a file. */
export interface QuizFile {
  readonly name: string;
  readonly type: string;
  readonly file: string | Uint8Array<ArrayBuffer>;
}

const types = {
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
  zip: "application/zip",
} as const;

/** The draft as a file of this format; null when the quiz is not the learner's. */
export async function exportQuiz(
  { store }: Deps,
  learner: string,
  { quiz: id, format }: ExportQuery,
): Promise<QuizFile | null> {
  const quiz = await ownQuiz(store.db, learner, id);
  if (!quiz) return null;
  const writer = writerOf(format);
  const files = writer.write(planExport(writer, quiz.draft).quiz);
  return {
    name: `${asFileName(quiz.draft.title)}.${writer.ending}`,
    type: types[writer.ending],
    file: writer.ending === "zip" ? packed(files) : (files[0]?.text ?? ""),
  };
}

/** Letters every system takes in a file's name. */
const asFileName = (title: string): string =>
  title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60) || "quiz";

/** The same files make the same bytes: no clock goes into the archive. */
const packed = (files: readonly WrittenFile[]): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), { mtime: new Date(2000, 0, 1) });

/** The questions of a file; nothing is stored. */
export async function readQuestions(upload: AsyncIterable<Uint8Array>): Promise<ImportReply> {
  const parts: Uint8Array[] = [];
  for await (const part of upload) parts.push(part);
  const read = await readQuizApart(Buffer.concat(parts));
  if (!read.ok) return { ok: false, ...read.error };
  const { format, quiz } = read.value;
  return {
    ok: true,
    format,
    title: quiz.title,
    items: [...quiz.items],
    refused: [...quiz.refused],
    notes: { ...quiz.notes },
  };
}
