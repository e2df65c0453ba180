/**
 * A row a question. Where a cell holds several things, each has a line of its own in it; a line break or a backslash in one
 * of them stands as `\n` or `\\`, and where a line holds several forms, `|` is between them and `\|` is one that is meant.
 *
 * | column | what is in it |
 * | --- | --- |
 * | section | title of its section |
 * | type | single, multiple, typed, number, date, cloze, match, order, true-false, hot-text |
 * | question | what is asked; of true-false the statement |
 * | text | cloze: the text, `[[1]]` where the first gap is |
 * | choices | options, sentences, left sides, entries in their right order; cloze: a line a gap, what it offers |
 * | right | numbers of the right choices, from 1; right sides; `true` or `false`; the number; answers, the first is shown; cloze: a line a gap |
 * | wrong | answers that are wrong however close, right sides that go with nothing; cloze: a line a gap |
 * | told | what is told to who chose it, a line a choice (true, then false); of an order what it goes by |
 * | tolerance | how far off a number may be |
 * | units | a unit a line with what one of it is worth in the first: `km 1`, `m 0.001` |
 * | settings | words: `slips`, `unit-asked`, `date:2` for a second gap that is a date |
 * | points | |
 * | hints | |
 * | feedback | what is told to everybody |
 * | footnote | the note, or the note with its passage as Footnote writes it |
 */
export const columns = [
  "section",
  "type",
  "question",
  "text",
  "choices",
  "right",
  "wrong",
  "told",
  "tolerance",
  "units",
  "settings",
  "points",
  "hints",
  "feedback",
  "footnote",
] as const;
export type Column = (typeof columns)[number];

/** Several things in one cell, a line each. Empty ones at the end are left out, so one empty thing is nothing. */
export const listed = (entries: readonly string[]): string =>
  entries
    .map((entry) => entry.replaceAll("\\", "\\\\").replaceAll("\n", "\\n"))
    .join("\n")
    .replace(/\n+$/, "");

/** The lines of a cell. @param least so many at least, empty ones at the end */
export function unlisted(cell: string, least = 0): string[] {
  const lines = cell === "" ? [] : cell.split("\n");
  const entries = lines.map((line) => line.replace(/\\([\\n])/g, (_, char: string) => (char === "n" ? "\n" : "\\")));
  while (entries.length < least) entries.push("");
  return entries;
}

/** Several forms on one line. */
export const joined = (forms: readonly string[]): string =>
  forms.map((form) => form.replace(/[\\|]/g, "\\$&")).join("|");

export const parted = (line: string): string[] =>
  line === "" ? [] : line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).map((form) => form.replace(/\\([\\|])/g, "$1"));
