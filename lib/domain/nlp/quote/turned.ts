import type { Paragraph } from "../analyse.ts";
import { tokenAt } from "../token.ts";
import { byStart, type Mention, pronominal, titledFrom } from "./mention.ts";
import { mentionRightOf } from "./speaker.ts";

const saying =
  "(?:reply|answer|verdict|response|comment|conclusion|message|view|explanation|judgment|judgement|motto|retort|word|words|summary|advice|question|rejoinder|phrase|line|assessment|account|telling|opinion|warning|plea|complaint|excuse|reasoning|argument)";

/** Words after the closing mark that lead to the speaker: «," was the reply of X», «," as X put it», «," in the verdict of X». */
const leadsRight: readonly RegExp[] = [
  new RegExp(`^(?:was|is|came|comes|ran|went) (?:the|a|an) (?:\\p{L}+ ){0,2}${saying} (?:of|from) `, "u"),
  new RegExp(`^(?:in|by) the (?:\\p{L}+ )?${saying} of `, "u"),
  /^(?:as|so|thus) (?=\p{Lu}|the |one |its |his |her )/u,
  /^(?:is|was) (?:how|what) (?=\p{Lu}|the |one |its |his |her )/u,
];

/** What must follow the speaker when the words before do not already say that somebody spoke. */
const puts =
  /^ (?:has |had |once |later )?(?:puts?|has|had|saw|sees|told|tells?|calls?|called|described|describes|phrased|said|says|wrote|noted) /;

/** «," was X's reply», «," in X's words». */
const owns = /^(?:was|is|in|came|runs) (?=\p{Lu}|the |its |his |her )/u;
const ownSaying = new RegExp(`^'s? (?:\\p{L}+ ){0,2}${saying}\\b`, "u");
const pronounSaying = new RegExp(`^ (?:\\p{L}+ ){0,2}${saying}\\b`, "u");

export function turnedAfter(paragraph: Paragraph, from: number): Mention | null {
  const { tokens, prose } = paragraph;
  const at = tokens[from]?.start ?? prose.text.length;
  const words = prose.text.slice(at, at + 160);
  for (const [index, lead] of leadsRight.entries()) {
    const length = lead.exec(words)?.[0].length;
    if (length === undefined) continue;
    const mention = mentionRightOf(paragraph, tokenAt(tokens, at + length));
    if (!mention) continue;
    if (index < 2 || puts.test(`${prose.text.slice(mention.end, mention.end + 40)} `) || /^(?:so|thus) /.test(words))
      return mention;
  }
  const length = owns.exec(words)?.[0].length;
  const mention = length === undefined ? null : mentionRightOf(paragraph, tokenAt(tokens, at + length));
  if (!mention) return null;
  const rest = prose.text.slice(mention.end, mention.end + 60);
  return (mention.pronoun ? pronounSaying : ownSaying).test(rest) ? mention : null;
}

/** Words that end in a colon right before the mark and hold no cue: «X's answer was short: "», «The reply from X: "», «X was blunt: "». */
export function turnedBefore(paragraph: Paragraph, from: number, words: string): Mention | null {
  if (!/:\s*$/.test(words) || words.length > 220) return null;
  const { tokens } = paragraph;
  const at = tokens[from]?.start ?? 0;
  const lead = new RegExp(`^(?:The|A|One) (?:\\p{L}+ ){0,2}${saying} (?:of|from|by) `, "u").exec(words)?.[0].length;
  if (lead !== undefined) return mentionRightOf(paragraph, tokenAt(tokens, at + lead));
  const own = new RegExp(`^(?:His|Her) (?:\\p{L}+ ){0,2}${saying}\\b`, "u").test(words);
  const first = tokens[from];
  if (own && first) return pronominal(first, true);
  const name = byStart(paragraph, from) ?? titledFrom(paragraph, from);
  if (!name || (name.type !== "person" && !(name.type === "unknown" && name.text.includes(" ")))) return null;
  const end = at + words.length;
  const others = paragraph.names.filter(
    (other) =>
      other.start >= at &&
      other.end <= end &&
      other.type === "person" &&
      other.text.split(" ").at(-1) !== name.text.split(" ").at(-1),
  );
  if (others.length > 0) return null;
  return mentionRightOf(paragraph, from);
}
