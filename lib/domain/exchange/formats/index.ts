import { err, ok, type Result } from "../../kernel/result.ts";
import type { ReadQuiz, Unreadable } from "../read-quiz.ts";
import { aiken } from "./aiken.ts";
import { csv } from "./csv.ts";
import type { QuizFormat, Writer, WrittenFile } from "./format.ts";
import { gift } from "./gift.ts";
import { moodleXml } from "./moodle-xml.ts";
import { type QuizFormatName, quizFormatNames, type WrittenFormat } from "./names.ts";
import { qti12 } from "./qti-12.ts";
import { qti21 } from "./qti-21.ts";

/** Every format of quizzes. A file is tried with each in the order of their names: what nothing else claims is GIFT. */
export const quizFormats = {
  "moodle-xml": moodleXml,
  "qti-2.1": qti21,
  "qti-1.2": qti12,
  csv,
  aiken,
  gift,
} as const satisfies Partial<Readonly<Record<QuizFormatName, QuizFormat>>>;

/** What a file holds, and in which format. */
export interface ReadFormat {
  readonly format: QuizFormatName;
  readonly quiz: ReadQuiz;
}

/** The questions of a file, or of a package's files. */
export function readQuizFiles(files: readonly WrittenFile[]): Result<ReadFormat, Unreadable> {
  for (const format of quizFormatNames) {
    const { reader } = quizFormats[format];
    if (!reader?.recognise(files)) continue;
    const read = reader.read(files);
    if (!read.ok) return read;
    const { items, refused } = read.value;
    return items.length + refused.length > 0 ? ok({ format, quiz: read.value }) : err({ code: "nothing", line: null });
  }
  return err({ code: "nothing", line: null });
}

export const writerOf = (name: WrittenFormat): Writer => {
  const { writer } = quizFormats[name];
  if (writer === null) throw new Error(`${name} is not written`);
  return writer;
};
