import { type Actors, canonicalName } from "../../nlp/actors.ts";
import type { Paragraph } from "../../nlp/analyse.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { inside, touching } from "../../nlp/within.ts";

/**
 * Words of a paragraph as a card needs them: the first mention of a person in full ("Qasimi" → "Idris Qasimi"), an
 * acronym of this document by its long form, source brackets "(NPA)" gone. `cuts` are clean ranges to leave out.
 */
export function expanded(
  paragraph: Paragraph,
  actors: Actors,
  start: number,
  end: number,
  cuts: readonly { start: number; end: number; put?: string }[] = [],
  told = new Set<string>(),
): string {
  const text = paragraph.prose.text;
  const edits: { start: number; end: number; put: string }[] = cuts
    .filter((cut) => cut.end > start && cut.start < end)
    .map((cut) => ({ start: cut.start, end: cut.end, put: cut.put ?? "" }));
  const quoted = (at: number): boolean => touching(paragraph.quotes, at, at + 1).length > 0;
  for (const name of inside(paragraph.names, start, end)) {
    if (quoted(name.start)) continue;
    if (edits.some((edit) => edit.start < name.end && name.start < edit.end)) continue;
    const full = canonicalName(actors, name);
    const known = lookup(name.text);
    // The UN and the US are known by their short names.
    if (full === name.text || known || told.has(full)) {
      told.add(full);
      continue;
    }
    told.add(full);
    const long = actors.longOf.get(name.text);
    if (long === undefined && name.type !== "person" && name.type !== "unknown") continue;
    // "Ms Ward" becomes "Denise Ward": a full name needs no courtesy title.
    const courtesy = name.title && /^(?:Mr|Mrs|Ms|Miss)\.?$/.test(name.title) ? name.title.length + 1 : 0;
    edits.push({ start: name.start - courtesy, end: name.end, put: full });
  }
  for (const found of text
    .slice(start, end)
    .matchAll(/ \((?:\p{Lu}[\p{L}&-]{0,9}|right|left|centre|center|above|below|pictured)\)/gu)) {
    const at = start + found.index;
    if (!quoted(at)) edits.push({ start: at, end: at + found[0].length, put: "" });
  }
  let out = "";
  let from = start;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    if (edit.start < from) continue;
    out += text.slice(from, edit.start) + edit.put;
    from = edit.end;
  }
  return (out + text.slice(from, end))
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:?!])/g, "$1")
    .replace(/,\s*,/g, ",")
    .trim();
}
