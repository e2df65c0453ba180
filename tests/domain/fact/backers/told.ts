import { expect, test } from "vitest";
import { pairsOf } from "../read.ts";

/** Each row is a text and the pairs it tells, in any order; an empty list is a counter-example. */
export function tell(rows: readonly (readonly [text: string, ...pairs: string[]])[]): void {
  test.each(rows.map(([text, ...pairs]) => ({ text, pairs })))("$text", ({ text, pairs }) =>
    expect([...new Set(pairsOf(text))].toSorted()).toEqual(pairs.toSorted()),
  );
}
