import { diffArrays } from "diff";
import { fold } from "../nlp/fold.ts";
import type { Span } from "../source/span.ts";

/** More changes than this and the texts are strangers: only equal words find each other then. */
const MOST_EDITS = 20_000;

interface Word extends Span {
  readonly word: string;
}

/** Words and figures, whatever stands between them: line ends, hyphens and marks differ between two prints of one text. */
const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word: fold(word),
    start: index,
    end: index + word.length,
  }));

/**
 * Where a stretch of the old text stands in the new one. A stretch whose words were replaced maps to what replaced them;
 * null when it is gone.
 */
export function alignTexts(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return (span) => span;
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const changes = diffArrays(
    old.map(({ word }) => word),
    now.map(({ word }) => word),
    { maxEditLength: MOST_EDITS },
  );
  if (!changes) return () => null;
  // For each old word the range of new words that it became; empty when it went.
  const became: Span[] = [];
  let at = 0;
  for (const [index, change] of changes.entries()) {
    if (change.added) {
      // What stands where words were taken out stands for them; they were passed just before.
      if (!changes[index - 1]?.removed) at += change.count;
    } else if (change.removed) {
      const added = changes[index + 1]?.added ? (changes[index + 1]?.count ?? 0) : 0;
      for (let i = 0; i < change.count; i += 1) became.push({ start: at, end: at + added });
      at += added;
    } else {
      for (let i = 0; i < change.count; i += 1) became.push({ start: at + i, end: at + i + 1 });
      at += change.count;
    }
  }
  return (span) => {
    const first = firstAfter(old, span.start);
    let [start, end] = [Number.POSITIVE_INFINITY, -1];
    for (let i = first; i < old.length && (old[i] as Word).start < span.end; i += 1) {
      const range = became[i];
      if (!range || range.end <= range.start) continue;
      start = Math.min(start, range.start);
      end = Math.max(end, range.end);
    }
    const [from, to] = [now[start], now[end - 1]];
    return from && to ? { start: from.start, end: to.end } : null;
  };
}

function firstAfter(words: readonly Word[], offset: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
