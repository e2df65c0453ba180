import type { Segment } from "./glyphs.ts";

/** Fewer lines than this on either side make no column. */
const FEWEST = 4;
/** Lines of running text fill their column; cells of a table do not. */
const FILLED = 0.62;
const MOST_SPLITS = 3;

/** Segments in the order in which they are read, a column after the other. Each list is one column or band of its page. */
export function regionsOf(segments: readonly Segment[], splits = 0): Segment[][] {
  const gutter = splits < MOST_SPLITS ? gutterOf(segments) : null;
  if (gutter === null) return segments.length > 0 ? [[...segments]] : [];
  const regions: Segment[][] = [];
  let [left, right]: [Segment[], Segment[]] = [[], []];
  let across: Segment[] | null = null;
  const close = (): void => {
    if (left.length + right.length > 0) across = null;
    regions.push(...regionsOf(left, splits + 1), ...regionsOf(right, splits + 1));
    [left, right] = [[], []];
  };
  for (const segment of [...segments].sort((a, b) => a.y - b.y || a.left - b.left)) {
    if (segment.right <= gutter + 1) left.push(segment);
    else if (segment.left >= gutter - 1) right.push(segment);
    else {
      // A title over both columns ends what stands above it.
      close();
      const band: Segment[] = across ?? [];
      if (!across) regions.push(band);
      across = band;
      band.push(segment);
    }
  }
  close();
  return regions;
}

/** The x that divides a page into columns of running text, or null. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * FEWEST) return null;
  const left = Math.min(...segments.map((segment) => segment.left));
  const right = Math.max(...segments.map((segment) => segment.right));
  const width = right - left;
  let best: { x: number; crossing: number; gap: number } | null = null;
  for (const x of candidates(segments, left + width * 0.2, right - width * 0.2)) {
    const [before, after, crossing] = sides(segments, x);
    if (before.length < FEWEST || after.length < FEWEST) continue;
    if (crossing.length > 0.35 * Math.min(before.length, after.length) + 2) continue;
    const edge = Math.max(...before.map((segment) => segment.right));
    const start = Math.min(...after.map((segment) => segment.left));
    if (!isText(before, left, edge) || !isText(after, start, right) || !sideBySide(before, after)) continue;
    const gap = start - edge;
    if (!best || crossing.length < best.crossing || (crossing.length === best.crossing && gap > best.gap))
      best = { x, crossing: crossing.length, gap };
  }
  return best?.x ?? null;
}

/** Middles between where one segment ends and where others begin, the commonest beginnings first. */
function candidates(segments: readonly Segment[], from: number, to: number): number[] {
  const starts = new Map<number, number>();
  for (const { left } of segments) {
    const at = Math.round(left / 3) * 3;
    if (left > from && left < to) starts.set(at, (starts.get(at) ?? 0) + 1);
  }
  return [...starts]
    .filter(([, count]) => count >= FEWEST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 6)
    .map(([at]) => at - 4);
}

function sides(segments: readonly Segment[], x: number): [Segment[], Segment[], Segment[]] {
  const [before, after, crossing]: [Segment[], Segment[], Segment[]] = [[], [], []];
  for (const segment of segments)
    (segment.right <= x + 1 ? before : segment.left >= x - 1 ? after : crossing).push(segment);
  return [before, after, crossing];
}

/** Half of the type, by its length, fills its column: cells of a table beside running text weigh little. */
function isText(side: readonly Segment[], from: number, to: number): boolean {
  const widths = side.map((segment) => segment.right - segment.left).sort((a, b) => b - a);
  const half = widths.reduce((sum, width) => sum + width, 0) / 2;
  let sum = 0;
  for (const width of widths) {
    sum += width;
    if (sum >= half) return width >= FILLED * Math.max(1, to - from);
  }
  return false;
}

const sideBySide = (before: readonly Segment[], after: readonly Segment[]): boolean => {
  const span = (side: readonly Segment[]): [number, number] => [
    Math.min(...side.map(({ y }) => y)),
    Math.max(...side.map(({ y }) => y)),
  ];
  const [[a, b], [c, d]] = [span(before), span(after)];
  return Math.min(b, d) - Math.max(a, c) > 0.3 * Math.min(b - a, d - c);
};
