import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Dated, inForce, stopsOf } from "#lib/ui/pictures/as-of.ts";
import { layOutMap, type MapLayout } from "#lib/ui/pictures/map.ts";
import { crossings, ordered } from "#lib/ui/pictures/order.ts";
import { standingsOf } from "#lib/ui/pictures/sides.ts";

const measure = (text: string) => text.length * 8;
const options = (width: number) => ({ width, measure, lineHeight: 22 });
const pair = (text: string) => {
  const [backer = "", backed = ""] = text.split(" > ");
  return { backer, backed };
};
const war = [
  ...["Egypt > LNA", "UAE > LNA", "Russia > LNA", "France > LNA"],
  ...["Turkey > GNA", "United Nations > GNA", "NATO > GNA", "Italy > GNA", "LNA > GNA"],
].map(pair);
const names = fc.constantFrom(..."ABCDEFGHIJKLMNOP", "Donaudampfschifffahrtsgesellschaft am oberen Lauf");
const graphs = fc.array(fc.record({ backer: names, backed: names }), { maxLength: 40 });

function overlaps({ nodes }: MapLayout): string[] {
  return nodes.flatMap((a, i) =>
    nodes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.name} over ${b.name}`),
  );
}

describe("Who backs whom", () => {
  test("two warring sides stand in the middle, each with its backers on its own half", () => {
    const standings = new Map(standingsOf(war).map((each) => [each.name, each]));
    expect(
      [...standings.values()]
        .filter(({ side }) => side)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(["GNA", "LNA"]);
    const half = (name: string) => standings.get(name)?.half;
    expect(half("GNA")).not.toBe(half("LNA"));
    expect(["Egypt", "UAE", "Russia", "France"].map(half)).toEqual(Array(4).fill(half("LNA")));
    expect(["Turkey", "United Nations", "NATO", "Italy"].map(half)).toEqual(Array(4).fill(half("GNA")));
  });

  test.each([360, 560, 616, 1096])("every actor once, every edge once, nothing over anything, %d px wide", (width) => {
    fc.assert(
      fc.property(graphs, (relations) => {
        const layout = layOutMap(relations, options(width));
        const all = new Set(relations.flatMap(({ backer, backed }) => [backer, backed]));
        expect(layout.nodes.map(({ name }) => name).sort()).toEqual([...all].sort());
        expect(layout.edges.map(({ index }) => index)).toEqual(relations.map((_, i) => i));
        expect(overlaps(layout)).toEqual([]);
        for (const { x, y, width: wide, height } of layout.nodes) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width + 1e-6);
          expect(y + height).toBeLessThanOrEqual(layout.height);
        }
        const ends = layout.edges.flatMap(({ root, tip }) => [`${root.x} ${root.y}`, `${tip.x} ${tip.y}`]);
        expect(new Set(ends).size).toBe(ends.length); // no edge begins or ends on another
        for (const { path } of layout.edges) expect(path).toMatch(/^M[\d.,-]+[CL]/);
      }),
      { numRuns: 60 },
    );
  });

  test("ordering never adds a crossing, and undoes those that need not be", () => {
    const links = (relations: typeof war) => relations.map(({ backer, backed }) => ({ from: backer, to: backed }));
    fc.assert(
      fc.property(graphs, (relations) => {
        const left = [...new Set(relations.map(({ backer }) => backer))].map((name) => `${name} `);
        const right = [...new Set(relations.map(({ backed }) => backed))];
        const apart = links(relations).map(({ from, to }) => ({ from: `${from} `, to }));
        expect(crossings(ordered([left, right], apart), apart)).toBeLessThanOrEqual(crossings([left, right], apart));
      }),
    );
    const tangled = ["a > Z", "b > Y", "c > X"].map(pair);
    expect(
      crossings(
        [
          ["a", "b", "c"],
          ["X", "Y", "Z"],
        ],
        links(tangled),
      ),
    ).toBe(3);
    expect(
      crossings(
        ordered(
          [
            ["a", "b", "c"],
            ["X", "Y", "Z"],
          ],
          links(tangled),
        ),
        links(tangled),
      ),
    ).toBe(0);
  });

  test("names stand on one side of a narrow drawing, on both of a wide one", () => {
    expect(new Set(layOutMap(war, options(372)).nodes.map(({ column }) => column))).toEqual(new Set([0, 1]));
    expect(new Set(layOutMap(war, options(1096)).nodes.map(({ column }) => column))).toEqual(new Set([0, 1, 2, 3]));
    expect(layOutMap([], options(372))).toMatchObject({ nodes: [], edges: [] });
  });
});

describe("As of a day", () => {
  const said = (text: string, stance: Dated["stance"], asOf: string | null): Dated => ({ ...pair(text), stance, asOf });
  const relations = [
    said("Egypt > LNA", "backs", "2020-01-16~"),
    said("Turkey > GNA", "backs", "2020-06-09~"),
    said("Egypt > LNA", "withdrawing", "2020-07~"),
    said("Chad > LNA", "backs", null),
    said("France > LNA", "formerly", "2020-06-09"),
    said("France > LNA", "backs", "2019-04"),
  ];

  test("what is said later is not there yet; what is over is not there any more; what has no date always is", () => {
    expect(stopsOf(relations)).toEqual([
      { day: "2019-04-01", edtf: "2019-04" },
      { day: "2020-01-16", edtf: "2020-01-16" },
      { day: "2020-06-09", edtf: "2020-06-09" },
      { day: "2020-07-01", edtf: "2020-07" },
    ]);
    const at = (day: string) => [...inForce(relations, day)];
    expect(at("2019-04-01")).toEqual([3, 5]);
    expect(at("2020-01-16")).toEqual([0, 3, 5]);
    expect(at("2020-06-09")).toEqual([0, 1, 3, 4]);
    expect(at("2020-07-01")).toEqual([1, 2, 3, 4]);
  });

  test("support that is told again after its end is there again, and another's end ends nothing", () => {
    const again = [...relations, said("Egypt > LNA", "backs", "2020-08")];
    expect(inForce(again, "2020-08-01").has(6)).toBe(true);
    expect(inForce([said("Egypt > LNA", "backs", "2019"), said("Chad > LNA", "formerly", "2020")], null).size).toBe(2);
  });
});
