import type { Span } from "./span.ts";
import { scaleOf } from "./ticks.ts";
import type { View } from "./view.ts";
import { cut, type Measure } from "./wrap.ts";

/** A fact as a mark above the axis; px, `row` counts from the axis up. */
export interface PlacedMark {
  /** Place in the list that was given. */
  readonly index: number;
  readonly shape: "dot" | "bar";
  /** What is drawn of it, cut at the edges of the view. */
  readonly x: number;
  readonly width: number;
  /** Goes on beyond its drawn end. */
  readonly goesOn: "before" | "after" | null;
  readonly row: number;
  /** null: no room for words; its row is one of the low ones. */
  readonly label: { readonly text: string; readonly x: number; readonly at: "after" | "before" | "below" } | null;
  /** Everything of it, words included. */
  readonly left: number;
  readonly right: number;
}

export interface Stack {
  readonly marks: readonly PlacedMark[];
  /** Low rows without words, next to the axis. */
  readonly bare: number;
  /** Rows with words, above them. */
  readonly labelled: number;
}

export const DOT = 11;
const BAR = 16;
const GAP = 9;
/** Between two marks, px. */
const CLEAR = 6;

interface StackOptions {
  readonly view: View;
  readonly width: number;
  readonly measure: Measure;
  /** Rows with words at the most. */
  readonly rows: number;
  /** Longest words, px. */
  readonly longest: number;
}

/**
 * Every fact of the view once, none over another: each takes the lowest row with words that has room for mark and words;
 * where none has, a low row without words. @param facts earliest first
 */
export function stack(facts: readonly { readonly span: Span; readonly text: string }[], options: StackOptions): Stack {
  const labelled: number[][] = Array.from({ length: options.rows }, () => []);
  const bare: number[][] = [];
  const marks: PlacedMark[] = [];
  for (const [index, fact] of facts.entries()) {
    const shape = shapeOf(fact.span, options);
    if (!shape) continue;
    const choices = labelChoices(fact.text, shape, options);
    const place = firstRoom(labelled, choices);
    if (place) {
      marks.push({ index, ...shape, row: place.row, ...place.choice });
      continue;
    }
    const alone = { left: shape.x, right: shape.x + shape.width, label: null };
    let row = firstRoom(bare, [alone])?.row;
    if (row === undefined) row = bare.push([alone.left, alone.right]) - 1;
    marks.push({ index, ...shape, row, ...alone });
  }
  const used = labelled.findLastIndex((row) => row.length > 0) + 1;
  return { marks, bare: bare.length, labelled: used };
}

type Shape = Pick<PlacedMark, "shape" | "x" | "width" | "goesOn">;
type Choice = Pick<PlacedMark, "left" | "right" | "label">;

function shapeOf(span: Span, { view, width }: StackOptions): Shape | null {
  if (!((span.openEnd || span.end > view.from) && (span.openStart || span.start < view.to))) return null;
  const { x } = scaleOf(view, width);
  const inside = (at: number) => Math.min(Math.max(at, 0), width);
  if (span.exact) {
    const middle = Math.min(Math.max((x(span.start) + x(span.end)) / 2, DOT / 2), width - DOT / 2);
    return { shape: "dot", x: middle - DOT / 2, width: DOT, goesOn: null };
  }
  const from = span.openStart ? 0 : inside(x(span.start));
  const to = span.openEnd ? width : inside(x(span.end));
  const wide = Math.min(width, Math.max(BAR, to - from));
  const left = Math.min(Math.max((from + to) / 2 - wide / 2, 0), width - wide);
  const goesOn = span.openStart ? "before" : span.openEnd ? "after" : null;
  return { shape: "bar", x: left, width: wide, goesOn };
}

/** Where the words may stand, best first. */
function labelChoices(text: string, mark: Shape, { width, measure, longest }: StackOptions): Choice[] {
  const end = mark.x + mark.width;
  const shown = cut(text, longest, measure);
  const wide = measure(shown);
  const choices: Choice[] = [];
  if (mark.width >= wide + GAP)
    choices.push({ left: mark.x, right: end, label: { text: shown, x: mark.x, at: "below" } });
  if (end + GAP + wide <= width)
    choices.push({ left: mark.x, right: end + GAP + wide, label: { text: shown, x: end + GAP, at: "after" } });
  if (mark.x - GAP - wide >= 0)
    choices.push({ left: mark.x - GAP - wide, right: end, label: { text: shown, x: mark.x - GAP, at: "before" } });
  return choices;
}

// Each row holds taken stretches as left, right, left, right …
function firstRoom(rows: readonly number[][], choices: readonly Choice[]) {
  for (const [row, taken] of rows.entries())
    for (const choice of choices)
      if (isFree(taken, choice)) {
        taken.push(choice.left, choice.right);
        return { row, choice };
      }
  return null;
}

function isFree(taken: readonly number[], { left, right }: Choice): boolean {
  for (let i = 0; i < taken.length; i += 2)
    if (left < (taken[i + 1] ?? 0) + CLEAR && right > (taken[i] ?? 0) - CLEAR) return false;
  return true;
}
