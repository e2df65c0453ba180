import { existsSync, readdirSync, readFileSync } from "node:fs";
import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { extract } from "#lib/domain/fact/extract.ts";
import { readText } from "#lib/domain/source/read-text.ts";

/** Labels and sources lie outside the project; where they are not, what needs them is skipped. */
const shared = "../shared";
export const goldIsHere = existsSync(`${shared}/gold`);
export const stems = readdirSync("content/libya/documents").map((file) => file.replace(/\.md$/, ""));

interface Label {
  readonly optional?: boolean;
  readonly cardworthy?: boolean;
  readonly inferred?: boolean;
  readonly [key: string]: unknown;
}

export interface Gold {
  readonly quotes: readonly Label[];
  readonly dates: readonly Label[];
  readonly backers: readonly Label[];
  readonly figures: readonly Label[];
  readonly roles: readonly Label[];
  readonly acronyms: readonly Label[];
}

export const goldOf = (stem: string): Gold => JSON.parse(readFileSync(`${shared}/gold/${stem}.json`, "utf8")) as Gold;
export const sourceTextOf = (stem: string): string => readFileSync(`${shared}/documents/${stem}.txt`, "utf8");

/** A brief as the engine reads it. */
export function briefOf(stem: string) {
  const text = readFileSync(`content/libya/documents/${stem}.md`, "utf8");
  const read = readText(text, "markdown");
  if (!read.ok) throw new Error(read.error.message);
  const { facts } = extract(read.value);
  return { text, source: read.value, facts, cards: makeCards(read.value, askAbout(read.value, facts)).cards };
}

export const plain = (text: unknown): string =>
  String(text ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const aliases = (): Map<string, string> => {
  const file = JSON.parse(readFileSync(`${shared}/gold/aliases.json`, "utf8")) as Record<string, string[]>;
  return new Map(
    Object.entries(file).flatMap(([name, forms]) =>
      [name, ...forms].map((form) => [plain(form), plain(name)] as const),
    ),
  );
};
let known: Map<string, string> | null = null;

/** One name for one actor, however a text writes it. */
export function actor(name: unknown): string {
  known ??= aliases();
  const words = plain(name).replace(/^the /, "").split(" ");
  for (let i = 0; i < words.length; i += 1) {
    const found = known.get(words.slice(i).join(" "));
    if (found) return found;
  }
  return words.join(" ");
}
