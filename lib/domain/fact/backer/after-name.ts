import { auxiliaries, conjunctions, numberWords, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { lower, nameFrom, type Scope, type Side, titled, token, typeOf, words } from "./scope.ts";

export const isNumberWord = (word: string): boolean =>
  (numberWords.has(word) && word.length > 2) || /^(?:\p{L}+ty|hundreds?|thousands?|dozens)$/u.test(word);

const lordly =
  /^(?:King|Queen|Emperor|Empress|Duke|Duchess|Count|Countess|Earl|Prince|Princess|Margrave|Elector|Doge|Sultan|Emir|Khan|Shah|Tsar|Bishop|Archbishop|Abbot)$/;

/** "the Duke of Burgundy": a title with its land stands for its holder. */
export function lordOf(scope: Scope, title: Name, start: number): Side | null {
  if (lower(scope, title.last + 1) !== "of" || !lordly.test(title.text)) return null;
  const land = nameFrom(scope, title.last + (lower(scope, title.last + 2) === "the" ? 3 : 2));
  if (!land || land.type === "demonym" || land.type === "org" || token(scope, land.last + 1)?.kind === "possessive")
    return null;
  return { name: words(scope, title.first, land.last), first: start, last: land.last, type: "group" };
}

/** "14 MiG 29": a number after a name makes a model of it; "lent Holm Motors 300 million" and "gave Chad 31 tanks" count what comes. */
export function isModel(scope: Scope, name: Name): boolean {
  if (token(scope, name.last + 1)?.kind !== "number") return false;
  const next = token(scope, name.last + 2);
  return !(
    next?.kind === "word" &&
    !next.cap &&
    (/^(?:million|billion|thousand|euros|dollars|pounds|francs|crowns)$/.test(next.lower) ||
      (typeOf(name) === "state" && !prepositions.has(next.lower) && !conjunctions.has(next.lower)))
  );
}

/** "the commander of the Libyan army, Khalid Omar": the name after what the post is of. */
export function holderAfter(scope: Scope, post: number): Name | null {
  if (!/^(?:of|for|at)$/.test(lower(scope, post + 1))) return null;
  for (let at = post + 2; at < post + 9; at += 1) {
    const word = lower(scope, at);
    if (word === ",") {
      const holder = nameFrom(scope, at + 1) ?? titled(scope, at + 1);
      const person =
        holder && (typeOf(holder) === "person" || (typeOf(holder) === "unknown" && holder.text.includes(" ")));
      return person && /^[,.;]?$/.test(lower(scope, holder.last + 1)) ? holder : null;
    }
    if (token(scope, at)?.kind !== "word" || auxiliaries.has(word)) return null;
  }
  return null;
}
