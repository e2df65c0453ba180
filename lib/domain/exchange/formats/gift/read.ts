import { ok, type Result } from "../../../kernel/result.ts";
import { type Asked, type Choice, type Made, refuse } from "../../asked.ts";
import { plain } from "../../carriable.ts";
import { collector } from "../../collect.ts";
import { isOtherCredit } from "../../credit.ts";
import { htmlText } from "../../html-text.ts";
import { choice, cloze, match, number, order, trueFalse, typed } from "../../made.ts";
import type { NoteCode, ReadQuiz, Unreadable } from "../../read-quiz.ts";
import { withoutStars } from "../../wildcard.ts";
import { hidden, namedFormat, shown } from "./escape.ts";

/** The longest question that is looked at, with its answers and its passage. */
const MOST_QUESTION = 200_000;

/** Reads GIFT by Moodle's own rules: an empty line ends a question, what follows the braces makes it a text with a gap. */
export function readGift(source: string): Result<ReadQuiz, Unreadable> {
  const all = collector();
  for (const block of blocksOf(source)) {
    const category = /^\$CATEGORY:(.*)$/s.exec(block);
    if (category) all.section(sectionOf(category[1] ?? ""));
    else
      all.add(beginning(block.slice(0, 2000)), () =>
        block.length > MOST_QUESTION ? refuse("too-long", "question") : questionIn(block),
      );
  }
  return ok(all.read(null));
}

const sectionOf = (path: string): string => {
  const names = path.replaceAll("//", "\u0000").split("/");
  return plain(names.at(-1)?.replaceAll("\u0000", "/") ?? "");
};

/** Runs of lines between empty ones, without comments. A category is a block of its own. */
function blocksOf(source: string): string[] {
  const blocks: string[] = [];
  let block: string[] = [];
  const end = (): void => {
    const text = block.join("\n").trim();
    if (text !== "") blocks.push(text);
    block = [];
  };
  for (const line of source.split(/\r\n|\r|\n/)) {
    const bare = line.trim();
    if (bare === "" || bare.startsWith("$CATEGORY:")) end();
    if (bare !== "" && !bare.startsWith("//")) block.push(bare.startsWith("$CATEGORY:") ? bare : line);
    if (bare.startsWith("$CATEGORY:")) end();
  }
  end();
  return blocks;
}

