import { isEdtf } from "../../kernel/edtf.ts";
import { timeRules } from "./rules.ts";
import type { Time, TimeContext } from "./time.ts";

const lead =
  /(?:^|[\s(])(since|until|till|up to|before|after|by|from|throughout|during|about|around|circa|post-?)(?: the)?(?: (?:beginning|start|end|middle) of)? ?(?:early |late |mid-? ?)?$/i;
const inner = /^(since|until|till|by|from|before|after|about|around|circa|post-|during)\s*/i;

function boundOf(word: string): Time["bound"] {
  const lower = word.toLowerCase();
  if (lower === "since") return "since";
  if (/until|till|up to/.test(lower)) return "until";
  if (lower === "before") return "before";
  if (lower === "after" || lower.startsWith("post")) return "after";
  if (lower === "by") return "by";
  return lower === "throughout" ? "throughout" : "at";
}

const bounded = (edtf: string, bound: Time["bound"], onwards: boolean): string => {
  if (edtf.includes("/")) return edtf;
  if (bound === "since" || onwards) return `${edtf}/..`;
  return bound === "until" ? `/${edtf}` : edtf;
};

/** All time expressions of a paragraph, in order, none overlapping; earlier rules win. */
export function timesOf(text: string, context: TimeContext): Time[] {
  const taken: Time[] = [];
  // A paragraph can be a whole book on one line: which characters are held is looked up, never searched for.
  const held = new Uint8Array(text.length);
  const free = (start: number, end: number): boolean => held.subarray(start, end).every((mark) => mark === 0);
  if (
    !/\d{4}|\d{2}|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|year|month|yesterday|tomorrow|tonight|night|century|decade|ago|summer|winter|spring|autumn/.test(
      text,
    )
  )
    return [];
  for (const rule of timeRules) {
    rule.pattern.lastIndex = 0;
    for (let found = rule.pattern.exec(text); found; found = rule.pattern.exec(text)) {
      if (found[0] === "") {
        rule.pattern.lastIndex += 1;
        continue;
      }
      let start = found.index;
      const end = found.index + found[0].length;
      if (!free(start, end)) continue;
      const edtf = rule.resolve(found, context);
      if (edtf === null || !isEdtf(edtf)) continue;
      const before = text.slice(Math.max(0, start - 28), start);
      const word = inner.exec(found[0])?.[1] ?? lead.exec(before)?.[1] ?? "";
      const onwards = /^from$/i.test(word) && /^\s+(?:onwards?|on\b)/i.test(text.slice(end, end + 9));
      const bound = onwards ? "since" : boundOf(word);
      const outer = inner.exec(found[0]) ? null : lead.exec(before);
      if (outer && (bound === "since" || bound === "until")) start -= outer[0].replace(/^[\s(]/, "").length;
      // The preposition belongs to the mention only where it changes the date.
      else if (!(bound === "since" || bound === "until"))
        start +=
          /^(?:in|on|of|the|by|during|from|before|after|around|about|circa|for|to|and|or|its|his|her|their|'s|whose|,|\(|c\.|post-)(?:\s+|(?=\d))/i.exec(
            found[0],
          )?.[0].length ?? 0;
      if (!free(start, end)) start = found.index;
      held.fill(1, start, end);
      taken.push({ start, end, edtf: bounded(edtf, bound, onwards), rule: rule.id, basis: rule.basis, bound });
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}
