import { typeset } from "../../fact/prompts/typography.ts";
import { boundsOf, edtfInWords } from "../../kernel/edtf.ts";
import { monthNames } from "../../kernel/months.ts";
import { gistWords } from "../words-of-item.ts";
import { isPlain, standsAlone } from "./alone.ts";
import type { SourceCard, Stock } from "./material.ts";

const MOST_WORDS = 18;

/** Something that happened, in words that do not say when. */
export interface Event {
  readonly card: SourceCard;
  readonly text: string;
  readonly when: string;
  readonly first: string;
  readonly last: string;
}

const dated = new RegExp(`\\d{3}|\\b(?:${monthNames.join("|")})\\b`, "i");

function eventOf(card: SourceCard, stock: Stock): Event | null {
  const fact = stock.factOf.get(card.fact);
  if (fact?.kind !== "date" || !isPlain(fact)) return null;
  const { edtf, event } = fact.body as { edtf: string; event: string };
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(edtf)) return null;
  const bounds = boundsOf(edtf);
  const text = typeset(event.trim().replace(/[.,;]$/, "")).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (!bounds || dated.test(text) || text.split(/\s+/).length > MOST_WORDS || !standsAlone(text)) return null;
  return { card, text, when: edtfInWords(edtf), ...bounds };
}

/** Two times that do not touch, of two things: none of them is the other in other words. */
export const apart = (a: Event, b: Event): boolean =>
  (a.last < b.first || b.last < a.first) &&
  [...gistWords(a.text)].filter((word) => gistWords(b.text).has(word)).length < 4;

/** Dated events that can be told by themselves, one a fact, best first. */
export function eventsOf(stock: Stock): Event[] {
  const told = new Set<string>();
  return stock.recalled
    .filter(({ prompt }) => prompt.startsWith("date."))
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((card) => eventOf(card, stock) ?? [])
    .filter(({ card }) => !told.has(card.fact) && told.add(card.fact));
}