const beginning = (block: string): string =>
  plain(
    shown(
      namedFormat(
        hidden(block)
          .replace(/^::[^:]*::/, "")
          .trim(),
      ).text,
    ).replace(/\{/, " {"),
  );

interface Parts {
  readonly before: string;
  readonly answers: string;
  readonly after: string;
}

function partsOf(block: string): Parts | "text" | null {
  let text = hidden(block);
  if (text.startsWith("::")) {
    const end = text.indexOf("::", 2);
    if (end >= 0) text = text.slice(end + 2).trim();
  }
  const [open, close] = [text.indexOf("{"), text.indexOf("}")];
  if (open < 0 && close < 0) return "text";
  if (open < 0 || close < open) return null;
  return { before: text.slice(0, open), answers: text.slice(open + 1, close).trim(), after: text.slice(close + 1) };
}

function questionIn(block: string): Made | "text" {
  const parts = partsOf(block);
  if (parts === "text") return "text";
  if (parts === null) return refuse("broken");
  const notes: NoteCode[] = [];
  const { text: before, format } = namedFormat(parts.before.trimStart());
  const written = writer(format, notes);
  const at = parts.answers.lastIndexOf("####");
  const told = at < 0 ? "" : parts.answers.slice(at + 4).trim();
  const answers = (at < 0 ? parts.answers : parts.answers.slice(0, at)).trim();
  const gap = parts.after.trim() !== "";
  const stem = written(gap ? `${before}_____${parts.after}` : before, false);
  const asked: Asked = { stem, feedback: written(told) };
  if (answers === "") return refuse("type", "essay");
  if (answers.startsWith(">")) return ordered(asked, answers, written, notes);
  if (answers.startsWith("#")) return numeric(asked, answers.slice(1), written, notes);
  if (answers.includes("~")) {
    const several = !answers.includes("=");
    const choices = split(answers.replaceAll("=", "~="), "~").map((part) => choiceIn(part, several, written));
    if (
      isOtherCredit(
        choices.map(({ share }) => share),
        several,
      )
    )
      notes.push("credit");
    const right = choices.filter((each) => each.right).map(({ text }) => text);
    if (gap && !several && right.length > 0)
      return cloze(
        { ...asked, stem: "" },
        [written(before, false), written(parts.after, false)],
        [{ accept: right, options: choices.map(({ text }) => text) }],
        { notes },
      );
    return choice(asked, choices, several, notes);
  }
  if (answers.includes("=") && answers.includes("->")) return pairsIn(asked, answers, written, notes);
  const [holds = ""] = answers.split("#");
  if (/^(?:T|TRUE|F|FALSE)$/.test(holds.trim())) return statement(asked, answers, written, notes);
  return wordsIn(asked, answers, written, notes, gap ? [written(before, false), written(parts.after, false)] : null);
}

type Written = (text: string, trim?: boolean) => string;

/** A text as it is shown, by the format named before it or the question's. */
function writer(question: string | null, notes: NoteCode[]): Written {
  return (text, trim = true) => {
    const { text: rest, format } = trim ? namedFormat(text.trim()) : { text, format: null };
    if ((format ?? question) !== "html") return shown(rest);
    return htmlText(shown(rest), notes);
  };
}

function split(text: string, by: string): string[] {
  const parts = text.split(by).map((part) => part.trim());
  return parts[0] === "" ? parts.slice(1) : parts;
}

const weight = /^%(-*\d{1,2}\.?\d*)%/;

/** The weight before an answer, per cent, and the rest; null for none. */
function weightIn(text: string): { share: number | null; rest: string } {
  const found = weight.exec(text);
  return found
    ? { share: Number(found[1]?.replace(/^-+/, "-")), rest: text.slice(found[0].length) }
    : { share: null, rest: text };
}

/** An answer and what is told to who gave it. */
function told(text: string): [string, string] {
  const at = text.indexOf("#");
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function choiceIn(part: string, several: boolean, written: Written): Choice & { readonly share: number } {
  const isRight = part.startsWith("=");
  const { share, rest } = isRight ? { share: 100, rest: part.slice(1) } : weightIn(part);
  const [text, feedback] = told(rest);
  const earns = share ?? 0;
  return { text: written(text), right: earns > (several ? 0 : 99), feedback: written(feedback), share: earns };
}

function pairsIn(asked: Asked, answers: string, written: Written, notes: NoteCode[]): Made {
  const pairs: { left: string; right: string }[] = [];
  const extras: string[] = [];
  for (const part of split(answers, "=")) {
    const at = part.indexOf("->");
    if (at < 0) return refuse("broken");
    const [left, right] = [written(part.slice(0, at)), shown(part.slice(at + 2)).trim()];
    if (left === "") extras.push(right);
    else pairs.push({ left, right });
  }
  return match(asked, pairs, extras, notes);
}

function statement(asked: Asked, answers: string, written: Written, notes: NoteCode[]): Made {
  const [holds = "", ...rest] = answers.split("#");
  const [wrong = "", right = ""] = [rest[0], rest.slice(1).join("#")].map((text) => written(text ?? ""));
  const key = holds.trim().startsWith("T");
  return key ? trueFalse(asked, true, right, wrong, notes) : trueFalse(asked, false, wrong, right, notes);
}

function wordsIn(asked: Asked, answers: string, written: Written, notes: NoteCode[], pieces: string[] | null): Made {
  const accept: string[] = [];
  const rivals: string[] = [];
  for (const part of split(answers, "=")) {
    const { share, rest } = weightIn(part);
    const [text, feedback] = told(rest);
    const form = withoutStars(written(text));
    if (form === null) notes.push("wildcards");
    else if (share === 0) rivals.push(form);
    else accept.push(form);
    if (share !== null && share > 0 && share < 100) notes.push("credit");
    if (feedback.trim() !== "") notes.push("extra-feedback");
  }
  return pieces
    ? cloze({ ...asked, stem: "" }, pieces, [{ accept, rivals }], { notes })
    : typed(asked, accept, rivals, { notes });
}

function numeric(asked: Asked, answers: string, written: Written, notes: NoteCode[]): Made {
  const whole = answers.split("~")[0] ?? "";
  const [first = "", ...others] = split(whole, "=");
  if (others.length > 0) notes.push("credit");
  const { rest } = weightIn(first);
  const [text, feedback] = told(rest);
  if (feedback.trim() !== "" || answers.includes("~")) notes.push("extra-feedback");
  const figure = written(text);
  const range = figure.indexOf("..");
  if (range > 0) {
    const [min, max] = [Number(figure.slice(0, range)), Number(figure.slice(range + 2))];
    return number(asked, (min + max) / 2, Math.abs(max - min) / 2, [], { notes });
  }
  const colon = figure.indexOf(":");
  const [value, tolerance] = colon > 0 ? [figure.slice(0, colon), figure.slice(colon + 1)] : [figure, "0"];
  if (value.trim() === "" || tolerance.trim() === "") return refuse("no-number");
  return number(asked, Number(value), Number(tolerance), [], { notes });
}

/** Moodle's ordering: a line of settings, then an entry a line, in the right order. */
function ordered(asked: Asked, answers: string, written: Written, notes: NoteCode[]): Made {
  const [, ...entries] = answers.split("\n");
  const texts = entries.map((entry) => entry.trim()).filter(Boolean);
  return order(
    asked,
    texts.map((text) => ({ text: written(text) })),
    notes,
  );
}
