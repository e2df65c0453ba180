import type { DraftItem, QuizDraft, Section } from "./quiz.ts";

/** A draft with items at the end of a section; of the last one where that is gone. */
export function withItems(draft: QuizDraft, items: readonly DraftItem[], section: string | null): QuizDraft {
  const known = draft.sections.some(({ id }) => id === section);
  const into = known ? section : draft.sections.at(-1)?.id;
  return {
    ...draft,
    sections: draft.sections.map((each) => (each.id === into ? { ...each, items: [...each.items, ...items] } : each)),
  };
}

export const withSection = (draft: QuizDraft, id: string, change: (section: Section) => Section): QuizDraft => ({
  ...draft,
  sections: draft.sections.map((section) => (section.id === id ? change(section) : section)),
});

/** One place up or down; over the edge of a section into its neighbour. */
export function movedItem(draft: QuizDraft, id: string, by: -1 | 1): QuizDraft {
  const from = draft.sections.findIndex(({ items }) => items.some((item) => item.id === id));
  const section = draft.sections[from];
  if (!section) return draft;
  const at = section.items.findIndex((item) => item.id === id);
  const item = section.items[at] as DraftItem;
  const rest = section.items.filter((other) => other.id !== id);
  const to = at + by;
  if (to >= 0 && to <= rest.length)
    return withSection(draft, section.id, (same) => ({ ...same, items: rest.toSpliced(to, 0, item) }));
  const neighbour = draft.sections[from + by];
  if (!neighbour) return draft;
  const without = withSection(draft, section.id, (same) => ({ ...same, items: rest }));
  return withSection(without, neighbour.id, (same) => ({
    ...same,
    items: by === 1 ? [item, ...same.items] : [...same.items, item],
  }));
}

/** The item again, right after itself, under another id. */
export function withCopy(draft: QuizDraft, id: string, copy: string): QuizDraft {
  return {
    ...draft,
    sections: draft.sections.map((section) => {
      const at = section.items.findIndex((item) => item.id === id);
      const item = section.items[at];
      return item ? { ...section, items: section.items.toSpliced(at + 1, 0, { ...item, id: copy }) } : section;
    }),
  };
}

/** Without a section; its items go to the one before it, or after it. The last one stays. */
export function withoutSection(draft: QuizDraft, id: string): QuizDraft {
  const at = draft.sections.findIndex((section) => section.id === id);
  const gone = draft.sections[at];
  const heir = draft.sections[at - 1] ?? draft.sections[at + 1];
  if (!gone || !heir) return draft;
  return {
    ...draft,
    sections: draft.sections
      .filter((section) => section.id !== id)
      .map((section) =>
        section.id === heir.id
          ? { ...section, items: at > 0 ? [...section.items, ...gone.items] : [...gone.items, ...section.items] }
          : section,
      ),
  };
}
