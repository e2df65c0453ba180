/**
 * Words of a document as they are shown, with what stands about them: enough to find them again without counting
 * characters from its beginning, also by a device that holds a passage and not the document, and in a later version.
 */
export interface Quote {
  /** At most REACH characters; fewer only where the block begins. */
  readonly before: string;
  readonly words: string;
  /** At most REACH characters; fewer only where the block ends. */
  readonly after: string;
}

/** How far a quote reaches to either side of its words, UTF-16 units. */
export const REACH = 160;

/** @param text a block as it is shown @param start first of the words, UTF-16 units; `end` is past the last */
export const quoteOf = (text: string, start: number, end: number): Quote => ({
  before: text.slice(Math.max(0, start - REACH), start),
  words: text.slice(start, end),
  after: text.slice(end, end + REACH),
});

/** Where the words of a quote begin in a block's shown text, or null. */
export function startIn(text: string, { before, words, after }: Quote): number | null {
  const whole = before + words + after;
  for (let at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + 1)) {
    const fromStart = before.length === REACH || at === 0;
    const toEnd = after.length === REACH || at + whole.length === text.length;
    if (fromStart && toEnd) return at + before.length;
  }
  return null;
}
