/** Words of one stretch of type on a page; distances in points, y grows downwards. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** Runs on one baseline without a gap that a word space could not make. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly Segment[];
}

/** What pdf.js tells of a stretch of type. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** Type that stands upright. What is turned (a stamp in the margin, a watermark) is no part of the text. */
export function runOf(item: TextItem, view: readonly number[]): Run | null {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = product(view, item.transform);
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  if (item.str === "" || size < 2 || Math.abs(b) > Math.abs(a) * 0.1 || a < 0) return null;
  return { text: item.str, x, y, width: item.width, size, font: item.fontName };
}

/** One matrix after the other, each as PDF writes it: the page's own turn and flip, then the type's place. */
function product(p: readonly number[], q: readonly number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = p;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = q;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A gap wider than this many ems is between columns, not between words. */
const COLUMN_GAP = 1.05;
const WORD_GAP = 0.16;

/** Segments of a page, top to bottom, left to right. */
export function segmentsOf(runs: readonly Run[]): Segment[] {
  return baselines(runs.filter((run) => run.text.trim() !== "" || run.width > 0)).flatMap(cut);
}

/** Runs whose baselines are within a third of an em are one line; a raised figure belongs to the line it is raised from. */
function baselines(runs: readonly Run[]): Run[][] {
  const lines: { y: number; size: number; runs: Run[] }[] = [];
  const order = runs.filter((run) => run.text.trim() !== "").sort((p, q) => p.y - q.y || p.x - q.x);
  for (const run of order) {
    const near = lines.slice(-4).find((line) => Math.abs(line.y - run.y) < 0.45 * Math.max(line.size, run.size));
    if (!near) lines.push({ y: run.y, size: run.size, runs: [run] });
    else {
      near.runs.push(run);
      if (run.size > near.size) [near.y, near.size] = [run.y, run.size];
    }
  }
  return lines.map((line) => line.runs.sort((p, q) => p.x - q.x));
}

function cut(line: readonly Run[]): Segment[] {
  const size = Math.max(...line.map((run) => run.size));
  const out: { runs: Run[]; text: string; right: number }[] = [];
  for (const run of line) {
    const last = out.at(-1);
    // A small raised figure after a word is a note's mark, and glued to the word it would change it.
    if (last && run.size < 0.8 * size && /^[\d,*†‡]{1,4}$/.test(run.text.trim()) && isRaised(run, line, size)) continue;
    const gap = last ? run.x - last.right : 0;
    if (!last || gap > COLUMN_GAP * size) out.push({ runs: [run], text: run.text, right: run.x + run.width });
    else {
      const spaced = /\s$/.test(last.text) || /^\s/.test(run.text);
      last.text += (gap > WORD_GAP * run.size && !spaced ? " " : "") + run.text;
      last.right = Math.max(last.right, run.x + run.width);
      last.runs.push(run);
    }
  }
  return out.flatMap(({ runs, text, right }) => {
    const words = text.replace(/\s+/g, " ").trim();
    const main = runs.reduce((p, q) => (q.text.length > p.text.length ? q : p));
    return words === ""
      ? []
      : { text: words, left: (runs[0] as Run).x, right, y: main.y, size: main.size, font: main.font };
  });
}

const isRaised = (run: Run, line: readonly Run[], size: number): boolean =>
  line.some((other) => other.size >= size * 0.95 && other.y - run.y > 0.15 * size);
