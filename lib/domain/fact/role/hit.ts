import type { Paragraph } from "../../nlp/analyse.ts";
import type { Name } from "../../nlp/names.ts";
import type { Phrase } from "./phrase.ts";

/** A post found beside a name. `words` replaces the printed ones where the post is told by a verb ("who heads the Y"). */
export interface Hit {
  readonly rule: "R1" | "R2" | "R3" | "R4" | "R5" | "R6";
  readonly phrase: Phrase;
  readonly words: string | null;
  readonly former: boolean;
}

export const hit = (
  rule: Hit["rule"],
  first: number,
  last: number,
  words: string | null = null,
  former = false,
): Hit => ({
  rule,
  phrase: { first, last },
  words,
  former,
});

/** Where a name begins, its title included. */
export const titleStart = (paragraph: Paragraph, name: Name): number => {
  if (!name.title) return name.first;
  let at = name.first;
  while (at > 0 && (paragraph.tokens[at - 1]?.start ?? 0) >= name.start - name.title.length - 1) at -= 1;
  return at;
};

/** Where the apposition after a name opens: past "(R)", an age and commas. */
export function afterName(paragraph: Paragraph, name: Name): number {
  const { tokens } = paragraph;
  let at = name.last + 1;
  if (tokens[at]?.text === "(" && tokens[at + 2]?.text === ")") at += 3;
  if (tokens[at]?.text === "," && tokens[at + 1]?.kind === "number" && tokens[at + 2]?.text === ",") at += 2;
  return at;
}
