"use client";
import { type RefObject, useEffect, useState } from "react";
import type { ShownBlock } from "#lib/contract/document.ts";
import { quoteOf } from "#lib/domain/reading/quote.ts";
import { type Picked, stemOf } from "#lib/ui/reader/make-card.tsx";

/** What is selected in the text, as long as it lies in one block; and where on the page its end is, px. */
export interface Selected extends Picked {
  readonly x: number;
  readonly y: number;
}

type Block = Pick<ShownBlock, "at" | "text">;

/** Follows the selection inside `root`, whose blocks say by `data-at` which they are. */
export function useTextSelection(root: RefObject<HTMLElement | null>, blocks: readonly Block[], enabled: boolean) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (!enabled) return;
    const stop = new AbortController();
    const look = () => setSelected(selectedIn(root.current, blocks));
    look(); // it may have changed while nobody followed it
    document.addEventListener("selectionchange", look, { signal: stop.signal });
    return () => stop.abort();
  }, [root, blocks, enabled]);
  return selected;
}

function selectedIn(root: HTMLElement | null, blocks: readonly Block[]): Selected | null {
  const selection = document.getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = blockOf(range.startContainer);
  if (!element || element !== blockOf(range.endContainer) || !root.contains(element)) return null;
  const block = blocks.find(({ at }) => at === Number(element.dataset.at));
  if (!block) return null;
  const from = offsetIn(element, range.startContainer, range.startOffset);
  const to = offsetIn(element, range.endContainer, range.endOffset);
  const words = block.text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  if (end <= start) return null;
  const box = range.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  return {
    block: block.at,
    start,
    quote: quoteOf(block.text, start, end),
    stem: stemOf(block.text, start, end),
    x: box.left - origin.left,
    y: box.bottom - origin.top,
  };
}

const blockOf = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-at]") ?? null;

/** Characters of the block's own text before a point: numbers in the margin and words for screen readers do not count. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (text) =>
    text.parentElement?.closest(".read-number, .paragraph-number, .sr-only")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  let n = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const length = text.textContent?.length ?? 0;
    if (text === node) return n + offset;
    if (before.comparePoint(text, length) > 0) return n;
    n += length;
  }
  return n;
}
