import { expect, test } from "vitest";
import { rosterOf } from "#lib/domain/assessment/roster.ts";

const ids = () => {
  let n = 0;
  return () => {
    n += 1;
    return `id-${n}`;
  };
};

test("somebody with extra time elsewhere has it here, and who is there already keeps their own", () => {
  const extras = new Map([
    ["Bea", 25],
    ["Cem", 50],
  ]);
  const first = rosterOf(["Ada", "Bea"], [], ids(), extras);
  expect(first).toEqual([
    { id: "id-1", name: "Ada", extra: 0 },
    { id: "id-2", name: "Bea", extra: 25 },
  ]);
  const mended = first.map((one) => (one.name === "Bea" ? { ...one, extra: 0 } : one));
  expect(rosterOf(["Cem", "Bea", "Ada"], mended, () => "id-3", extras)).toEqual([
    { id: "id-3", name: "Cem", extra: 50 },
    { id: "id-2", name: "Bea", extra: 0 },
    { id: "id-1", name: "Ada", extra: 0 },
  ]);
});
