"use client";
import { ArrowDown, ArrowUp, PencilLine, X } from "lucide-react";
import { memo, useState } from "react";
import type { DraftItem } from "#lib/domain/assessment/quiz.ts";
import type { Item } from "#lib/domain/item/item.ts";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";
import { act } from "../primitives/act.ts";
import { Foot } from "../primitives/foot.tsx";
import { icon } from "../primitives/icon.ts";
import { MarkButton } from "../primitives/mark.tsx";
import { fromPerson } from "../primitives/own-words.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";
import { BrokenList } from "./broken-list.tsx";
import { ItemEditor } from "./item-editor.tsx";
import { ItemKey } from "./item-key.tsx";

/** What can be done to an item; the same functions at every drawing, so that a row is drawn only when it changes. */
export interface ItemActs {
  readonly change: (id: string, content: Item, field: string) => void;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly drop: (id: string) => void;
  readonly copy: (id: string) => void;
  /** Opens or closes its fields. */
  readonly edit: (id: string | null) => void;
  readonly swap: (id: string, option: string) => void;
  readonly mend: (broken: Broken) => void;
  readonly newId: () => string;
}

interface ItemRowProps {
  readonly item: DraftItem;
  /** Its place in the quiz, from 1. */
  readonly n: number;
  readonly of: number;
  readonly broken: readonly Broken[];
  readonly editing: boolean;
  readonly acts: ItemActs;
}

/** An item in the list: what is asked, what is right, what proves it, and what is wrong with it. */
export const ItemRow = memo(function ItemRow({ item, n, of, broken, editing, acts }: ItemRowProps) {
  const words = useWords(quizEditWords);
  const [shown, setShown] = useState(false);
  const { id, content, spares = [] } = item;
  const { footnote } = content;
  const passage = footnote?.passage ?? null;
  return (
    <li id={`item-${id}`} className="quiz-item" tabIndex={-1}>
      <div className="flex items-start gap-x-1">
        <h3 className="type-small me-auto min-w-0 py-3 text-ink-muted">
          <span className="type-figures font-semibold text-ink">
            <span className="sr-only">{words.item(n)}</span>
            <span aria-hidden="true">{n}</span>
          </span>
          <span aria-hidden="true"> · </span>
          {words.types[content.type]}
          {content.points !== 1 && ` · ${words.points(content.points)}`}
        </h3>
        <div className="-me-3 flex">
          <button
            type="button"
            className={act.icon}
            aria-label={words.up(n)}
            disabled={n === 1}
            onClick={() => acts.move(id, -1)}
          >
            <ArrowUp {...icon} />
          </button>
          <button
            type="button"
            className={act.icon}
            aria-label={words.down(n)}
            disabled={n === of}
            onClick={() => acts.move(id, 1)}
          >
            <ArrowDown {...icon} />
          </button>
          <button
            type="button"
            className={act.icon}
            aria-label={words.editItem(n)}
            aria-expanded={editing}
            onClick={() => acts.edit(editing ? null : id)}
          >
            <PencilLine {...icon} />
          </button>
          <button type="button" className={act.icon} aria-label={words.drop(n)} onClick={() => acts.drop(id)}>
            <X {...icon} />
          </button>
        </div>
      </div>
      <div className="quiz-item-body">
        {editing ? (
          <div>
            <ItemEditor
              content={content}
              newId={acts.newId}
              onChange={(next, field) => acts.change(id, next, `${id} ${field}`)}
            />
            <div className="mt-2 flex flex-wrap gap-3">
              <button type="button" className={act.quiet} onClick={() => acts.edit(null)}>
                {words.done}
              </button>
              <button type="button" className={act.text} onClick={() => acts.copy(id)}>
                {words.copyOne}
              </button>
            </div>
          </div>
        ) : (
          <div>
            <p
              {...fromPerson}
              className={`type-entry max-w-[64ch] break-words ${content.stem ? "" : "text-ink-muted"}`}
            >
              {content.stem || words.emptyStem}
              {footnote && (
                <MarkButton n={n} label={words.passage(n)} expanded={shown} onPress={() => setShown(!shown)} />
              )}
            </p>
            <ItemKey content={content} spares={spares.length} onSwap={(option) => acts.swap(id, option)} />
          </div>
        )}
        <div className="quiz-beside">
          <BrokenList broken={broken} onMend={acts.mend} />
          {shown && footnote && (
            <>
              {passage && (
                <div className="quiz-proof">
                  <PassageParagraphs passage={passage} />
                </div>
              )}
              {footnote.note && <Foot n={n} note={footnote.note} title={passage?.title ?? ""} />}
            </>
          )}
        </div>
      </div>
    </li>
  );
}, same);

function same(a: ItemRowProps, b: ItemRowProps): boolean {
  return (
    a.item === b.item &&
    a.n === b.n &&
    a.of === b.of &&
    a.editing === b.editing &&
    a.acts === b.acts &&
    a.broken.length === b.broken.length &&
    a.broken.every((one, at) => JSON.stringify(one) === JSON.stringify(b.broken[at]))
  );
}
