import { ok, type Result } from "../../kernel/result.ts";
import type { Choice } from "../asked.ts";
import { collector } from "../collect.ts";
import { choice } from "../made.ts";
import type { ReadQuiz, Unreadable } from "../read-quiz.ts";
import type { QuizFormat } from "./format.ts";

const option = /^([A-Za-z])[.)][ \t](.*)$/;
const answer = /^ANSWER:[ \t]*([A-Za-z])\b/i;

/** A question, its options behind letters, and `ANSWER: B`. */
function readAiken(source: string): Result<ReadQuiz, Unreadable> {
  const all = collector();
  let stem: string[] = [];
  let options: { letter: string; text: string }[] = [];
  const end = (key: string | null): void => {
    const asked = { stem: stem.join("\n") };
    const choices: Choice[] = options.map(({ letter, text }) => ({ text, right: letter === key }));
    if (stem.length > 0 || options.length > 0) all.add(asked.stem, () => choice(asked, choices, false));
    [stem, options] = [[], []];
  };
  for (const raw of source.split(/\r\n|\r|\n/)) {
    const line = raw.trim();
    const [, letter, text] = option.exec(line) ?? [];
    const key = answer.exec(line)?.[1];
    if (key) end(key.toUpperCase());
    else if (letter && text !== undefined && stem.length > 0) options.push({ letter: letter.toUpperCase(), text });
    else if (line !== "" && options.length > 0) {
      // Words after options and no answer between: the question before has none.
      end(null);
      stem.push(line);
    } else if (line !== "") stem.push(line);
  }
  end(null);
  return ok(all.read(null));
}

/** The plainest format there is: one right option of several. */
export const aiken: QuizFormat = {
  writer: null,
  reader: {
    recognise: ([first, ...more]) => more.length === 0 && /^ANSWER:[ \t]*[A-Za-z]\b/im.test(first?.text ?? ""),
    read: ([first]) => readAiken(first?.text ?? ""),
  },
};
