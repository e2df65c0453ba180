import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * The rules are general: no name of the labelled documents may stand in the code. Lists of countries, capitals and bodies
 * known everywhere come from general knowledge and may hold names that the documents share with the rest of the world.
 */
const gold = join("..", "shared", "gold");
const allowed = ["lib/domain/nlp/gazetteer/countries.ts", "lib/domain/nlp/gazetteer/organisations.ts"];

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function goldWords(): Set<string> {
  const texts: string[] = [];
  for (const file of readdirSync(gold).filter((name) => name.endsWith(".json"))) {
    const json = JSON.parse(readFileSync(join(gold, file), "utf8"));
    if (file === "aliases.json") texts.push(...Object.keys(json), ...Object.values(json).flat().map(String));
    else {
      for (const one of json.roles ?? []) texts.push(one.person);
      for (const one of json.acronyms ?? []) texts.push(one.short, one.long);
      for (const one of json.quotes ?? []) texts.push(one.speaker);
      for (const one of json.backers ?? []) texts.push(one.backer, one.backed);
    }
  }
  const general = new Set(
    allowed.flatMap((file) => readFileSync(file, "utf8").match(/[\p{L}\p{M}]+/gu) ?? []).map(fold),
  );
  return new Set(
    texts
      .flatMap((text) => String(text ?? "").match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [])
      .map(fold)
      .filter((word) => !general.has(word) && !english.has(word)),
  );
}

/** Capitalised in the labels, but words of the language all the same. */
const english = new Set(
  `accord agreement alliance analyst army bank brotherhood central command communications company conference council court declaration
  defence defense department deputy director directorate field foreign foundation general government guard house institute
  international intelligence justice leader libyan marshal media mercenaries military minister ministry movement muslim national news
  oil officer official organization parliament party people political popular president presidential prime public relations
  representatives republic research secretary security self special speaker state states supreme system trust union united unity
  university vice wagner west western world world east eastern north south the and for mrs russian turkish french german syrian gulf front
  forces fighters group militia militias opposition rebels regime supporters troops tribes revolutionaries revolutionary anti
  center centre corporation free libya liberation january two`.split(/\s+/),
);

const here = existsSync(gold);

describe("the code knows nothing of the labelled documents", () => {
  test.skipIf(!here)(
    `no name of the gold labels stands in lib/${here ? "" : " (skipped: ../shared is not here)"}`,
    () => {
      const words = goldWords();
      const found = globSync("lib/**/*.{ts,tsx,json}")
        .map((file) => file.replaceAll("\\", "/"))
        .filter((file) => !allowed.includes(file))
        .flatMap((file) =>
          [...readFileSync(file, "utf8").matchAll(/\p{Lu}[\p{L}\p{M}]{2,}/gu)]
            .filter(([word]) => words.has(fold(word)))
            .map(([word]) => `${file}: ${word}`),
        );
      expect([...new Set(found)]).toEqual([]);
    },
  );
});
