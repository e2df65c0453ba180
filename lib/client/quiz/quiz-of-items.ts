import { type DraftItem, MOST_ITEMS, type Section } from "#lib/domain/assessment/quiz.ts";
import type { Item } from "#lib/domain/item/item.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import type { QuizApi } from "./api.ts";
import { newItemId, newPartId } from "./new-id.ts";

const MOST_SECTIONS = 20;

/** Items in sections named as in the file they were read from; beyond the most sections, all in the last. */
export function sectionsOf(read: readonly { readonly section: string; readonly item: Item }[]): Section[] {
  const sections: { title: string; items: DraftItem[] }[] = [];
  for (const { section, item } of read.slice(0, MOST_ITEMS)) {
    const last = sections.at(-1);
    const known = last?.title === section || sections.length >= MOST_SECTIONS;
    if (!known) sections.push({ title: section, items: [] });
    sections.at(-1)?.items.push({ id: newItemId(), content: item });
  }
  return sections.map(({ title, items }) => ({ id: newPartId(), title, draw: null, items }));
}

/** A new quiz of items that were read. @returns its id; or why not, in words where the server gave some */
export async function quizOfItems(
  api: QuizApi,
  read: readonly { readonly section: string; readonly item: Item }[],
  title: string,
): Promise<Result<string, string | null>> {
  const made = await api.make(title.slice(0, 200));
  if (!made.ok) return err(null);
  if (!made.value.value.ok) return err(made.value.value.message);
  const { id } = made.value.value;
  const open = await api.open(id);
  if (!open.ok) return err(null);
  const { draft, revision } = open.value.value;
  const saved = await api.save({ id, revision, draft: { ...draft, sections: sectionsOf(read) } });
  return saved.ok && saved.value.value.ok ? ok(id) : err(null);
}
