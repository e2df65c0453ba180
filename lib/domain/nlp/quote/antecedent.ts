import type { Paragraph } from "../analyse.ts";
import type { Name } from "../names.ts";
import { firstEndingAfter, inside, touching } from "../within.ts";

/** Surnames of those who may be persons: "he" is nobody when there are two. */
const people = (names: readonly Name[]): Set<string> =>
  new Set(
    names
      .filter((name) => name.type === "person" || (name.type === "unknown" && name.text.includes(" ")))
      .map((name) => name.text.split(" ").at(-1) ?? name.text),
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
    const named = inside(paragraph.names, sentence.start, sentence.end).filter(
      (name) => !near.some((quote) => quote.start <= name.start && name.end <= quote.end),
    );
    const subject = named[0];
    // A title is part of the subject: "Col. Owen Tabor, the deputy director, takes another view. For him, …".
    const from = subject ? subject.start - (subject.title ? subject.title.length + 1 : 0) : 0;
    const lead = subject ? paragraph.prose.text.slice(sentence.start, from) : "";
    if (
      subject &&
      (subject.type === "person" || subject.type === "unknown") &&
      [...people(named)].every((surname) => surname === subject.text.split(" ").at(-1)) &&
      (/^(?:|But |And |The |However, |Mr |[A-Z]\w+ly, )$/.test(lead) ||
        /^(?:The|Its|Their|His|Her) [\p{L} -]{1,50}, $/u.test(lead))
    )
      return subject;
    return null;
  }
  return null;
}

export function antecedent(
  paragraph: Paragraph,
  paragraphs: readonly Paragraph[],
  at: number,
): { name: Name; paragraph: number } | null {
  const here = subjectOfSentence(paragraph, at);
  if (here) return { name: here, paragraph: paragraph.index };
  // «"A," X told reporters. ¶ "B," he said»: the paragraph before, if it names exactly one person outside quotations.
  const prior = paragraphs[paragraph.index - 1];
  const first = paragraph.sentences[0];
  if (prior?.block.kind !== "paragraph" || !first || at > first.end + 400) return null;
  const outside = (name: Name): boolean =>
    !touching(prior.quotes, name.start, name.end).some((quote) => quote.start <= name.start && name.end <= quote.end);
  const named = prior.names.filter(outside);
  const only = named.find((name) => name.type === "person" || (name.type === "unknown" && name.text.includes(" ")));
  // Somebody named in this paragraph before the quotation may be meant as well.
  const nearer = paragraph.names.filter((name) => name.end <= at);
  return people([...named, ...nearer]).size === 1 && only ? { name: only, paragraph: prior.index } : null;
}
