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

/**
 * Two lines as one: a blank between them, unless a word is cut by a hyphen. The hyphen goes when the document has the
 * word whole elsewhere, or the halves are no words of it; it stays in "well-known" and before a capital.
 */
export function joinLines(first: string, second: string, words: ReadonlySet<string>): { text: string; glued: boolean } {
  const cut = /([\p{L}\p{M}\d]+(?:[-‐][\p{L}\p{M}\d]+)*)([-‐\u00ad])$/u.exec(first);
  const next = /^[\p{L}\p{M}\d]+/u.exec(second)?.[0];
  if (!cut?.[1] || !next) return { text: `${first} ${second}`, glued: false };
  const [head, tail] = [cut[1].toLowerCase().replaceAll("‐", "-"), next.toLowerCase()];
  const gone = first.slice(0, -1) + second;
  const kept = `${first.slice(0, -1)}-${second}`;
  if (cut[2] === "\u00ad") return { text: gone, glued: true };
  const last = head.split("-").at(-1) ?? head;
  if (!/^\p{Ll}/u.test(next) || /\d/.test(last)) return { text: kept, glued: true };
  if (words.has(`${head}-${tail}`)) return { text: kept, glued: true };
  if (words.has(`${head}${tail}`) || words.has(`${last}${tail}`)) return { text: gone, glued: true };
  return { text: words.has(last) && words.has(tail) ? kept : gone, glued: true };
}
