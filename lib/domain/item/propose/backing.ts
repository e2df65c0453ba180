import { edtfInWords } from "../../kernel/edtf.ts";
import { fold } from "../../nlp/fold.ts";
import type { SourceCard, SourceFact, Stock } from "./material.ts";

/** Who stands where, over all documents that were chosen, under one name each. */
export interface Backing {
  /** Whether some document says, at whatever time, that one stands by the other. */
  readonly backs: (backer: string, side: string) => boolean;
  readonly opposes: (backer: string, side: string) => boolean;
  readonly nameKey: (name: string) => string;
  readonly pairs: readonly Pair[];
}

/** One claim that somebody backs a side, made without anything that holds it back. */
export interface Pair {
  readonly fact: SourceFact;
  readonly card: SourceCard;
  readonly backer: string;
  readonly side: string;
  /** Whose word it is. */
  readonly by: string;
  /** "July 2020", or null. */
  readonly asOf: string | null;
}

const backings = new WeakMap<Stock, Backing>();

export function backingOf(stock: Stock): Backing {
  const known = backings.get(stock) ?? made(stock);
  backings.set(stock, known);
  return known;
}

function made(stock: Stock): Backing {
  const longs = new Map(
    stock.facts.flatMap(({ kind, body }) =>
      kind === "acronym" ? [[fold(String(body.short)), fold(String(body.long))] as const] : [],
    ),
  );
  const nameKey = (name: string): string => {
    const key = fold(name).replace(/^the /, "");
    return longs.get(key) ?? key;
  };
  const backs = new Set<string>();
  const opposes = new Set<string>();
  const facts = stock.facts.filter(({ kind }) => kind === "backer");
  for (const { body } of facts) {
    const at = `${nameKey(String(body.backer))}|${nameKey(String(body.backed))}`;
    (body.stance === "opposes" ? opposes : backs).add(at);
  }
  const cards = new Map(stock.recalled.map((card) => [card.fact, card]));
  // Of several that back one side often one card asks for any of them: it stands for the others, too.
  const ofSide = new Map(
    facts.flatMap(({ id, document, body }) => {
      const card = cards.get(id);
      return card ? [[`${document}|${nameKey(String(body.backed))}`, card] as const] : [];
    }),
  );
  const pairs = facts.flatMap((fact): Pair[] => {
    const card = cards.get(fact.id) ?? ofSide.get(`${fact.document}|${nameKey(String(fact.body.backed))}`);
    const { backer, backed, stance, mood, hedge, attribution, asOf } = fact.body;
    if (!card || stance !== "backs" || hedge !== null || (mood !== "asserted" && mood !== "reported")) return [];
    const { author, title } = card.passage;
    return [
      {
        fact,
        card,
        backer: String(backer),
        side: String(backed),
        by: typeof attribution === "string" ? attribution : (author ?? `“${title.replaceAll("'", "’")}”`),
        asOf: typeof asOf === "string" ? edtfInWords(asOf.replace("~", "")) : null,
      },
    ];
  });
  const key = (a: string, b: string): string => `${nameKey(a)}|${nameKey(b)}`;
  return {
    backs: (backer, side) => backs.has(key(backer, side)),
    opposes: (backer, side) => opposes.has(key(backer, side)),
    nameKey,
    // Of whom both is told, nothing is asked.
    pairs: pairs
      .filter(({ backer, side }) => !opposes.has(key(backer, side)))
      .toSorted((a, b) => a.card.rank - b.card.rank),
  };
}

/** "As of July 2020, according to Ann Lee, ": what can change carries its date (R4), a claim its claimant (R3). */
export const framed = (by: string, asOf: string | null, question: string): string =>
  `${asOf ? `As of ${asOf}, according to` : "According to"} ${by}, ${question}`;
