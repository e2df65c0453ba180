import type { Span } from "./span.ts";

/** Lines without their line ends and without surrounding blanks; a blank line is an empty span. */
export function* linesOf(raw: string, from: number): Generator<Span> {
  let at = from;
  while (at <= raw.length) {
    let end = raw.indexOf("\n", at);
    if (end < 0) end = raw.length;
    let [start, stop] = [at, end];
    while (start < stop && /\s|\uFEFF/.test(raw[start] as string)) start += 1;
    while (stop > start && /\s/.test(raw[stop - 1] as string)) stop -= 1;
    yield { start, end: stop };
    at = end + 1;
  }
}

/** Runs of lines between blank lines (a form feed is a page break and counts as one). */
export function groupsOf(raw: string, from: number): Span[][] {
  const groups: Span[][] = [];
  let group: Span[] = [];
  const close = (): void => {
    if (group.length > 0) groups.push(group);
    group = [];
  };
  for (const line of linesOf(raw, from)) {
    if (line.start === line.end) close();
    else group.push(line);
  }
  close();
  return groups;
}

/**
 * Is the text wrapped by hand at some width? Then single line ends are spaces; otherwise each line is a paragraph.
 * Few long lines mean wrapping; tables and lists are told apart before this matters.
 */
export function isHardWrapped(groups: readonly (readonly Span[])[]): boolean {
  const inner = groups.flatMap((group) => group.slice(0, -1)).map((line) => line.end - line.start);
  if (inner.length === 0) return true;
  const long = inner.filter((length) => length > 130).length;
  return long <= inner.length * 0.1;
}
