import type { Line, Usual } from "./lines.ts";
import type { Grid } from "./tables.ts";

/** Sizes larger than running text, the largest first; the title's is the first. */
export interface Heads {
  readonly sizes: readonly number[];
  readonly title: string | null;
}

const LARGER = 1.14;
const MOST_WORDS = 24;

export function headsOf(lines: readonly Line[], usual: Usual): Heads {
  const larger = lines.filter((line) => isLarger(line, usual));
  const sizes = [...new Set(larger.map((line) => Math.round(line.size)))].sort((a, b) => b - a);
  const first = lines.filter((line) => line.page === 0 && isLarger(line, usual) && /\p{L}{2}/u.test(line.text));
  const most = Math.max(0, ...first.map((line) => line.size));
  const title: Line[] = [];
  for (const line of first.filter(({ size }) => size > most - 0.6)) {
    const before = title.at(-1);
    if (!before || line.y - before.y < 1.9 * line.size) title.push(line);
  }
  const words = title.map(({ text }) => text).join(" ");
  return { sizes, title: words !== "" && words.length <= 300 ? words : null };
}

const isLarger = (line: Line, usual: Usual): boolean => line.size > LARGER * usual.size;

/** A heading's level, or null for running text: by its size; of the same size, by another font on a line of its own. */
export function headLevel(
  line: Line,
  before: Line | Grid | undefined,
  after: Line | Grid | undefined,
  usual: Usual,
  { sizes, title }: Heads,
): number | null {
  const words = line.text.split(" ").length;
  if (!/\p{L}/u.test(line.text) || words > MOST_WORDS) return null;
  if (isLarger(line, usual)) {
    if (title && line.page === 0 && title.includes(line.text)) return 1;
    const rank = sizes.indexOf(Math.round(line.size));
    return Math.min(4, Math.max(2, title ? rank + 1 : rank + 2));
  }
  if (line.font === usual.font || line.size < 0.97 * usual.size || words > 12) return null;
  if (!/^[\p{Lu}\d]/u.test(line.text) || /[.,;:]$/.test(line.text)) return null;
  const apart = (other: Line | Grid | undefined): boolean =>
    !other || "kind" in other || other.region !== line.region || other.page !== line.page;
  const above = apart(before) || line.y - (before as Line).y > 1.2 * usual.leading || (before as Line).text.length < 40;
  const below = after !== undefined && !("kind" in after) && after.font === usual.font;
  return above && below ? Math.min(4, sizes.length + 2) : null;
}
