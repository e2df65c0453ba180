import { wordsOf } from "./fold.ts";

/** Words a shingle has: long enough that two authors do not share one by chance. */
const SHINGLE = 6;
/** One shingle in so many is kept, chosen by its hash, so that two texts keep the same ones. */
const ONE_IN = 8;
/** A book keeps no more than this. */
const MOST = 4000;
/** Share of the shorter text's shingles that must be in the other. Agencies' copies are cut, rarely rewritten. */
const COPIED = 0.5;
/** Fewer than these say nothing: two short notes share a phrase. */
const FEWEST = 8;

/** What of a text is kept to tell whether another one is a copy of it: hashes of some of its runs of words, ascending. */
export function sketchOf(text: string): number[] {
  const words = wordsOf(text);
  const kept = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + SHINGLE).join(" "));
    if (hash % ONE_IN === 0) kept.add(hash);
  }
  return [...kept].sort((a, b) => a - b).slice(0, MOST);
}

/** Whether most of the shorter text stands in the other, word for word. */
export function isCopy(a: readonly number[], b: readonly number[]): boolean {
  // A sketch that was cut knows nothing above its last hash.
  const bound = Math.min(
    a.length === MOST ? (a.at(-1) ?? 0) : Number.POSITIVE_INFINITY,
    b.length === MOST ? (b.at(-1) ?? 0) : Number.POSITIVE_INFINITY,
  );
  const [mine, theirs] = [a.filter((hash) => hash <= bound), new Set(b.filter((hash) => hash <= bound))];
  const least = Math.min(mine.length, theirs.size);
  return least >= FEWEST && mine.filter((hash) => theirs.has(hash)).length >= least * COPIED;
}

/** FNV-1a, 32 bits: the same on every machine, and nobody has a reason to make it collide. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
