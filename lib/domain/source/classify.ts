import type { BlockKind } from "./source-text.ts";

const credit =
  /\b(?:photo|photograph|image|picture|handout|getty|reuters|epa|afp|agency|credit|pool|file pic|via ap|ap photo|courtesy|illustration)\b/i;
const boilerplate =
  /^(?:join (?:\S+ ){1,4}(?:channel|group|newsletter)|subscribe\b|sign up\b|follow us\b|read more\b|read also\b|see also:|related:|advertisement\b|click here|share this|all rights reserved|©|copyright\b|terms of use|this article (?:was|first|originally)|get the latest|download (?:our|the) app|cookie)/i;
const listItem = /^(?:[-*•–‣▪]\s+|\d{1,3}[.)]\s+|[a-z][.)]\s+|\([a-z\d]{1,3}\)\s+)/;
export const headingMark = /^#{1,6}\s+/;

export const isListItem = (line: string): boolean => listItem.test(line);
export const listMark = (line: string): number => listItem.exec(line)?.[0].length ?? 0;

const wordsIn = (line: string): string[] => line.split(/\s+/).filter(Boolean);

/** A picture's caption ends in a credit in brackets, or names the picture's source after a label. */
export function isCaption(line: string): boolean {
  if (line.length > 700) return false;
  if (
    /(?:^|\s)(?:PHOTO|IMAGE|PICTURE|Photo|Image|Picture|Photograph|Credit)s?(?: credit| by)?:\s*\S/.test(line) &&
    !/["”]\s*$/.test(line)
  )
    return true;
  const bracket = /\(([^()]{3,90})\)\.?$/.exec(line);
  if (bracket?.[1] && credit.test(bracket[1])) return true;
  return /^(?:File (?:photo|picture|image)\b|FILE PHOTO|Figure \d+[.:]|Fig\. \d+)/.test(line);
}

export const isTable = (lines: readonly string[]): boolean =>
  lines.length >= 2 && lines.every((line) => line.includes("\t"));
export const isMarkdownTable = (lines: readonly string[]): boolean =>
  lines.length >= 2 && lines.every((line) => line.startsWith("|")) && /^\|[\s:|-]+\|?$/.test(lines[1] ?? "");

/** Columns set with blanks: every line in the same number of cells, at least three lines, and figures in most of them. */
export const isAligned = (lines: readonly string[]): boolean => {
  if (lines.length < 3 || lines.length > 200) return false;
  const cells = lines.map((line) => line.trim().split(/ {2,}/));
  const width = cells[0]?.length ?? 0;
  return (
    width >= 2 &&
    cells.every((row) => row.length === width) &&
    cells.slice(1).filter((row) => row.slice(1).some((cell) => /^[^\p{L}]*\d/u.test(cell))).length * 2 > lines.length
  );
};

export const isSourceLine = (line: string): boolean =>
  /^(?:Sources?|Note|Notes|Data):\s/.test(line) && line.length < 400;

/** A title or section heading: short, capitalised, without a full stop; a question counts. */
export function isHeading(line: string): boolean {
  if (headingMark.test(line)) return true;
  const words = wordsIn(line);
  if (words.length > 16 || line.length > 110 || !/^['‘(]?[\p{Lu}\d]/u.test(line)) return false;
  if (/[.;,:!…]["'”’)]*$/.test(line))
    return /^(?:About the Author|Conclusion|Introduction|Abstract|Summary):$/i.test(line);
  return !/["”]$/.test(line) || words.length < 12;
}

const nameWord = /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|de|van|von|der|al|el|bin)$/u;

/** "By Jane Doe", or a bare name of two to four words right below the title. */
export function bylineOf(line: string, belowTitle: boolean): string | null {
  const named = /^(?:By|BY|Author:|Written by|Von)\s+(.{3,80})$/.exec(line)?.[1];
  const words = wordsIn((named ?? line).split(/[|,•·–—]| - /)[0] ?? "");
  if (words.length < 2 || words.length > 5 || !words.every((word) => nameWord.test(word))) return null;
  return named !== undefined || (belowTitle && words.length === wordsIn(line).length) ? words.join(" ") : null;
}

export function kindOf(line: string): BlockKind {
  if (boilerplate.test(line)) return "boilerplate";
  if (isCaption(line)) return "caption";
  if (isSourceLine(line)) return "source-line";
  if (isListItem(line)) return "list";
  return isHeading(line) ? "heading" : "paragraph";
}
