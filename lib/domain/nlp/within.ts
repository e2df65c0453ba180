interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Index of the first item (sorted, disjoint or nested by start) that ends after `at`. A paragraph may be a whole book: look up, never scan. */
export function firstEndingAfter(items: readonly Stretch[], at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Stretch).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstStartingAt(items: readonly Stretch[], at: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Stretch).start < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The item of a sorted, disjoint list that holds an offset. */
export function holding<T extends Stretch>(items: readonly T[], at: number): T | null {
  const item = items[firstEndingAfter(items, at)];
  return item && item.start <= at ? item : null;
}

/** Items of a sorted list that lie inside [start, end]. */
export function inside<T extends Stretch>(items: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let index = firstStartingAt(items, start); index < items.length; index += 1) {
    const item = items[index] as T;
    if (item.start > end) break;
    if (item.end <= end) found.push(item);
  }
  return found;
}

// Nesting is at most four deep (S3's stack), so a few steps back reach whatever still covers the start.
const NESTING = 12;

/** Items of a sorted, possibly nested list that share a character with [start, end). */
export function touching<T extends Stretch>(items: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let index = Math.max(0, firstStartingAt(items, start) - NESTING); index < items.length; index += 1) {
    const item = items[index] as T;
    if (item.start >= end) break;
    if (item.end > start) found.push(item);
  }
  return found;
}
