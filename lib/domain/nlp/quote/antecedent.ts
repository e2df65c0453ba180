import type { Paragraph } from "../analyse.ts";
import type { Name } from "../names.ts";
import { firstEndingAfter, inside, touching } from "../within.ts";
import { fits, gendersIn, surnameOf } from "./gender.ts";

const mayBePerson = (name: Name): boolean =>
  name.type === "person" || (name.type === "unknown" && name.text.includes(" "));

const outsideQuotes = (paragraph: Paragraph, names: readonly Name[]): Name[] =>
  names.filter(
    (name) =>
      !touching(paragraph.quotes, name.start, name.end).some(
        (quote) => quote.start <= name.start && name.end <= quote.end,
      ),
  );

/** The one person the sentence before is about, for a frame that only says "he": S7's guarded pronoun. */
export function subjectOfSentence(paragraph: Paragraph, at: number): Name | null {
  const index = firstEndingAfter(paragraph.sentences, at);
  for (let back = index - 1; back >= 0 && back >= index - 4; back -= 1) {
    const sentence = paragraph.sentences[back];
    if (!sentence) continue;
    const near = touching(paragraph.quotes, sentence.start, sentence.end);
    const spoken = near.some((quote) => quote.outer.start <= sentence.start + 1 && sentence.end <= quote.outer.end + 1);
    if (spoken) continue;
    const named = outsideQuotes(paragraph, inside(paragraph.names, sentence.start, sentence.end));
    const subject = named[0];
    // A title is part of the subject: "Col. Owen Tabor, the deputy director, takes another view. For him, …".
    const from = subject ? subject.start - (subject.title ? subject.title.length + 1 : 0) : 0;
    const lead = subject ? paragraph.prose.text.slice(sentence.start, from) : "";
    const only = named.filter(mayBePerson).every((name) => subject && surnameOf(name) === surnameOf(subject));
    if (
      subject &&
      (subject.type === "person" || subject.type === "unknown") &&
      only &&
      (/^(?:|But |And |The |However, |Mr |[A-Z]\w+ly, )$/.test(lead) ||
        /^(?:The|Its|Their|His|Her) [\p{L}' -]{1,50}, $/u.test(lead))
    )
      return subject;
    return null;
  }
  return null;
}

interface Antecedent {
  readonly name: Name;
  readonly paragraph: number;
}

/** The one person among those named who fits the pronoun; "he" is nobody when two do. */
function onlyOf(names: readonly Name[], fitting: (name: Name) => boolean): Name | null {
  const people = names.filter((name) => mayBePerson(name) && fitting(name));
  const [first] = people;
  return first && people.every((name) => surnameOf(name) === surnameOf(first)) ? first : null;
}

/** Whom "he" or "she" in a frame at `at` means: by the sentence before, else by the nearest words that name one person who fits. */
export function antecedent(
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  at: number,
  pronoun: string,
): Antecedent | null {
  const genders = gendersIn(paragraphs);
  const fitting = (name: Name): boolean => fits(pronoun, genders.get(surnameOf(name)));
  const here = subjectOfSentence(paragraph, at);
  if (here && fitting(here)) return { name: here, paragraph: paragraph.index };
  const earlier = outsideQuotes(paragraph, paragraph.names).filter((name) => name.end <= at && mayBePerson(name));
  if (earlier.length > 0) {
    const only = onlyOf(earlier, fitting);
    // Told by gender alone only when another one is ruled out by it; a lone name far from the frame may be a bystander.
    return only && genders.get(surnameOf(only)) ? { name: only, paragraph: paragraph.index } : null;
  }
  // «"A," X told reporters. ¶ "B," he said»: the paragraphs before, if the nearest that names anybody names one who fits.
  const first = paragraph.sentences[0];
  if (!first || at > first.end + 400) return null;
  for (let back = paragraph.index - 1; back >= 0 && back >= paragraph.index - 2; back -= 1) {
    const prior = paragraphs[back];
    if (prior?.block.kind !== "paragraph") return null;
    const named = outsideQuotes(prior, prior.names);
    if (!named.some(mayBePerson)) continue;
    const only = onlyOf(named, fitting);
    return only ? { name: only, paragraph: prior.index } : null;
  }
  return null;
}
