import type { Paragraph } from "../analyse.ts";
import type { Token } from "../token.ts";
import { holding } from "../within.ts";
import type { QuoteMarks } from "./pair.ts";

const trimQuote = (words: string): string => words.replace(/^[\s,:]+|[\s,:]+$/g, "");

/** To whom or where: "told TRT World Research Centre that", "told reporters in India on Wednesday", "in an interview with …". */
export function occasionOf(paragraph: Paragraph, cue: Token | null, mark: QuoteMarks): string | null {
  if (!cue) return null;
  const text = paragraph.prose.text;
  const sentence = holding(paragraph.sentences, cue.start);
  const end = cue.start < mark.start ? mark.outer.start : (sentence?.end ?? text.length);
  const words = text.slice(cue.end, end);
  if (cue.lower.startsWith("t") && /^(?:told|tell|tells|telling)$/.test(cue.lower)) {
    const found =
      /^ ((?:the |a |an )?[\p{L}][\p{L}\p{N}'’ .&-]{1,60}?)(?=,|:| that\b| on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| this | last | in (?:an|a|the) (?:interview|statement|speech|email)|\.|$)/u.exec(
        words,
      )?.[1];
    return found && !/^(?:him|her|them|us|me|you|it)\b/.test(found) ? trimQuote(found) : null;
  }
  const occasion =
    /\b(in (?:an?|the|his|her|its|their) (?:\p{L}+ ){0,2}(?:interview|statement|speech|video|letter|memo|report|email|address|tweet|post|article|editorial|book|ruling|judgment|press conference|news conference|telephone call)(?: (?:with|to|on|for|by|published by) [\p{L}][\p{L}' -]{1,40}?)?)(?=[.,:;"]|$| on \p{Lu}| that\b)/u.exec(
      words,
    )?.[1];
  return occasion ?? null;
}
