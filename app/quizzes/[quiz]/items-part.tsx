"use client";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import { newItemId, newPartId } from "#lib/client/quiz/new-id.ts";
import { movedItem, withCopy, withItems } from "#lib/domain/assessment/edit.ts";
import { type DraftItem, itemsOf, MOST_ITEMS, type QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { mended, withItem } from "#lib/domain/assessment/rubric/mended.ts";
import { emptyItem } from "#lib/domain/item/empty-item.ts";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Issues } from "#lib/ui/quiz-edit/issues.tsx";
import type { ItemActs } from "#lib/ui/quiz-edit/item-row.tsx";
import { exchangeWords } from "#lib/ui/text/en/exchange.ts";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { Sections } from "./item-sections.tsx";
import type { EditDraft } from "./use-draft.ts";

const ProposeDialog = dynamic(async () => (await import("./propose-dialog.tsx")).ProposeDialog);
const TypeDialog = dynamic(async () => (await import("./type-dialog.tsx")).TypeDialog);
const BankDialog = dynamic(async () => (await import("./bank-dialog.tsx")).BankDialog);
const ImportDialog = dynamic(async () => (await import("../import-dialog.tsx")).ImportDialog);
const SwapDialog = dynamic(async () => (await import("./swap-dialog.tsx")).SwapDialog);

interface ItemsPartProps {
  readonly api: QuizApi;
  readonly draft: QuizDraft;
  readonly edit: EditDraft;
  readonly broken: readonly Broken[] | null;
  /** Whether an empty quiz asks for documents by itself: once, not whenever its items are looked at. */
  readonly asks: boolean;
  readonly onSay: (message: string, canUndo: boolean) => void;
}

type Dialog =
  | { readonly is: "propose" | "type" | "bank" | "import" }
  | { readonly is: "swap"; readonly item: string; readonly option: string };

const none: readonly Broken[] = [];
const focusItem = (id: string, what = "") =>
  requestAnimationFrame(() => {
    const row = document.getElementById(`item-${id}`);
    (what ? row?.querySelector<HTMLElement>(what) : row)?.focus();
    row?.scrollIntoView({ block: "nearest" });
  });

/** The items in their sections. */
export function ItemsPart({ api, draft, edit, broken, asks, onSay }: ItemsPartProps) {
  const words = useWords(quizEditWords);
  const exchange = useWords(exchangeWords);
  const items = itemsOf(draft);
  const [editing, setEditing] = useState<string | null>(null);
  const [dialog, setDialog] = useState<Dialog | null>(asks && items.length === 0 ? { is: "propose" } : null);
  const acts = useActs(edit, setEditing, setDialog);
  const byItem = useMemo(() => Map.groupBy(broken ?? none, ({ item }) => item ?? ""), [broken]);
  const points = items.reduce((sum, { content }) => sum + content.points, 0);
  const add = (fresh: readonly DraftItem[], said: string) => {
    edit((now) => withItems(now, fresh, now.sections.at(-1)?.id ?? null));
    onSay(said, true);
  };
  const next = () => {
    const wrong = items.map(({ id }) => id).filter((id) => byItem.has(id));
    const here = document.activeElement?.closest("[id^='item-']")?.id.slice(5) ?? "";
    const at = wrong.indexOf(here);
    const to = wrong[(at + 1) % wrong.length];
    if (to) focusItem(to);
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={items.length === 0 ? act.strong : act.quiet}
          aria-haspopup="dialog"
          onClick={() => setDialog({ is: "propose" })}
        >
          {words.proposeFrom}
        </button>
        <button type="button" className={act.quiet} aria-haspopup="dialog" onClick={() => setDialog({ is: "type" })}>
          {words.addOwn}
        </button>
        <button type="button" className={act.text} aria-haspopup="dialog" onClick={() => setDialog({ is: "bank" })}>
          {words.fromBank}
        </button>
        <button type="button" className={act.text} aria-haspopup="dialog" onClick={() => setDialog({ is: "import" })}>
          {exchange.importAct}
        </button>
      </div>
      {items.length === 0 ? (
        <div className="mt-8 max-w-[52ch]">
          <h2 className="type-subtitle">{words.none}</h2>
          <p className="mt-2 text-ink-muted text-pretty">{words.noneHow}</p>
        </div>
      ) : (
        <div className="mt-4">
          <p className="type-small text-ink-muted">{words.count(items.length, points)}</p>
          <Issues broken={broken} onMend={acts.mend} onNext={next} />
        </div>
      )}
      <Sections draft={draft} edit={edit} byItem={byItem} editing={editing} acts={acts} />
      {items.length > 0 && draft.sections.length < 20 && (
        <button
          type="button"
          className={`${act.text} -ms-2 mt-4`}
          onClick={() =>
            edit((now) => ({
              ...now,
              sections: [...now.sections, { id: newPartId(), title: "", draw: null, items: [] }],
            }))
          }
        >
          {words.addSection}
        </button>
      )}
      {dialog?.is === "propose" && (
        <ProposeDialog
          api={api}
          asked={items.flatMap(({ content }) => content.footnote?.card ?? [])}
          onItems={(fresh, wished) => {
            setDialog(null);
            add(
              fresh,
              fresh.length < wished ? words.proposedFewer(fresh.length, wished) : words.proposed(fresh.length),
            );
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.is === "type" && (
        <TypeDialog
          onType={(type) => {
            const id = newItemId();
            const content = emptyItem(type, [newPartId(), newPartId(), newPartId(), newPartId()]);
            edit((now) => withItems(now, [{ id, content }], now.sections.at(-1)?.id ?? null));
            setDialog(null);
            setEditing(id);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.is === "bank" && (
        <BankDialog
          api={api}
          inQuiz={new Set(items.map(({ id }) => id))}
          onItem={(item) => add([item], words.added(1))}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.is === "import" && (
        <ImportDialog
          room={MOST_ITEMS - items.length}
          addWord={exchange.add}
          onItems={(read) => {
            setDialog(null);
            add(
              read.map(({ item }) => ({ id: newItemId(), content: item })),
              words.added(read.length),
            );
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.is === "swap" && (
        <SwapDialog
          item={items.find(({ id }) => id === dialog.item) ?? null}
          option={dialog.option}
          onSwap={(text) => {
            edit((now) => mended(now, { do: "swap", swaps: [{ item: dialog.item, option: dialog.option, text }] }));
            setDialog(null);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** The same functions at every drawing. */
function useActs(
  edit: EditDraft,
  setEditing: (id: string | null) => void,
  setDialog: (dialog: Dialog | null) => void,
): ItemActs {
  const [wanted, setWanted] = useState<{ id: string; what: string } | null>(null);
  useEffect(() => {
    if (wanted) focusItem(wanted.id, wanted.what);
  }, [wanted]);
  const editItem = useCallback(
    (id: string | null) => {
      setEditing(id);
      if (id) setWanted({ id, what: "textarea" });
    },
    [setEditing],
  );
  return useMemo<ItemActs>(
    () => ({
      change: (id, content, field) => edit((now) => withItem(now, id, (item) => ({ ...item, content })), field),
      move: (id, by) => edit((now) => movedItem(now, id, by)),
      drop: (id) => edit((now) => mended(now, { do: "drop-item", item: id })),
      copy: (id) => edit((now) => withCopy(now, id, newItemId())),
      edit: editItem,
      swap: (item, option) => setDialog({ is: "swap", item, option }),
      mend: ({ mend }) => mend && edit((now) => mended(now, mend)),
      newId: newPartId,
    }),
    [edit, editItem, setDialog],
  );
}
