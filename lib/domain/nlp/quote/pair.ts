/** A stretch between quotation marks, in clean offsets; `start` and `end` lie inside the marks. */
export interface QuoteMarks {
  readonly start: number;
  readonly end: number;
  /** Where the marks themselves stand (for continued speech the closing one may be missing). */
  readonly outer: { readonly start: number; readonly end: number };
  readonly balanced: boolean;
  readonly nested: boolean;
  /** A same-mark quotation inside this one. */
  readonly inner: boolean;
}

const isOpenLeft = (char: string): boolean => /[\s([{\-–—/]/.test(char);
const isCloseRight = (char: string): boolean => /[\s.,;:!?)\]}\-–—/]/.test(char);

/**
 * Pairs double marks (the clean view has straight ones only) by what stands around them: an opening mark has space on its
 * left and none on its right. Same-mark nesting is depth on a stack. An ambiguous mark closes when something is open.
 */
export function pairQuotes(
  text: string,
  rawMark: (at: number) => string,
): { quotes: QuoteMarks[]; open: number | null } {
  const quotes: QuoteMarks[] = [];
  const stack: { at: number; inner: boolean }[] = [];
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const left = at === 0 ? " " : (text[at - 1] as string);
    const right = at + 1 >= text.length ? " " : (text[at + 1] as string);
    const raw = rawMark(at);
    // French marks stand off their words: « so ».
    const french = (raw === "«" && /\s/.test(right)) || (raw === "»" && /\s/.test(left));
    const canOpen = french
      ? raw === "«"
      : (isOpenLeft(left) || left === '"' || left === "'") && !/[\s.,;:!?)]/.test(right);
    const canClose = french ? raw === "»" : !/\s/.test(left) && (isCloseRight(right) || right === '"' || right === "'");
    const opens =
      stack.length === 0
        ? canOpen || !canClose || raw === "“" || raw === "„"
        : raw === "“" || raw === "„"
          ? canOpen
          : canOpen && !canClose;
    if (opens && stack.length < 4) {
      if (!canOpen && stack.length === 0 && canClose) continue;
      for (const entry of stack) entry.inner = true;
      stack.push({ at, inner: false });
      continue;
    }
    const begun = stack.pop();
    if (!begun) continue;
    quotes.push({
      start: begun.at + (french ? 2 : 1),
      end: french ? at - 1 : at,
      outer: { start: begun.at, end: at + 1 },
      balanced: true,
      nested: stack.length > 0,
      inner: begun.inner,
    });
  }
  const first = stack[0];
  return { quotes: quotes.sort((a, b) => a.start - b.start), open: first ? first.at : null };
}

/** Single marks as primary quotation marks ('…', the clean form of ‘…’): only where the opening one was curly or stands before a capital. */
export function pairSingles(text: string, rawMark: (at: number) => string): QuoteMarks[] {
  const quotes: QuoteMarks[] = [];
  let open = -1;
  for (let at = text.indexOf("'"); at >= 0; at = text.indexOf("'", at + 1)) {
    const left = at === 0 ? " " : (text[at - 1] as string);
    const right = at + 1 >= text.length ? " " : (text[at + 1] as string);
    if (/[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right)) continue;
    if (isOpenLeft(left) && !/[\s.,;:!?)]/.test(right) && (open < 0 || rawMark(at) === "‘")) {
      if (rawMark(at) === "‘" || rawMark(at) === "'") open = at;
      continue;
    }
    // A plural possessive ("the rebels' camp") closes nothing: a closing mark follows punctuation, or ends the stretch.
    const closes =
      /[.,!?;:…]/.test(left) ||
      (isCloseRight(right) && left !== "s" && left !== " ") ||
      (left === "s" && /[.,;:!?)]/.test(right));
    if (open >= 0 && closes) {
      quotes.push({
        start: open + 1,
        end: at,
        outer: { start: open, end: at + 1 },
        balanced: true,
        nested: false,
        inner: false,
      });
      open = -1;
    }
  }
  return quotes;
}
