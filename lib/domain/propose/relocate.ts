import type { Analysis } from "../nlp/analyse.ts";
import type { Span } from "../source/span.ts";

type Paragraph = Analysis["paragraphs"][number];

/** Words of a proposal where the text has them: a paragraph and clean offsets in it. */
export interface Place extends Span {
  readonly paragraph: Paragraph;
}

/** More places than this and the words say nothing about which is meant. */
const MOST_PLACES = 40;

// A model writes typographic marks, spaces and ellipses as it pleases; it may not write other letters.
const clean = (words: string): string =>
  words
    .replace(/[’ʼ‘‛`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^["']|["']$/g, "")
    .replace(/^(?:\.{3}|…)\s*|\s*(?:\.{3}|…)$/g, "");

/** Every place of these words, whole words only. Empty when the text does not hold them exactly. */
export function placesOf(analysis: Analysis, words: string): Place[] {
  const wanted = clean(words);
  const places: Place[] = [];
  if (wanted === "") return places;
  for (const paragraph of analysis.paragraphs) {
    const { text } = paragraph.prose;
    for (let at = text.indexOf(wanted); at >= 0 && places.length < MOST_PLACES; at = text.indexOf(wanted, at + 1)) {
      const [start, end] = [at, at + wanted.length];
      if (isWord(text[start - 1]) && isWord(text[start])) continue;
      if (isWord(text[end]) && isWord(text[end - 1])) continue;
      places.push({ paragraph, start, end });
    }
  }
  return places;
}

const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** The first pair of places in one sentence: what stands together is said together. */
export function together(a: readonly Place[], b: readonly Place[]): readonly [Place, Place] | null {
  for (const first of a) {
    const sentence = first.paragraph.sentences.find((each) => each.start <= first.start && first.end <= each.end);
    if (!sentence) continue;
    const second = b.find(
      (place) =>
        place.paragraph === first.paragraph &&
        place.start >= sentence.start &&
        place.end <= sentence.end &&
        (place.end <= first.start || place.start >= first.end),
    );
    if (second) return [first, second];
  }
  return null;
}
