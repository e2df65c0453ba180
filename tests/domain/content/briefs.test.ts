import { describe, expect, test } from "vitest";
import { actor, briefOf, goldIsHere, goldOf, plain, sourceTextOf, stems } from "./gold.ts";

const surname = (name: unknown) => actor(name).split(" ").at(-1);
/** Half of the shorter one's words stand in the other too. */
function alike(a: unknown, b: unknown): boolean {
  const [x, y] = [new Set(plain(a).split(" ")), new Set(plain(b).split(" "))];
  return [...x].filter((word) => y.has(word)).length * 2 >= Math.min(x.size, y.size);
}
/** "Central Bank of Libya" for the eastern one: a name may leave its first words out. */
function sameActor(a: unknown, b: unknown): boolean {
  const [longer = "", shorter = ""] = [actor(a), actor(b)].sort((x, y) => y.length - x.length);
  return longer === shorter || longer.endsWith(` ${shorter}`);
}

const scales: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 };

/** A label's value as a number: 2 "billion USD" is 2000000000, "1/2" may be a range. */
function inFull(label: Readonly<Record<string, unknown>>): number[] {
  const scale = scales[plain(label.unit).split(" ")[0] ?? ""] ?? 1;
  const values = typeof label.value === "string" ? label.value.split("/") : [label.value].flat();
  return values.map((value) => Math.round(Number(value) * scale * 1e6) / 1e6);
}

const flat = (text: string) =>
  text.replaceAll("\\$", "$").replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'").replace(/\s+/g, " ");

describe.skipIf(!goldIsHere).each(stems)("The brief of %s", (stem) => {
  const { facts, source, text } = briefOf(stem);
  const of = (kind: string) => facts.filter((fact) => fact.kind === kind) as unknown as Record<string, unknown>[];
  const gold = goldIsHere ? goldOf(stem) : null;

  test("states every required date", () => {
    const stated = new Set(of("date").map((fact) => String(fact.edtf).replace("~", "")));
    const missing = gold?.dates
      .filter((label) => label.cardworthy && !label.optional)
      .filter(
        (label) => ![label.edtf, label.edtf_resolved].some((edtf) => stated.has(String(edtf ?? "").replace("~", ""))),
      )
      .map((label) => `${label.edtf} ${label.event}`);
    expect(missing).toEqual([]);
  });

  test("states every required backer, backed and stance", () => {
    const stated = of("backer");
    const missing = gold?.backers
      .filter((label) => label.cardworthy && !label.optional && !label.inferred)
      .filter(
        (label) =>
          !stated.some(
            (fact) =>
              sameActor(fact.backer, label.backer) &&
              sameActor(fact.backed, label.backed) &&
              fact.stance === label.stance,
          ),
      )
      .map((label) => `${label.backer} ${label.stance} ${label.backed}`);
    expect([...new Set(missing)]).toEqual([]);
  });

  test("states every required figure", () => {
    const stated = new Set([...of("figure"), ...of("cell")].map((fact) => JSON.stringify([fact.value].flat())));
    const missing = gold?.figures
      .filter((label) => label.cardworthy && !label.optional)
      .filter((label) => !stated.has(JSON.stringify(inFull(label))))
      .map((label) => `${label.value} ${label.unit} ${label.what}`);
    expect(missing).toEqual([]);
  });

  test("states every required role and acronym", () => {
    const roles = of("role");
    const people = gold?.roles
      .filter((label) => !label.optional)
      .filter(
        (label) =>
          !roles.some((fact) => surname(fact.person) === surname(label.person) && alike(label.role, fact.role)),
      )
      .map((label) => `${label.person}: ${label.role}`);
    const shorts = new Set(of("acronym").map((fact) => fact.short));
    // A long form that the source misprints contradicts the others: it yields no card, and need yield no fact.
    const acronyms = gold?.acronyms
      .filter((label) => !label.optional && !label.as_printed && !shorts.has(label.short))
      .map((label) => label.short);
    expect([people, acronyms]).toEqual([[], []]);
  });

  test("quotes its source word for word, and no more of it than is fair", () => {
    const original = flat(sourceTextOf(stem)).toLowerCase();
    const excerpts = of("quote").map((fact) => flat(String(fact.text)).replace(/[,.;:!?]$/, ""));
    const spoken = gold?.quotes.filter((label) => label.kind !== "partial") ?? [];
    expect(excerpts.length).toBeGreaterThanOrEqual(spoken.length > 0 ? 1 : 0);
    expect(excerpts.filter((excerpt) => !original.includes(excerpt.toLowerCase()))).toEqual([]);
    expect(excerpts.filter((excerpt) => excerpt.split(" ").length > 60)).toEqual([]);
    expect(excerpts.join(" ").split(" ").length).toBeLessThanOrEqual(800);
  });

  test("says of each paragraph which one of the source it sums up", () => {
    const count = sourceTextOf(stem)
      .split(/\n\s*\n/)
      .filter((block) => block.trim()).length;
    const prose = source.blocks.filter((block) => block.kind === "paragraph");
    expect(
      prose
        .filter((block) => !block.locator)
        .map((block) => text.slice(block.spans[0]?.start, (block.spans[0]?.start ?? 0) + 60)),
    ).toEqual([]);
    expect(
      prose
        .flatMap((block) => (block.locator ?? "").match(/\d+/g) ?? [])
        .filter((n) => Number(n) < 1 || Number(n) > count),
    ).toEqual([]);
  });
});
