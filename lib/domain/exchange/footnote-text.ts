import type { Footnote } from "../item/parts.ts";
import { oneLine, plain, runsOf } from "./carriable.ts";

type Passage = NonNullable<Footnote["passage"]>;
type Paragraph = Passage["paragraphs"][number];
type Run = Paragraph["runs"][number];

/**
 * A footnote as plain text that anybody can read and Footnote knows again: a line for the note, one each for what is known
 * of the source, one for each paragraph, the evidence in ⟦ ⟧ and the answer in ⟪ ⟫.
 */
export function footnoteText({ note, passage }: Footnote): string {
  const line = (label: string, value: string | null) => (value === null ? [] : [`${label}: ${value}`.trim()]);
  return [
    ...line("Footnote", note),
    ...(passage === null
      ? []
      : [
          ...line("Source", passage.title),
          ...line("Author", passage.author),
          ...line("Published", passage.published),
          ...line("Section", passage.section),
          ...(passage.standing === "summary" ? ["Standing: summary"] : []),
          ...passage.paragraphs.map(paragraphText),
        ]),
  ].join("\n");
}

function paragraphText({ locator, page, here, runs }: Paragraph): string {
  const where = [locator ? ` ${locator}` : "", page ? ` p. ${page}` : "", here ? "" : " (beside)"].join("");
  let [words, open] = ["", false];
  for (const { text, as } of runs) {
    if (open !== (as !== "plain")) words += open ? "⟧" : "⟦";
    open = as !== "plain";
    words += as === "answer" ? `⟪${text}⟫` : text;
  }
  return `¶${where}: ${words}${open ? "⟧" : ""}`.trim();
}

/** What is told to everybody, with the footnote below it. */
export const withFootnote = (feedback: string, footnote: Footnote | null): string =>
  footnote === null || (footnote.note === "" && footnote.passage === null)
    ? feedback
    : [feedback, footnoteText(footnote)].filter(Boolean).join("\n\n");

/** Whether a text would be taken for a footnote where it is none. */
export const looksLikeFootnote = (feedback: string): boolean => withoutFootnote(feedback).footnote !== null;

/** A text taken apart again. Lines that are no footnote as it is written here stay in the feedback. */
export function withoutFootnote(text: string): { feedback: string; footnote: Footnote | null } {
  const lines = plain(text).split("\n");
  const at = lines.findLastIndex((line) => /^Footnote:/.test(line));
  const footnote = at < 0 ? null : footnoteIn(lines.slice(at));
  return footnote === null
    ? { feedback: lines.join("\n"), footnote }
    : { feedback: plain(lines.slice(0, at).join("\n")), footnote };
}

function footnoteIn([first = "", ...rest]: readonly string[]): Footnote | null {
  const told = { Source: null, Author: null, Published: null, Section: null, Standing: null } as Record<
    string,
    string | null
  >;
  const paragraphs: Paragraph[] = [];
  for (const line of rest.filter(Boolean)) {
    const paragraph = paragraphIn(line);
    const [, label = "", value = ""] = /^([A-Z][a-z]+):(.*)$/s.exec(line) ?? [];
    if (paragraph) paragraphs.push(paragraph);
    else if (label in told) told[label] = oneLine(value);
    else return null;
  }
  const note = oneLine(first.slice("Footnote:".length));
  if (told.Source === null) return rest.some(Boolean) ? null : { card: null, document: null, note, passage: null };
  return {
    card: null,
    document: null,
    note,
    passage: {
      title: told.Source ?? "",
      author: told.Author || null,
      published: told.Published || null,
      section: told.Section || null,
      standing: told.Standing === "summary" ? "summary" : "document",
      paragraphs,
    },
  };
}

function paragraphIn(line: string): Paragraph | null {
  const found = /^¶(?: (?!p\. )([\w–-]{1,20}))?(?: p\. ([\w–-]{1,20}))?( \(beside\))?:(.*)$/s.exec(line);
  if (!found) return null;
  const [, locator = null, page = null, beside, words = ""] = found;
  const runs: Run[] = [];
  let as: Run["as"] = "plain";
  for (const piece of words.split(/([⟦⟧⟪⟫])/)) {
    if (piece === "⟦" || piece === "⟫") as = "evidence";
    else if (piece === "⟪") as = "answer";
    else if (piece === "⟧") as = "plain";
    else runs.push({ text: piece, as });
  }
  return { locator, page, here: beside === undefined, runs: runsOf(runs) };
}
