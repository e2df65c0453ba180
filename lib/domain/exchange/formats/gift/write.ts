import type { Item, ItemOf } from "../../../item/item.ts";
import { oneLine } from "../../carriable.ts";
import { withFootnote } from "../../footnote-text.ts";
import type { Gap } from "../../made.ts";
import { clozeParts } from "../../nearest.ts";
import { starsEscaped } from "../../wildcard.ts";
import type { WrittenQuiz } from "../format.ts";
import { escaped, escapedText } from "./escape.ts";

/** A quiz in GIFT: a category a section, a block a question, blank lines between them. */
export function writeGift({ title, sections }: WrittenQuiz): string {
  const head = `// ${escaped(title || "Quiz").slice(0, 200)}`;
  const blocks = sections.flatMap(({ title: name, items }) => [
    ...(name ? [`$CATEGORY: ${oneLine(name).replaceAll("/", "//")}`] : []),
    ...items.map(blockOf),
  ]);
  return `${[head, ...blocks].join("\n\n")}\n`;
}

/** Plain text: no program takes a word of it for markup. */
function blockOf(item: Item): string {
  const told = withFootnote(item.feedback, item.footnote);
  const general = told ? `\n\t####${escapedText(told)}` : "";
  const block = (answers: string, after = "") => `{${answers}${general}\n}${after}`;
  const lines = (answers: readonly string[]) => answers.map((answer) => `\n\t${answer}`).join("");
  const stem = `[plain]${escaped(item.stem)}`;
  switch (item.type) {
    case "single":
      return stem + block(lines(item.options.map((option) => single(item, option))));
    case "multiple":
      return stem + block(lines(picked(item.options, item.keys)));
    case "hot-text":
      return stem + block(lines(marked(item)));
    case "true-false":
      return stem + block(trueFalse(item));
    case "typed":
      return stem + block(lines(words(item)));
    case "date":
      return stem + block(lines(words({ accept: [item.key, ...item.accept], rivals: [] })));
    case "number":
      return stem + block(`#${item.value ?? 0}:${item.tolerance}`);
    case "match":
      return stem + block(lines(pairs(item)));
    case "cloze": {
      const { pieces, gaps } = clozeParts(item);
      const [before = "", after = ""] = pieces;
      return `[plain]${escaped(before)}${block(lines(gapOf(gaps[0] ?? { accept: [] })), escaped(after))}`;
    }
    case "order":
      return "";
  }
}

const feedback = (text: string): string => (text ? ` #${escapedText(text)}` : "");
/** A weight before a text that would else be read as one. */
const weighted = (text: string, weight: number): string =>
  (text.startsWith("%") ? `%${weight}%` : "") + escapedText(text);

const single = (
  { key, also }: ItemOf<"single">,
  { id, text, feedback: told }: ItemOf<"single">["options"][number],
): string => (id === key || also?.includes(id) ? `=${escapedText(text)}` : `~${weighted(text, 0)}`) + feedback(told);

/** Shares as Footnote counts them: the right ones add up to all, so do the wrong ones below nothing. */
function picked(
  options: readonly { readonly id: string; readonly text: string; readonly feedback: string }[],
  keys: readonly string[],
): string[] {
  const share = (of: number): number => Number((100 / Math.max(1, of)).toFixed(5));
  const [plus, minus] = [share(keys.length), share(options.length - keys.length)];
  return options.map(
    ({ id, text, feedback: told }) => `~%${keys.includes(id) ? plus : -minus}%${escapedText(text)}${feedback(told)}`,
  );
}

const marked = ({ sentences, keys }: ItemOf<"hot-text">): string[] =>
  keys.length > 1
    ? picked(
        sentences.map((sentence) => ({ ...sentence, feedback: "" })),
        keys,
      )
    : sentences.map(({ id, text }) => (keys.includes(id) ? `=${escapedText(text)}` : `~${weighted(text, 0)}`));

/** What is told to who was wrong comes first, then what is told to who was right. */
function trueFalse({ key, onTrue, onFalse }: ItemOf<"true-false">): string {
  const [wrong, right] = key ? [onFalse, onTrue] : [onTrue, onFalse];
  return `${key ? "TRUE" : "FALSE"}${wrong || right ? `#${escapedText(wrong)}#${escapedText(right)}` : ""}`;
}

const words = ({ accept, rivals = [] }: Gap): string[] => [
  ...accept.map((form) => `=${weighted(starsEscaped(form), 100)}`),
  ...rivals.map((form) => `=%0%${escapedText(starsEscaped(form))}`),
];

const gapOf = (gap: Gap): string[] =>
  gap.options?.length
    ? gap.options.map((option) => (gap.accept.includes(option) ? `=${escapedText(option)}` : `~${weighted(option, 0)}`))
    : words(gap);

const pairs = ({ pairs: all, extras }: ItemOf<"match">): string[] => [
  ...all.map(({ left, right }) => `=${escapedText(left)} -> ${escaped(right)}`),
  ...extras.map((extra) => `= -> ${escaped(extra)}`),
];
