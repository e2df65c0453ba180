"use client";
import { withoutSection, withSection } from "#lib/domain/assessment/edit.ts";
import { itemsOf, type QuizDraft, type Section } from "#lib/domain/assessment/quiz.ts";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";
import { type ItemActs, ItemRow } from "#lib/ui/quiz-edit/item-row.tsx";
import { SectionHead } from "#lib/ui/quiz-edit/section-head.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { EditDraft } from "./use-draft.ts";

const none: readonly Broken[] = [];

interface SectionsProps {
  readonly draft: QuizDraft;
  readonly edit: EditDraft;
  readonly byItem: ReadonlyMap<string, readonly Broken[]>;
  readonly editing: string | null;
  readonly acts: ItemActs;
}

/** Items under the heads of their sections. */
export function Sections({ draft, edit, byItem, editing, acts }: SectionsProps) {
  const words = useWords(quizEditWords);
  const of = itemsOf(draft).length;
  const several = draft.sections.length > 1;
  const starts = draft.sections.map((_, at) =>
    draft.sections.slice(0, at).reduce((sum, { items }) => sum + items.length, 0),
  );
  const onKey = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const id = (event.target as HTMLElement).closest("[id^='item-']")?.id.slice(5);
    if (!id) return;
    event.preventDefault();
    acts.move(id, event.key === "ArrowUp" ? -1 : 1);
  };
  return draft.sections.map((section: Section, s) => (
    <section key={section.id} className="mt-4">
      {several || section.draw !== null || section.title !== "" ? (
        <SectionHead
          section={section}
          n={s + 1}
          onChange={(part) =>
            edit((now) => withSection(now, section.id, (same) => ({ ...same, ...part })), `section ${section.id}`)
          }
          onDrop={several ? () => edit((now) => withoutSection(now, section.id)) : null}
        />
      ) : (
        <h2 className="sr-only">{words.tabItems}</h2>
      )}
      <ul onKeyDown={onKey}>
        {section.items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            n={(starts[s] ?? 0) + at + 1}
            of={of}
            broken={byItem.get(item.id) ?? none}
            editing={editing === item.id}
            acts={acts}
          />
        ))}
      </ul>
    </section>
  ));
}
