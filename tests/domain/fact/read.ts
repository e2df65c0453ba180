import { makeCards } from "#lib/domain/card/make-cards.ts";
import { askAbout } from "#lib/domain/fact/ask-about.ts";
import { type Extraction, extract } from "#lib/domain/fact/extract.ts";
import type { Fact } from "#lib/domain/fact/kinds/index.ts";
import { readText } from "#lib/domain/source/read-text.ts";
import type { SourceText } from "#lib/domain/source/source-text.ts";

/** A text read as the importer reads it; a text that cannot be read is a mistake of the test. */
export function sourceOf(text: string, published?: string, format: "text" | "markdown" = "text"): SourceText {
  const result = readText(text, format, published === undefined ? {} : { published });
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

export const read = (text: string, published?: string): Extraction => extract(sourceOf(text, published));

type Of<K extends Fact["kind"]> = Extract<Fact, { kind: K }>;

export const factsOf = <K extends Fact["kind"]>(kind: K, text: string, published?: string): Of<K>[] =>
  read(text, published).facts.filter((fact): fact is Of<K> => fact.kind === kind);

export const speakersOf = (text: string): string[] =>
  factsOf("quote", text)
    .filter((fact) => fact.form === "direct")
    .map((fact) => fact.speaker);

export const pairsOf = (text: string, published?: string): string[] =>
  factsOf("backer", text, published).map((fact) => `${fact.backer} ${fact.stance} ${fact.backed}`);

export const datesOf = (text: string, published?: string): string[] =>
  factsOf("date", text, published).map((fact) => fact.edtf);

export function cardsOf(text: string, published?: string, format: "text" | "markdown" = "text") {
  const source = sourceOf(text, published, format);
  return makeCards(source, askAbout(source, extract(source).facts));
}
