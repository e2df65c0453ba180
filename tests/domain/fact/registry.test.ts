import { describe, expect, test } from "vitest";
import { factKinds } from "#lib/domain/fact/kinds/index.ts";
import { read } from "./read.ts";

describe.each(factKinds.map((definition) => [definition.kind, definition] as const))("kind %s", (kind, definition) => {
  test.each(definition.examples.map((example) => [example.text, example] as const))("finds: %s", (text, example) => {
    const facts = read(text, example.published).facts.filter((fact) => fact.kind === kind);
    for (const wanted of example.finds) expect(facts).toContainEqual(expect.objectContaining(wanted));
  });
  test.each(definition.counterExamples.map((example) => [example.text, example.published] as const))(
    "finds nothing to publish in: %s",
    (text, published) => {
      expect(read(text, published).facts.filter((fact) => fact.kind === kind && fact.tier === "published")).toEqual([]);
    },
  );
  test("every fact's payload fits its schema", () => {
    for (const { text, published } of definition.examples) {
      for (const fact of read(text, published).facts.filter((found) => found.kind === kind))
        expect(definition.payload.safeParse(fact).success).toBe(true);
    }
  });
  test("names the slots that make it the same fact again", () => expect(definition.slots.length).toBeGreaterThan(0));
});
