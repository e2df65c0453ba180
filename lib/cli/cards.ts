// npm run cards -- [--sample N] [--seed N] [--published EDTF] [--json] [FILE…]   cards for a person to judge
import { globSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Card } from "../domain/card/card.ts";
import { type Settled, settle } from "../domain/card/collection/settle.ts";
import { optionsOf } from "../domain/card/forms/choice.ts";
import { makeCards } from "../domain/card/make-cards.ts";
import { askAbout } from "../domain/fact/ask-about.ts";
import { extract } from "../domain/fact/extract.ts";
import { claimantOf } from "../domain/source/claimant.ts";
import type { SourceText } from "../domain/source/source-text.ts";
import { textOf } from "../domain/source/span.ts";
import { fail, sourceFrom } from "./facts-input.ts";

const usage =
  "usage: npm run cards -- [--sample 100] [--seed N] [--published EDTF] [--refused] [--json] [FILE…]   without a FILE: the built-in collections";

function argumentsOf() {
  try {
    return parseArgs({
      args: process.argv.slice(2),
      allowPositionals: true,
      options: {
        sample: { type: "string" },
        seed: { type: "string", default: "1" },
        published: { type: "string" },
        refused: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    return fail(`${(error as Error).message.split("\n")[0]} ${usage}`);
  }
}

/** mulberry32: the same seed draws the same sample on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function sampled<T>(all: readonly T[], size: number, random: () => number): T[] {
  const pool = all.map((item, index) => ({ item, index }));
  for (let at = pool.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [pool[at], pool[other]] = [pool[other] as (typeof pool)[0], pool[at] as (typeof pool)[0]];
  }
  return pool
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ item }) => item);
}

const shown = (source: SourceText, card: Card): string =>
  [
    `#${card.rank} ${card.prompt} ${card.form}${card.rules.length > 0 ? ` (${card.rules.join(" ")})` : ""}`,
    `  ${card.stem}`,
    ...(card.hint ? [`  hint    ${card.hint}`] : []),
    `  answer  ${card.key}${card.accept.length > 0 ? `   [also: ${card.accept.join("; ")}]` : ""}`,
    ...(card.distractors.length > 0 ? [`  options ${optionsOf(card).join("; ")}`] : []),
    `  foot    ${card.note}`,
    `  passage ${textOf(source.text, card.evidence).slice(0, 500)}`,
    "",
  ].join("\n");

const { values, positionals } = argumentsOf();
const files = positionals.length > 0 ? positionals : globSync("content/*/documents/*.{md,txt}").sort();
const [size, seed] = [
  values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample),
  Number(values.seed),
];
if (!(size > 0) || !Number.isFinite(seed)) fail(`--sample and --seed take numbers. ${usage}`);

const told = (card: { rule: string; message: string; stem: string; key: string }): void => {
  if (values.refused) process.stdout.write(`- ${card.rule} ${card.message}: ${card.stem} → ${card.key}\n`);
};
const sources = await Promise.all(
  files.map(async (file) => ({
    file,
    source: await sourceFrom(file, values.published === undefined ? {} : { published: values.published }),
  })),
);
const made = sources.flatMap(({ file, source }) => {
  const { facts } = extract(source);
  const { cards, refused } = makeCards(source, askAbout(source, facts));
  refused.forEach(told);
  return cards.map((card) => ({ file, source, card }));
});
const settled = settle(
  made.map(({ file, source, card }) => ({ ...card, document: file, claimant: claimantOf(source.meta) })),
);
const all = made.flatMap(({ card, ...rest }, index) => {
  const { stem, accept, covered } = settled[index] as Settled;
  if (covered) told({ ...card, ...covered });
  return covered ? [] : [{ ...rest, card: { ...card, stem, accept } }];
});
const chosen = sampled(all, Math.min(size, all.length), generator(seed));
process.stdout.write(
  values.json
    ? `${JSON.stringify(chosen.map(({ file, source, card }) => ({ file, ...card, passage: textOf(source.text, card.evidence) })))}\n`
    : `${chosen.map(({ source, card }) => shown(source, card)).join("\n")}${chosen.length} of ${all.length} cards\n`,
);
