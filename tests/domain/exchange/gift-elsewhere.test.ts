import fc from "fast-check";
import { parse } from "gift-pegjs";
import { expect, test } from "vitest";
import { withFootnote } from "#lib/domain/exchange/footnote-text.ts";
import { writerOf } from "#lib/domain/exchange/formats/index.ts";
import { planExport } from "#lib/domain/exchange/losses.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { anyItemOf } from "../../support/any-item.ts";

// A parser of GIFT that is not ours, so that an export is not judged by the one who wrote it.
interface Question {
  readonly type: string;
  readonly stem: { readonly text: string };
  readonly globalFeedback: { readonly text: string } | null;
  readonly choices?: readonly { readonly text: { readonly text: string } }[];
  readonly matchPairs?: readonly { readonly subquestion: { readonly text: string } }[];
}

const writer = writerOf("gift");
function elsewhere(original: Item): { item: Item; question: Question } {
  const draft = { title: "", sections: [{ title: "", draw: null, items: [{ content: original }] }] };
  const { quiz } = planExport(writer, draft);
  const [item] = quiz.sections.flatMap(({ items }) => items);
  const [question] = parse(writer.write(quiz)[0]?.text ?? "") as unknown as Question[];
  if (!item || !question) throw new Error("nothing was read");
  return { item, question };
}

/** Blanks apart: that parser joins lines in its own way. */
const bare = (text: string): string => text.replace(/\s+/g, " ").trim();

/**
 * Texts in which that parser differs from Moodle's own reader, by whose rules is written: an arrow makes pairs for it even
 * beside `~`, a right option of one never begins with a per cent sign, some formats' names are none.
 */
const theirs = (item: Item): boolean =>
  /->|"\s*%|\[(?:html|plain)\]|"\s*\[|\*|\u2028|[\ue000-\uf8ff]/.test(JSON.stringify(item));

/** What that parser must have read. Right sides it leaves escaped, which Moodle does not. */
function expected(item: Item): readonly string[] | undefined {
  if (item.type === "single" || item.type === "multiple") return item.options.map(({ text }) => text);
  if (item.type === "typed") return [...item.accept, ...item.rivals];
  if (item.type === "match") return [...item.pairs.map(({ left }) => left), ...item.extras.map(() => "")];
  return undefined;
}

const types = ["single", "multiple", "true-false", "match", "typed"] as const;
test.each(types)("%s: another parser reads the same question, answers and passage", (type) => {
  let read = 0;
  const any = anyItemOf(type).filter((item) => !theirs(item));
  const holds = fc.property(any, (original) => {
    const { item, question } = elsewhere(original);
    expect(bare(question.stem.text)).toBe(bare(item.stem));
    expect(bare(question.globalFeedback?.text ?? "")).toBe(bare(withFootnote(item.feedback, item.footnote)));
    const texts =
      question.choices?.map(({ text }) => text.text) ?? question.matchPairs?.map(({ subquestion }) => subquestion.text);
    expect(texts?.map(bare)).toEqual(expected(item)?.map(bare));
    read += 1;
  });
  fc.assert(holds, { numRuns: 300 });
  console.log(`${type}: ${read} questions read by another parser`);
});
