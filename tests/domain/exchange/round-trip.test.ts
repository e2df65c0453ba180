import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differences, fieldsOf } from "#lib/domain/exchange/fields.ts";
import { quizFormats } from "#lib/domain/exchange/formats/index.ts";
import { fateOf, planExport } from "#lib/domain/exchange/losses.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { anyItemOf } from "../../support/any-item.ts";
import { everyType } from "../../support/quizzes.ts";

const runs = Number(process.env.FOOTNOTE_ROUND_TRIPS ?? 150);
const both = Object.entries(quizFormats).flatMap(([name, { writer, reader }]) =>
  writer && reader ? [{ name, writer, reader }] : [],
);
const quizOf = (items: readonly Item[]) => ({
  title: "Week 3",
  sections: [{ title: "", draw: null, items: items.map((content) => ({ content })) }],
});

/** Fields that are not as they were to be, with both values. */
const unlike = (a: Item, b: Item) =>
  differences(a, b).map((name) => ({ name, expected: fieldsOf(a)[name], read: fieldsOf(b)[name] }));

describe.each(both)("$name", ({ writer, reader }) => {
  const back = (items: readonly Item[]) => {
    const { quiz } = planExport(writer, quizOf(items));
    const read = reader.read(writer.write(quiz));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return read.value;
  };

  test.each(itemTypeNames)("%s: what comes back is just what the loss report says", (type) => {
    let written = 0;
    let leftOut = 0;
    fc.assert(
      fc.property(fc.array(anyItemOf(type), { minLength: 1, maxLength: 3 }), (items) => {
        const expected = items.flatMap((item) => fateOf(writer, item).items);
        const { items: read, refused } = back(items);
        expect(refused).toEqual([]);
        expect(read).toHaveLength(expected.length);
        expect(read.flatMap(({ item }, at) => unlike(expected[at] as Item, item))).toEqual([]);
        written += expected.length;
        leftOut += items.filter((item) => fateOf(writer, item).items.length === 0).length;
      }),
      { numRuns: runs },
    );
    console.log(`${type}: ${written} items written and read, ${leftOut} left out`);
    expect(leftOut).toBeLessThan(written / 20);
  });

  test("and an item of each type together, in their sections", () => {
    const all = Object.values(everyType("x "));
    const plan = planExport(writer, {
      title: "Week 3",
      sections: [
        { title: "Rivers / dams: one", draw: null, items: all.slice(0, 5).map((content) => ({ content })) },
        { title: "Two", draw: null, items: all.slice(5).map((content) => ({ content })) },
      ],
    });
    const read = reader.read(writer.write(plan.quiz));
    expect(read.ok && read.value.refused).toEqual([]);
    expect(read.ok && new Set(read.value.items.map(({ section }) => section))).toEqual(
      new Set(["Rivers / dams: one", "Two"]),
    );
  });
});
