import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { cueTier } from "../../nlp/gazetteer/cues.ts";
import { tokenAt } from "../../nlp/token.ts";

export interface Cut {
  readonly start: number;
  readonly end: number;
}

const lead =
  /^(?:(?:But|And|Yet|However|Meanwhile|Also|Moreover|Furthermore|Additionally|Still|Then|Instead|Indeed|Importantly|Finally|Therefore|Thus|Similarly|Nevertheless|Later|Earlier|For instance|For example|In addition|As a result|In return|In turn|In fact|At the same time|By contrast),? )+/;

/** The statement inside a sentence, without "According to X,", "X says that", ", X adds," and opening connectives. */
export function statementIn(
  _analysis: Analysis,
  paragraph: Paragraph,
  start: number,
  end: number,
): { start: number; end: number; cuts: Cut[] } {
  const text = paragraph.prose.text;
  const cuts: Cut[] = [];
  let from = start + (lead.exec(text.slice(start, end))?.[0].length ?? 0);
  let to = end;
  const according = /^According to [^,]{2,120}, /.exec(text.slice(from, to));
  if (according) from += according[0].length;
  for (const found of text.slice(from, to).matchAll(/, according to [^,.;]{2,90}(?=[,.;])/g))
    cuts.push({
      start: from + found.index,
      end: from + found.index + found[0].length + (text[from + found.index + found[0].length] === "," ? 1 : 0),
    });
  // ", Okafor recalls," and ", it is claimed,": short insertions with a cue.
  for (const found of text.slice(from, to).matchAll(/, ([^,;:"]{3,60}?)(,|\.?$)/g)) {
    const words = (found[1] as string).trim();
    const last = words.split(" ").at(-1)?.toLowerCase() ?? "";
    const at = from + found.index;
    const framed =
      /^(?:\p{Lu}|the |an? |s?he |they )/u.test(words) && cueTier(last) !== null && words.split(" ").length <= 7;
    const claimed = /^it (?:is|was|has been) (?:claimed|said|alleged|reported)$/.test(words);
    if (!framed && !claimed) continue;
    const finish = at + found[0].length - (found[2] === "," ? 0 : (found[2] as string).length);
    cuts.push({ start: at, end: finish });
  }
  const { tokens } = paragraph;
  // "X says that …" at the head: the complement is the statement.
  const first = tokenAt(tokens, from);
  for (let at = first; at < first + 14 && tokens[at] && (tokens[at]?.end ?? 0) <= to; at += 1) {
    const token = tokens[at];
    if (!token || token.text === ",") break;
    if (cueTier(token.lower) && !token.cap && tokens[at + 1]?.lower === "that") {
      from = tokens[at + 2]?.start ?? from;
      break;
    }
  }
  while (to > from && /[\s.]/.test(text[to - 1] ?? "")) to -= 1;
  return { start: from, end: to, cuts };
}
