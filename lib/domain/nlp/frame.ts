import type { Mood } from "../kernel/mood.ts";

const alleged =
  /\b(reportedly|allegedly|purportedly|supposedly|(?:is|are|was|were|has been|have been|had been|has even been|been) (?:repeatedly |widely |also |even )?(?:accused|suspected) of|(?:it (?:is|was|has been) )(?:claimed|alleged|reported|believed|rumoured|rumored|said)|is said to|are said to|was said to|is believed to|are believed to|is thought to|are thought to|according to (?:unconfirmed |media |press |news )?(?:reports|rumours))\b/i;
const possible =
  /\b(may|might|could|would|can|seems?(?: to)?|seemed(?: to)?|appears?(?: to)?|appeared(?: to)?|likely|unlikely|possibly|perhaps|probably|potentially|arguably|if|unless|whether|considering|possibility|hopes? to|offer of|readiness to|ready to)\b/i;
const planned =
  /\b(will|shall|is to|are to|plans? to|planned to|planning to|intends? to|expects? to|(?:is|are|was|were) (?:expected|scheduled|due|set|slated|supposed|likely|about) to|threatened to|threatens to|vowed to|promised to|pledged to|upcoming|planned|scheduled)\b/i;
const negated =
  /\b(not|never|no longer|neither|nor|without|denied|denies|deny|failed to|fails to|refused to|refuses to|declined to|rejects? claims?|cannot|\w+n't|hardly|stopped short of|ruled out|unable to)\b/i;

const first = (pattern: RegExp, words: string): string | null => pattern.exec(words)?.[1] ?? null;

/** Mood of a stretch of words, without its attribution. */
export function moodOf(words: string): { mood: Mood; hedge: string | null } {
  const no = first(negated, words);
  if (no) return { mood: "negated", hedge: no };
  const said = first(alleged, words);
  if (said) return { mood: "alleged", hedge: said.toLowerCase() };
  // "May" with a capital inside a sentence is a month or a surname.
  const maybe = first(possible, words.replace(/(?<=\s)May\b/g, ""));
  if (maybe) return { mood: "possible", hedge: maybe.toLowerCase() };
  const plan = first(planned, words);
  return plan ? { mood: "planned", hedge: plan.toLowerCase() } : { mood: "asserted", hedge: null };
}

const boundary = /(?:;|:|--| [-–—] |,? (?:but|while|whereas|although|though) |, (?:and|which|who|where|so|yet) )/g;

/** The clause around an offset: from the last boundary before it to the next one after it. */
export function clauseAround(text: string, from: number, to: number, at: number): { start: number; end: number } {
  let [start, end] = [from, to];
  const words = text.slice(from, to);
  for (const found of words.matchAll(boundary)) {
    const edge = from + found.index;
    if (edge + found[0].length <= at) start = edge + found[0].length;
    else if (edge >= at) {
      end = edge;
      break;
    }
  }
  return { start, end };
}
