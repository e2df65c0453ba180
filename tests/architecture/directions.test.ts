import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// An interface that also runs from right to left names sides by reading, never by the screen.
const physicalCss =
  /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/g;
const physicalClass =
  /(?<![\w-])-?(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br|scroll-ml|scroll-mr|scroll-pl|scroll-pr)-(?:\d|\[|px|auto|full)|(?<![\w-])(?:text-left|text-right|float-left|float-right|border-l|border-r)(?=[\s"`])/g;

/** Where the screen's sides are meant, and why. */
const allowed: Readonly<Record<string, string>> = {};

test("styles and classes name no side of the screen", () => {
  const found = [
    ...globSync("app/**/*.css").flatMap((file) => hits(file, physicalCss)),
    ...globSync("{app,lib/ui}/**/*.tsx").flatMap((file) => hits(file, physicalClass)),
  ];
  expect(found.filter((hit) => !(hit in allowed))).toEqual([]);
  expect(Object.keys(allowed).filter((hit) => !found.includes(hit))).toEqual([]);
});

const hits = (file: string, pattern: RegExp): string[] =>
  [
    ...readFileSync(file, "utf8")
      .replaceAll(/\/\*[\s\S]*?\*\//g, "")
      .matchAll(pattern),
  ].map(([hit]) => `${file}: ${hit.trim()}`);

test("the patterns find what they are for", () => {
  const plants = ["margin-left: 2px", "left: 0", "text-align: right", "padding-right: 1px"];
  for (const plant of plants) expect(plant.match(physicalCss), plant).not.toBeNull();
  for (const plant of ['"ml-4"', '"-mr-2 x"', '"text-left"', '"pl-[3px]"', '"border-l "'])
    expect(plant.match(physicalClass), plant).not.toBeNull();
  for (const fine of ["inset-inline-start: 0", "border-inline-start: 1px", "text-align: start"])
    expect(fine.match(physicalCss), fine).toBeNull();
  for (const fine of ['"ms-4 pe-2"', '"text-start"', '"border-s"', '"inset-x-0"'])
    expect(fine.match(physicalClass), fine).toBeNull();
});
