import { err, ok, type Result } from "../../kernel/result.ts";
import { collector } from "../collect.ts";
import type { ReadQuiz, Unreadable } from "../read-quiz.ts";
import { parseXml } from "../xml/parse.ts";
import type { QuizFormat, WrittenFile } from "./format.ts";
import { beginning12, items12, readItem12, titleOf12 } from "./qti/read-12.ts";

const isQti12 = ({ text }: WrittenFile): boolean => /<(?:\w{1,20}:)?questestinterop[\s>]/.test(text.slice(0, 5000));

function read(files: readonly WrittenFile[]): Result<ReadQuiz, Unreadable> {
  const all = collector();
  const quizzes = files.filter(isQti12);
  // Canvas writes each quiz twice: once for everybody, once whole, with an ending of its own.
  const whole = quizzes.filter(({ path }) => path.endsWith(".qti"));
  const titles: string[] = [];
  for (const { text } of whole.length > 0 ? whole : quizzes) {
    const root = parseXml(text);
    if (!root.ok) return err(root.error);
    titles.push(titleOf12(root.value));
    for (const { section, item } of items12(root.value)) {
      all.section(section || (quizzes.length > 1 ? titleOf12(root.value) : ""));
      all.add(beginning12(item), () => readItem12(item));
    }
  }
  return ok(all.read(titles.length === 1 ? (titles[0] ?? null) : null));
}

/** The older QTI, which Canvas and many others export. */
export const qti12: QuizFormat = { writer: null, reader: { recognise: (files) => files.some(isQti12), read } };
