import type { Item } from "../item/item.ts";
import type { Footnote, Option } from "../item/parts.ts";

type Passage = NonNullable<Footnote["passage"]>;
type Run = Passage["paragraphs"][number]["runs"][number];

/** Control characters, and what else XML 1.0 has no way to write: halves of pairs among them. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Stand around evidence and answers in a passage that is written as plain text. */
const marks: Readonly<Record<string, string>> = { "⟦": "[", "⟧": "]", "⟪": "«", "⟫": "»" };

/** A text as every format can hold it: runs of blanks are one, lines end in LF, one empty line at most, nothing unwritable. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(unwritable, "")
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** On one line. */
export const oneLine = (text: string): string => plain(text).replace(/\n+/g, " ");

/** Answers that are typed: on one line each, none of them empty. */
const answers = (list: readonly string[]): string[] => list.map(oneLine).filter(Boolean);
/** A list without what is empty in it. */
const texts = (list: readonly string[]): string[] => list.map(plain).filter(Boolean);

/**
 * An item as files can hold it: its texts plain, lists without empty entries, gaps in the order of the text. Blanks, and
 * what cannot be seen, are all that changes; `unwritableIn` tells the second.
 */
export function carriable(item: Item): Item {
  const common = {
    stem: plain(item.stem),
    hints: texts(item.hints),
    feedback: plain(item.feedback),
    footnote: footnoteOf(item.footnote),
  };
  switch (item.type) {
    case "single":
    case "multiple":
      return { ...item, ...common, options: item.options.map(optionOf) };
    case "typed":
      return { ...item, ...common, accept: answers(item.accept), rivals: answers(item.rivals) };
    case "number":
      return { ...item, ...common, units: item.units.map((unit) => ({ ...unit, text: oneLine(unit.text) })) };
    case "date":
      return { ...item, ...common, key: oneLine(item.key), accept: answers(item.accept) };
    case "cloze":
      return { ...item, ...common, ...clozeOf(item) };
    case "match":
      return {
        ...item,
        ...common,
        pairs: item.pairs.map(({ id, left, right }) => ({ id, left: plain(left), right: plain(right) })),
        extras: extrasOf(item),
      };
    case "order":
      return {
        ...item,
        ...common,
        entries: item.entries.map(({ id, text, when }) => ({ id, text: plain(text), when: plain(when) })),
      };
    case "true-false":
      return { ...item, ...common, onTrue: plain(item.onTrue), onFalse: plain(item.onFalse) };
    case "hot-text":
      return { ...item, ...common, sentences: item.sentences.map(({ id, text }) => ({ id, text: plain(text) })) };
  }
}

/** What a right side says once is said. */
function extrasOf({ pairs, extras }: Extract<Item, { type: "match" }>): string[] {
  const rights = new Set(pairs.map(({ right }) => plain(right)));
  return [...new Set(texts(extras))].filter((extra) => !rights.has(extra));
}

const optionOf = (option: Option): Option => ({
  ...option,
  text: plain(option.text),
  feedback: plain(option.feedback),
});

function clozeOf(item: Extract<Item, { type: "cloze" }>) {
  const text = plain(item.text);
  const gaps = [...text.matchAll(/\[\[([\w-]+)\]\]/g)].flatMap(
    ([, id]) => item.gaps.find((gap) => gap.id === id) ?? [],
  );
  return {
    text,
    gaps: gaps.map((gap) => {
      const options = [...new Set(answers(gap.options))];
      const accept = answers(gap.accept);
      if (options.length === 0) return { ...gap, accept, rivals: answers(gap.rivals), options };
      // Where one chooses, what is not offered cannot be answered.
      const right = options.filter((option) => accept.includes(option));
      const [key = ""] = accept;
      return right.length > 0
        ? { ...gap, accept: right, rivals: [], options }
        : { ...gap, accept: [key], rivals: [], options: [key, ...options].slice(0, 12) };
    }),
  };
}

function footnoteOf(footnote: Footnote | null): Footnote | null {
  if (footnote === null) return null;
  const note = oneLine(footnote.note);
  const { passage } = footnote;
  if (note === "" && passage === null && footnote.card === null && footnote.document === null) return null;
  return { ...footnote, note, passage: passage && passageOf(passage) };
}

const lineOrNull = (text: string | null): string | null => (text === null ? null : oneLine(text) || null);
/** Locators are ours: "14", "3–4". Another one would not be told from the words after it. */
const locatorOf = (text: string | null | undefined): string | null =>
  text && /^[\w–-]{1,20}$/.test(text) ? text : null;

function passageOf(passage: Passage): Passage {
  return {
    title: oneLine(passage.title),
    author: lineOrNull(passage.author),
    published: lineOrNull(passage.published),
    section: lineOrNull(passage.section),
    standing: passage.standing,
    paragraphs: passage.paragraphs.map(({ locator, page, here, runs }) => ({
      locator: locatorOf(locator),
      page: locatorOf(page),
      here,
      runs: runsOf(runs),
    })),
  };
}

/** Runs without breaks and marks of ours, neighbours of a kind joined, no blank at the paragraph's ends. */
export function runsOf(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const { text, as } of runs) {
    const before = joined.at(-1);
    const clean = text
      .replace(unwritable, "")
      .replace(/[⟦⟧⟪⟫]/g, (mark) => marks[mark] ?? "")
      .replace(/[ \t\r\n]+/g, " ");
    const added =
      before === undefined ? clean.trimStart() : before.text.endsWith(" ") ? clean.replace(/^ /, "") : clean;
    if (added === "") continue;
    if (before?.as === as) joined[joined.length - 1] = { text: before.text + added, as };
    else joined.push({ text: added, as });
  }
  for (let last = joined.at(-1); last !== undefined && last.text.trimEnd() !== last.text; last = joined.at(-1)) {
    joined.pop();
    if (last.text.trim() !== "") joined.push({ ...last, text: last.text.trimEnd() });
  }
  return joined;
}

/** Whether something in it has no way to be written. */
export function hasUnwritable(value: unknown): boolean {
  if (typeof value === "string") return value.search(unwritable) >= 0;
  if (Array.isArray(value)) return value.some(hasUnwritable);
  return value !== null && typeof value === "object" && Object.values(value).some(hasUnwritable);
}
