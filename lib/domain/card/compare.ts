import { fold } from "../nlp/fold.ts";
import type { Card } from "./card.ts";
import { edtfOfAnswer } from "./date-answer.ts";

export interface Comparison {
  readonly verdict: "right" | "near" | "wrong";
  /** What a learner is shown: the accepted form their answer was matched or came close to. */
  readonly matched: string | null;
  /** Why, in a word: `exact`, `alias`, `spelling`, `date`, `precision`, `different`, `empty`. */
  readonly reason: "exact" | "alias" | "spelling" | "date" | "precision" | "different" | "empty";
}

/** A typed answer as it is compared: folded, without a leading article. */
export const bare = (text: string): string => fold(text).replace(/^(?:the|a|an) /, "");

/** R19: accents, case, punctuation and a leading article never count. */
const same = (a: string, b: string): boolean => bare(a) === bare(b);

/** Optimal string alignment distance, given up beyond `limit`; words are short, so the table is small. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? limit + 1;
}

/** Every word equal, or long enough (5 letters) and one slip away; numbers must be equal. */
export function nearMiss(a: string, b: string): boolean {
  const [x, y] = [bare(a).split(" "), bare(b).split(" ")];
  if (x.length !== y.length) return false;
  let slips = 0;
  for (const [i, word] of x.entries()) {
    const other = y[i] as string;
    if (word === other) continue;
    if (/\d/.test(word + other) || Math.min(word.length, other.length) < 5) return false;
    if (distance(word, other, 2) > (Math.max(word.length, other.length) >= 9 ? 2 : 1)) return false;
    slips += 1;
  }
  return slips > 0;
}

/** R19 and R20: what a typed answer is worth. Dates go by value at the key's precision, never by spelling distance. */
export function compareAnswer(
  card: Pick<Card, "key" | "accept" | "answerType"> & {
    /** Other cards' answers that look like this one's; typing one of them is no slip. */
    readonly rivals?: readonly string[];
  },
  typed: string,
): Comparison {
  if (fold(typed) === "") return { verdict: "wrong", matched: null, reason: "empty" };
  if (same(typed, card.key)) return { verdict: "right", matched: card.key, reason: "exact" };
  const alias = card.accept.find((form) => same(form, typed));
  if (alias) return { verdict: "right", matched: alias, reason: "alias" };
  if (card.answerType === "date") return compareDates(card.key, typed);
  if (card.rivals?.some((other) => same(other, typed))) return { verdict: "wrong", matched: null, reason: "different" };
  const slip = [card.key, ...card.accept].find((form) => nearMiss(form, typed));
  return slip
    ? { verdict: "near", matched: slip, reason: "spelling" }
    : { verdict: "wrong", matched: null, reason: "different" };
}

function compareDates(key: string, typed: string): Comparison {
  const [meant, said] = [edtfOfAnswer(key), edtfOfAnswer(typed)];
  if (meant === null || said === null) return { verdict: "wrong", matched: null, reason: "different" };
  if (meant === said) return { verdict: "right", matched: key, reason: "date" };
  // More than was asked ("13 January 2020" for "January 2020") is right; less is a near miss that shows what is lacking.
  if (said.startsWith(`${meant}-`)) return { verdict: "right", matched: key, reason: "date" };
  if (meant.startsWith(`${said}-`)) return { verdict: "near", matched: key, reason: "precision" };
  return { verdict: "wrong", matched: null, reason: "different" };
}
