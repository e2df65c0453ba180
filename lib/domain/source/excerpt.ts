import type { Passage, PassageParagraph, PassageRun } from "./passage.ts";

/** A short piece of a source's paragraph around an answer. */
export interface Excerpt {
  readonly locator: string | null;
  readonly page: string | null;
  /** Whether words before or after were left out. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly runs: readonly PassageRun[];
  /** Words of the paragraph as `<paragraph>:<place>`: what of a document is shown can be counted once. */
  readonly words: readonly string[];
}

/** Words an excerpt has at most, over all its paragraphs. */
export const MOST_WORDS = 60;

/**
 * Of a passage, only the paragraphs that hold the evidence, cut to so many words around the answer (without one, around the
 * evidence). What is left is the source's own words in their order.
 */
export function excerptOf({ paragraphs }: Pick<Passage, "paragraphs">, most: number = MOST_WORDS): Excerpt[] {
  const proof = paragraphs.filter((paragraph) => paragraph.runs.some((run) => run.as !== "plain"));
  const held = proof.length > 0 ? proof : paragraphs.filter(({ here }) => here).slice(0, 1);
  const first = held.findIndex(({ runs }) => runs.some((run) => run.as === "answer"));
  // The paragraph with the answer takes what it needs first.
  const order = [...held.keys()].sort((a, b) => Number(b === first) - Number(a === first) || a - b);
  const cuts = new Map<number, Excerpt>();
  let left = most;
  for (const at of order) {
    const paragraph = held[at];
    if (!paragraph || left <= 0) continue;
    const cut = cutOf(paragraph, left);
    if (!cut) continue;
    cuts.set(at, cut);
    left -= cut.words.length;
  }
  return [...cuts].sort(([a], [b]) => a - b).map(([, cut]) => cut);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

function cutOf(paragraph: PassageParagraph, most: number): Excerpt | null {
  const text = paragraph.runs.map((run) => run.text).join("");
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const [from, to] = around(words, marked(paragraph.runs), most);
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return {
    locator: paragraph.locator,
    page: paragraph.page ?? null,
    cutBefore: from > 0,
    cutAfter: to < words.length,
    runs: sliced(paragraph.runs, start, end),
    words: words.slice(from, to).map((_, i) => `${text}:${from + i}`),
  };
}

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));

/** Where the answer stands, else the evidence, else the beginning. */
function marked(runs: readonly PassageRun[]): readonly [number, number] {
  for (const as of ["answer", "evidence"] as const) {
    let at = 0;
    for (const run of runs) {
      if (run.as === as) return [at, at + run.text.length];
      at += run.text.length;
    }
  }
  return [0, 0];
}

/** Words `[from, to)`, at most so many, with those that are marked in the middle. */
function around(words: readonly Word[], [start, end]: readonly [number, number], most: number): [number, number] {
  const first = Math.max(
    0,
    words.findIndex((word) => word.end > start),
  );
  const beyond = words.findIndex((word) => word.start >= end);
  const last = Math.max(first + 1, beyond < 0 ? words.length : beyond);
  const room = Math.max(0, most - (last - first));
  const from = Math.max(0, Math.min(first - Math.floor(room / 2), words.length - most));
  return [from, Math.min(words.length, from + most)];
}

function sliced(runs: readonly PassageRun[], start: number, end: number): PassageRun[] {
  const cut: PassageRun[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== "") cut.push({ text, as: run.as });
    at += run.text.length;
  }
  return cut;
}

/** Lengths that are tried, words: better a short excerpt for each card than a long one for few. */
const LENGTHS = [MOST_WORDS, 40, 25, 15] as const;

/**
 * Excerpts of all passages of a document, so that no more than a share of it is shown, each of its words counted once. As
 * long as lets most of them be shown; an empty one would go beyond and is left out.
 */
export function excerptsWithin(
  passages: readonly Pick<Passage, "paragraphs">[],
  documentWords: number,
  share: number,
): (readonly Excerpt[])[] {
  const room = Math.floor(documentWords * share);
  let best: { readonly excerpts: (readonly Excerpt[])[]; readonly shown: number } | null = null;
  for (const most of LENGTHS) {
    const excerpts = withinRoom(
      passages.map((passage) => excerptOf(passage, most)),
      room,
    );
    const shown = excerpts.filter((pieces) => pieces.length > 0).length;
    if (best === null || shown > best.shown) best = { excerpts, shown };
    if (shown === passages.length) break;
  }
  return best?.excerpts ?? [];
}

/** Taken in order: one that would go beyond is left out, a later one whose words are shown already is not. */
function withinRoom(excerpts: readonly (readonly Excerpt[])[], room: number): (readonly Excerpt[])[] {
  const shown = new Set<string>();
  return excerpts.map((pieces) => {
    const more = new Set(pieces.flatMap((piece) => piece.words).filter((word) => !shown.has(word)));
    if (shown.size + more.size > room) return [];
    for (const word of more) shown.add(word);
    return pieces;
  });
}
