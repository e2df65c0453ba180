import { expect, test } from "vitest";
import { MOST_MB, measureMemory } from "#lib/cli/bench/memory.ts";

test("a megabyte of text is read with less than 150 MB above an idle process", () => {
  const { idle, peak } = measureMemory();
  expect(peak - idle).toBeLessThan(MOST_MB);
}, 60_000);
