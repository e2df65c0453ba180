import type { Paragraph } from "../../nlp/analyse.ts";
import { verbForms } from "../../nlp/gazetteer/verbs.ts";
import { prepositions } from "../../nlp/gazetteer/words.ts";
import type { Name } from "../../nlp/names.ts";
import { type Hit, hit, titleStart } from "./hit.ts";
import { isPost, leftOf, rightOf } from "./phrase.ts";

/** R1: the post right before the name: "Egyptian President X", "the head of the Lake Council X", "the mediator X". */
export function titled(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  let head = -1;
  if (start < name.first) {
    for (let at = name.first - 1; at >= start && head < 0; at -= 1) if (isPost(tokens[at])) head = at;
    if (head < 0) return /^(?:Rep|Sen|Gov|Amb|Supt)\b/.test(name.title ?? "") ? hit("R1", start, name.first - 1) : null;
    const first = leftOf(tokens, start, floor, false);
    return hit("R1", first, name.first - 1);
  }
  let at = name.first - 1;
  if (tokens[at]?.text === ")" && tokens[at - 2]?.text === "(") at -= 3;
  let steps = 0;
  const from = at;
  // Back over "of the Turkish Intelligence Organisation" to the head it belongs to.
  while (at >= floor && steps < 9) {
    const token = tokens[at];
    if (!token) return null;
    if (isPost(token) && (at === from || /^(?:of|for|at)$/.test(tokens[at + 1]?.lower ?? ""))) {
      head = at;
      break;
    }
    if (at === from && !token.cap) return null;
    if (!(token.cap || token.kind === "possessive" || /^(?:of|for|the|and|&)$/.test(token.lower))) return null;
    at -= 1;
    steps += 1;
  }
  if (head < 0) return null;
  const token = tokens[head - 1];
  const loose = /^(?:the|a|an|former)$/.test(tokens[leftOf(tokens, head, floor, true) - 1]?.lower ?? "");
  const first = leftOf(tokens, head, floor, loose);
  // "as captain Ann Lee": a post without article or qualifier needs a small-letter head right before the name.
  if (token === undefined && first !== head) return null;
  return hit("R1", first, from);
}

/** R2: the post before a comma: "Turkey's foreign minister, X, said", "its chairman, X". */
export function beforeComma(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  const called = tokens[start - 1]?.lower === "called" || tokens[start - 1]?.lower === "named";
  const comma = called ? start - 1 : tokens[start - 1]?.text === "," ? start - 1 : -1;
  if (comma < 0) return null;
  let head = -1;
  for (let at = comma - 1; at >= floor && comma - at < 14; at -= 1) {
    const token = tokens[at];
    if (!token) break;
    if (isPost(token) && (at === comma - 1 || /^(?:of|for|at|to|in|from)$/.test(tokens[at + 1]?.lower ?? ""))) {
      head = at;
      break;
    }
    if (token.kind === "mark" && token.text !== "-" && token.text !== "(" && token.text !== ")") break;
    if (verbForms(token.lower).some((form) => form.form === "past" || form.form === "third") && !token.cap) break;
  }
  if (head < 0) return null;
  const first = leftOf(tokens, head, floor, true);
  const opener = tokens[first - 1];
  const owned =
    opener?.kind === "possessive" ||
    /^(?:his|her|its|their|the|a|an)$/.test(opener?.lower ?? "") ||
    tokens.slice(first, head).some((token) => token.kind === "possessive");
  if (!owned && !(tokens[first]?.cap && (first === floor || opener?.text === ","))) return null;
  const after = tokens[name.last + 1];
  const closed = called || after === undefined || /^[,.;:)]$/.test(after.text) || after.text === '"';
  const left = owned && opener && /^(?:his|her|its|their|the|a|an)$/.test(opener.lower) ? tokens[first - 2] : opener;
  const opening = first <= floor + 1 || left === undefined || left.text === "," || left.text === '"';
  if (!closed && !opening) return null;
  if (left && prepositions.has(left.lower) && !closed) return null;
  return hit("R2", first, comma - 1);
}

/** R6: "whose chief executive, X,". */
export function whose(paragraph: Paragraph, name: Name, floor: number): Hit | null {
  const { tokens } = paragraph;
  const start = titleStart(paragraph, name);
  if (tokens[start - 1]?.text !== ",") return null;
  const head = start - 2;
  if (head < floor || !isPost(tokens[head])) return null;
  const first = leftOf(tokens, head, floor, true);
  return tokens[first - 1]?.lower === "whose" ? hit("R6", first, rightOf(tokens, head, head)) : null;
}
