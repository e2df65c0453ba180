import type { Paragraph } from "../analyse.ts";
import { cueTier } from "../gazetteer/cues.ts";
import { type Token, tokenAt } from "../token.ts";
import type { Attribution } from "./attribute.ts";
import type { Mention } from "./mention.ts";
import { mentionLeftOf, mentionRightOf } from "./speaker.ts";

const LONGEST = 260;

const attributed = (paragraph: Paragraph, mention: Mention, rule: string, allowed = false): Attribution | null =>
  mention.name || allowed
    ? {
        speaker: mention.words,
        display: mention.display,
        name: mention.name,
        role: mention.role,
        paragraph: paragraph.index,
        start: mention.start,
        end: mention.end,
        cue: null,
        occasion: null,
        rule,
        loose: false,
      }
    : null;

/** Q8 «Ann Lee answered in writing: ¶ "…"», «Ann Lee read a statement. ¶ "…"»: the paragraph before introduces a block of speech. */
export function introducedBy(prior: Paragraph | undefined): Attribution | null {
  if (prior?.block.kind !== "paragraph") return null;
  const { prose, sentences, tokens } = prior;
  const sentence = sentences.at(-1);
  if (!sentence) return null;
  const words = prose.text.slice(sentence.start, sentence.end);
  if (words.length > LONGEST || words.includes('"')) return null;
  const opens = words.trimEnd().endsWith(":");
  const from = tokenAt(tokens, sentence.start);
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const cue = !token.cap && cueTier(token.lower) !== null;
    const reads =
      /^(?:read|made|issued)(?: out)? (?:a|the|this) (?:short |long |joint |prepared )?(?:statement|letter|message)\b/.test(
        prose.text.slice(token.start, token.start + 50),
      );
    if (!(opens && cue) && !reads) continue;
    const mention = mentionLeftOf(prior, at, from);
    return mention ? attributed(prior, mention, "Q8", opens && !mention.pronoun) : null;
  }
  return null;
}

/** Q9 «"…" ¶ — Ann Lee, miller», «"…" ¶ by Ann Lee»: a signature of its own under a block of speech. */
export function signedBelow(next: Paragraph | undefined): Attribution | null {
  const text = next?.prose.text ?? "";
  const mark = /^(?:[—–―-] ?|[Bb]y )(?=\p{Lu})/u.exec(text)?.[0];
  if (
    !next ||
    mark === undefined ||
    text.length > 90 ||
    /[.!?"]\s*\S/.test(text.replace(/\b(?:Dr|Mr|Mrs|Ms|St|\p{Lu})\./gu, ""))
  )
    return null;
  const mention = mentionRightOf(next, tokenAt(next.tokens, mark.trimEnd().length));
  return mention?.name ? attributed(next, mention, "Q9") : null;
}
