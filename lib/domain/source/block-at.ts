import type { Block, SourceText } from "./source-text.ts";

const orders = new WeakMap<
  SourceText,
  readonly { readonly start: number; readonly end: number; readonly block: Block }[]
>();

/** The block that holds a raw offset, by binary search over all pieces of all blocks. */
export function blockAt(source: SourceText, offset: number): Block | null {
  let order = orders.get(source);
  if (!order) {
    order = source.blocks
      .flatMap((block) => block.spans.map((span) => ({ ...span, block })))
      .sort((a, b) => a.start - b.start);
    orders.set(source, order);
  }
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = order[low];
  return piece && piece.start <= offset ? piece.block : null;
}
