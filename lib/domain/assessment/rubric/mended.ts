import type { Mend, Swap } from "../../item/rubric/broken.ts";
import { cleaned, withCapitalNot } from "../../item/rubric/clean.ts";
import { withOption } from "../../item/rubric/spare.ts";
import { type DraftItem, itemsOf, type QuizDraft } from "../quiz.ts";

/** The draft with one change made. What the change names and is no longer there is left alone. */
export function mended(draft: QuizDraft, mend: Mend): QuizDraft {
  switch (mend.do) {
    case "shuffle-options":
      return { ...draft, settings: { ...draft.settings, shuffleOptions: true } };
    case "drop-item":
      return {
        ...draft,
        sections: draft.sections.map((section) => ({
          ...section,
          items: section.items.filter(({ id }) => id !== mend.item),
        })),
      };
    case "swap":
      return mend.swaps.reduce((done, swap) => withItem(done, swap.item, (item) => swapped(item, swap)), draft);
    case "drop-option":
      return withItem(draft, mend.item, (item) => withoutOption(item, mend.option));
    case "drop-hint":
      return withContent(draft, mend.item, (content) => ({
        ...content,
        hints: content.hints.filter((_, at) => at !== mend.at),
      }));
    case "capital-not":
      return withContent(draft, mend.item, withCapitalNot);
    case "clean":
      return withContent(draft, mend.item, cleaned);
    case "open-article":
      return withContent(draft, mend.item, (content) => ({
        ...content,
        stem: content.stem.replace(/\ban? _____/g, "a(n) _____"),
      }));
  }
}

/** The draft with one item changed; the same draft where there is no such item. */
export function withItem(draft: QuizDraft, id: string, change: (item: DraftItem) => DraftItem): QuizDraft {
  if (!itemsOf(draft).some((item) => item.id === id)) return draft;
  return {
    ...draft,
    sections: draft.sections.map((section) =>
      section.items.some((item) => item.id === id)
        ? { ...section, items: section.items.map((item) => (item.id === id ? change(item) : item)) }
        : section,
    ),
  };
}

const withContent = (
  draft: QuizDraft,
  id: string,
  change: (content: DraftItem["content"]) => DraftItem["content"],
): QuizDraft => withItem(draft, id, (item) => ({ ...item, content: change(item.content) }));

/** The spare takes the option's place, and the option's text becomes a spare. */
export function swapped(item: DraftItem, { option, text }: Pick<Swap, "option" | "text">): DraftItem {
  const { content, spares = [] } = item;
  if (content.type !== "single" && content.type !== "multiple") return item;
  const before = content.options.find(({ id }) => id === option)?.text;
  return {
    ...item,
    content: withOption(content, option, text),
    spares: [...spares.filter((spare) => spare !== text), ...(before ? [before] : [])].slice(-12),
  };
}

/** Without one option, which becomes a spare if it was a wrong one. */
export function withoutOption(item: DraftItem, option: string): DraftItem {
  const { content, spares = [] } = item;
  if (content.type !== "single" && content.type !== "multiple") return item;
  const gone = content.options.find(({ id }) => id === option);
  const options = content.options.filter(({ id }) => id !== option);
  const wasKey = content.type === "single" ? content.key === option : content.keys.includes(option);
  const kept = gone && !wasKey && gone.text.trim() ? [...spares, gone.text].slice(-12) : spares;
  return content.type === "single"
    ? { ...item, content: { ...content, options, key: wasKey ? null : content.key }, spares: [...kept] }
    : {
        ...item,
        content: { ...content, options, keys: content.keys.filter((id) => id !== option) },
        spares: [...kept],
      };
}
