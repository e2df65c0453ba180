/** A word, number or mark of the clean text of one paragraph; offsets count its characters. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** `word` includes hyphenated words and abbreviations with stops; `possessive` is the 's or ' of a genitive. */
  readonly kind: "word" | "number" | "possessive" | "mark";
  /** Starts with a capital (particles as in "al-Nasri" count). */
  readonly cap: boolean;
}

// Alternatives in order: abbreviations with stops; numbers; contractions; words with inner hyphens, dots of "St.-Pierre"
// left out on purpose; a genitive; anything else one by one. Every branch consumes what it looks at once: linear.
const shape =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s|bn|m|k)?(?![\p{L}\d])|\p{L}+'(?:t|re|ve|ll|d|m)(?!\p{L})|[\p{L}\p{M}\d]+(?:[-‑&][\p{L}\p{M}\d]+)*(?:'(?=\p{Lu})[\p{L}\p{M}]+)?|'s(?!\p{L})|[^\s\p{L}\p{M}\d]/gu;

/** "UN-backed", "Tripoli-based": an adjective made of a name is no name. */
const modifier = /^\p{Lu}[\p{L}\d]*[-‑]\p{Ll}{3,}/u;

const capital = /^(?:\p{Lu}|(?:al|el|as|ash|an|ar|at|ad|a|ul|d'|l')-?\p{Lu})/u;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(shape)) {
    const word = found[0];
    const start = found.index;
    const before = text[start - 1] ?? " ";
    const first = word.charCodeAt(0);
    let kind: Token["kind"] = "mark";
    if (word === "'s" || (word === "'" && /s/i.test(before) && !/\p{L}/u.test(text[start + 1] ?? " ")))
      kind = "possessive";
    else if (first >= 48 && first <= 57 && /^\d[\d.,]*(?:st|nd|rd|th|s|bn|m|k)?$/.test(word)) kind = "number";
    else if (/[\p{L}\d]/u.test(word)) kind = "word";
    tokens.push({
      text: word,
      lower: word.toLowerCase(),
      start,
      end: start + word.length,
      kind,
      cap: kind === "word" && capital.test(word) && !modifier.test(word),
    });
  }
  return tokens;
}

/** Index of the first token that ends after `at`. */
export function tokenAt(tokens: readonly Token[], at: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
