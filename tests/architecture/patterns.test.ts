import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";
import { simple } from "acorn-walk";
import { analyse } from "scslre";
import { afterAll, beforeAll, expect, test } from "vitest";

interface Pattern {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** Patterns written as literals, read from the code without running it. */
function literals(file: string): Pattern[] {
  const found: Pattern[] = [];
  const tree = parse(stripTypeScriptTypes(readFileSync(file, "utf8")), { ecmaVersion: "latest", sourceType: "module" });
  simple(tree, {
    Literal(node) {
      if (node.regex) found.push({ where: file, source: node.regex.pattern, flags: node.regex.flags });
    },
  });
  return found;
}

/** Patterns put together from lists, caught while the engine's modules are loaded. */
const assembled: Pattern[] = [];
const RealRegExp = RegExp;
beforeAll(async () => {
  globalThis.RegExp = new Proxy(RealRegExp, {
    construct(target, [source, flags = ""]) {
      assembled.push({ where: "assembled", source: String(source), flags: String(flags) });
      return Reflect.construct(target, [source, flags]);
    },
  });
  await import("#lib/domain/fact/extract.ts");
  await import("#lib/domain/card/make-cards.ts");
  await import("#lib/domain/fact/ask-about.ts");
});
afterAll(() => {
  globalThis.RegExp = RealRegExp;
});

/** Two ways through the same text inside one pattern: its time can grow with the square of what it reads, or faster. */
function superLinear({ source, flags }: Pattern): string | null {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
  const first = reports[0];
  return first
    ? `${first.exponential ? "exponential" : "polynomial"} ${first.type}: ${JSON.stringify(first.character.literal.source)}`
    : null;
}

test("no pattern of the engine or of a reader backtracks super-linearly", () => {
  const written = globSync(["lib/domain/**/*.ts", "lib/import/**/*.ts"]).flatMap(literals);
  expect(written.length).toBeGreaterThan(100);
  expect(assembled.length).toBeGreaterThan(5);
  const bad = [...written, ...assembled].flatMap((pattern) => {
    const why = superLinear(pattern);
    return why ? [`${pattern.where}: ${why} in /${pattern.source.slice(0, 120)}/${pattern.flags}`] : [];
  });
  expect(bad).toEqual([]);
});

test("the check itself sees one", () => {
  expect(superLinear({ where: "", source: "^(a+)+$", flags: "" })).toMatch(/exponential/);
  expect(superLinear({ where: "", source: "^\\s*(.*?)\\s*$", flags: "" })).toMatch(/polynomial/);
});
