import type { XmlElement } from "./parse.ts";

export const elementsOf = (element: XmlElement | null): XmlElement[] =>
  (element?.children ?? []).filter((child): child is XmlElement => typeof child !== "string");

export const childrenOf = (element: XmlElement | null, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name);

export const childOf = (element: XmlElement | null, ...path: readonly string[]): XmlElement | null =>
  path.reduce<XmlElement | null>((from, name) => childrenOf(from, name)[0] ?? null, element);

export const attributeOf = (element: XmlElement | null, name: string): string => element?.attributes.get(name) ?? "";

/** Everything that is written in it, markup left out. */
export function wordsOf(element: XmlElement | null): string {
  let words = "";
  const left: (XmlElement | string)[] = element ? [element] : [];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === "string") words += next;
    else for (let at = next.children.length - 1; at >= 0; at -= 1) left.push(next.children[at] as XmlElement | string);
  }
  return words;
}

/** Elements of these names anywhere inside, in the order in which they stand. */
export function within(element: XmlElement | null, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  const left: XmlElement[] = element ? elementsOf(element).toReversed() : [];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (names.includes(next.name)) found.push(next);
    // One by one: there may be more than a call takes arguments.
    for (const child of elementsOf(next).toReversed()) left.push(child);
  }
  return found;
}
