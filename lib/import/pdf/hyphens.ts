const word = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

/** Words of a document that stand whole in a line, lower case: they tell how a word cut at a line's end is written. */
export function vocabularyOf(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().replaceAll("‐", "-").match(word) ?? [];
    const cut = /[-‐\u00ad]\s*$/.test(line);
    for (const [index, one] of found.entries()) if (!(cut && index === found.length - 1)) words.add(one);
  }
  return words;
}

/** How two lines are put together: so many characters of the first one's end go, and this comes between. */
export interface Seam {
  readonly drop: number;
  readonly between: string;
}
const BLANK: Seam = { drop: 0, between: " " };
const KEPT: Seam = { drop: 0, between: "" };
const GONE: Seam = { drop: 1, between: "" };
/** Written with a hyphen before nearly every word they stand before. */
const joined = new Set(
  "self ex well half vice so long short high low right left two three four five six ten".split(" "),
);
/** Longer than any word. */
const REACH = 60;

/**
 * The seam of two lines: a blank, unless a word is cut by a hyphen. The hyphen goes when the document has the word
 * whole elsewhere, or the halves are no words of it; it stays in "well-known" and before a capital.
 */
export function seamOf(first: string, second: string, words: ReadonlySet<string>): Seam {
  const end = first.slice(-REACH);
  if (!/[-‐\u00ad]$/.test(end)) return BLANK;
  const cut = /([\p{L}\p{M}\d]+(?:[-‐][\p{L}\p{M}\d]+)*)[-‐\u00ad]$/u.exec(end)?.[1];
  const next = /^[\p{L}\p{M}\d]+/u.exec(second.slice(0, REACH))?.[0];
  if (!cut || !next) return BLANK;
  if (end.endsWith("\u00ad")) return GONE;
  const [head, tail] = [cut.toLowerCase().replaceAll("‐", "-"), next.toLowerCase()];
  const last = head.split("-").at(-1) ?? head;
  if (!/^\p{Ll}/u.test(next) || /\d/.test(last) || words.has(`${head}-${tail}`)) return KEPT;
  if (words.has(`${head}${tail}`) || words.has(`${last}${tail}`)) return GONE;
  return joined.has(last) || (words.has(last) && words.has(tail)) ? KEPT : GONE;
}
