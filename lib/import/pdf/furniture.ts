import type { Page, Segment } from "./glyphs.ts";

/** Share of a page's height at its top and foot in which running heads and page numbers stand. */
const EDGE = 0.12;
const NEAR = 8;

const numberLine = /^(?:page|p\.)?[-–—|[(]?(?:\d{1,4}|[ivxlc]{1,7})[-–—|\])]?(?:(?:of|\/)\d{1,4})?$/i;
const isNumber = (text: string): boolean => numberLine.test(text.replace(/\s+/g, ""));
const shapeOf = (text: string): string => text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ").trim();

/** Pages without their running heads, running feet and numbers: words that stand at the same height again and again. */
export function withoutFurniture(pages: readonly Page[]): Page[] {
  // By shape and height: what stands within a stripe or its neighbours is at the same height.
  const seen = new Map<string, Set<number>>();
  for (const [number, page] of pages.entries())
    for (const segment of edges(page)) {
      const key = keyOf(page, segment, 0);
      seen.set(key, (seen.get(key) ?? new Set()).add(number));
    }
  // Left and right pages may have heads of their own, so that each stands on less than half of them.
  const enough = Math.max(2, Math.ceil(pages.length * 0.3));
  const repeats = (page: Page, segment: Segment): boolean => {
    const on = [-1, 0, 1].flatMap((stripe) => [...(seen.get(keyOf(page, segment, stripe)) ?? [])].slice(0, enough));
    return new Set(on).size >= enough;
  };
  return pages.map((page) => {
    const edge = new Set(edges(page));
    const outer = outermost(page);
    const gone = (segment: Segment): boolean =>
      edge.has(segment) &&
      (repeats(page, segment) || (outer.has(segment) && isNumber(segment.text) && isAlone(page, segment)));
    return { ...page, segments: page.segments.filter((segment) => !gone(segment)) };
  });
}

/** A number with others beside it is a row of a table. */
const isAlone = ({ segments }: Page, { y }: Segment): boolean =>
  segments.filter((other) => Math.abs(other.y - y) < 2 && shapeOf(other.text) !== "").length <= 1;

const edges = ({ height, segments }: Page): Segment[] =>
  segments.filter(({ y, size }) => y < height * EDGE || y - size > height * (1 - EDGE) || y > height * (1 - EDGE));

/** The first and last line of a page: where a bare number is the page's. */
function outermost({ segments }: Page): Set<Segment> {
  const ys = segments.map(({ y }) => y);
  const [top, foot] = [Math.min(...ys), Math.max(...ys)];
  return new Set(segments.filter(({ y }) => Math.abs(y - top) < 2 || Math.abs(y - foot) < 2));
}

const keyOf = (page: Page, segment: Segment, stripe: number): string =>
  `${Math.round(placeOf(page, segment) / NEAR) + stripe} ${shapeOf(lineOf(page, segment))}`;

/** All of a line: single words of justified text stand at the same height on many pages, whole lines do not. */
const lineOf = ({ segments }: Page, { y }: Segment): string =>
  segments
    .filter((other) => Math.abs(other.y - y) < 2)
    .map((other) => other.text)
    .join(" ");

/** Heights at the foot are counted from the foot, since pages may differ in length. */
const placeOf = ({ height }: Page, { y }: Segment): number => (y < height / 2 ? y : 10_000 + height - y);
