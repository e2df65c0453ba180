import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readme = readFileSync("README.md", "utf8");

test("each variable of the environment stands in README's table, and none that is not read", () => {
  const schema = readFileSync("lib/server/env.ts", "utf8").match(/z\.object\(\{([\s\S]*?)\n\}\)/)?.[1] ?? "";
  const read = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name]) => name ?? "");
  const table = readme.match(/^\| environment \| \|\n([\s\S]*?)\n\n/m)?.[1] ?? "";
  const told = table.split("\n").flatMap((row) => {
    const [, names = ""] = row.split("|");
    return [...names.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name ?? "");
  });
  const forTests = ["CHROMIUM_PATH", "PG_BIN"];
  expect(read.length).toBeGreaterThan(8);
  expect(told.sort()).toEqual([...read, ...forTests].sort());
});

test("each command of package.json is told", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  const untold = Object.keys(scripts).filter(
    (name) => !new RegExp(`npm (?:run (?:--silent )?)?${name}\\b`).test(readme),
  );
  expect(untold.filter((name) => name !== "build")).toEqual([]);
});
