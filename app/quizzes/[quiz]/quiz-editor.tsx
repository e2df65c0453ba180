"use client";
import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import { newPartId } from "#lib/client/quiz/new-id.ts";
import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import { itemsOf } from "#lib/domain/assessment/quiz.ts";
import { WordTabs } from "#lib/ui/account/word-tabs.tsx";
import { Notice } from "#lib/ui/primitives/notice.tsx";
import { EditorBar, SavedLine } from "#lib/ui/quiz-edit/editor-bar.tsx";
import { QuizTitle } from "#lib/ui/quiz-edit/quiz-title.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { ItemsPart } from "./items-part.tsx";
import { useBroken } from "./use-broken.ts";
import { useDraft } from "./use-draft.ts";
import { useEditorKeys } from "./use-editor-keys.ts";

const SettingsPart = dynamic(async () => (await import("#lib/ui/quiz-edit/settings-form.tsx")).QuizSettingsForm);
const PublishPart = dynamic(async () => (await import("./publish-part.tsx")).PublishPart);
const MoreDialog = dynamic(async () => (await import("./more-dialog.tsx")).MoreDialog);
const ConflictDialog = dynamic(async () => (await import("./conflict-dialog.tsx")).ConflictDialog);

type Part = "items" | "settings" | "publish";

/** A quiz being written: its items, how it is taken, and handing it out. */
export function QuizEditor({ api, quiz: first }: { readonly api: QuizApi; readonly quiz: OwnQuiz }) {
  const words = useWords(quizEditWords);
  const queries = useQueryClient();
  const [quiz, setQuiz] = useState(first);
  const [part, setPart] = useState<Part>("items");
  const [turned, setTurned] = useState(false);
  const [more, setMore] = useState(false);
  const [said, setSaid] = useState<{ message: string; undo: boolean; wrong?: boolean } | null>(null);
  const desk = useDraft(api, first);
  const { draft, edit, undo, redo, state, saver } = desk;
  const broken = useBroken(draft);
  useEditorKeys(undo, redo);
  // The list shows its title and standing.
  useEffect(() => () => void queries.invalidateQueries({ queryKey: ["quizzes"] }), [queries]);
  const items = itemsOf(draft);
  return (
    <>
      <Top waiting={null} here="quizzes" withTabs={false} />
      <main className="sheet-of-paper gutters pt-1 pb-40 wide:pt-6">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link href="/quizzes" className="type-small reach text-pen">
            {words.back}
          </Link>
          <SavedLine state={state} />
        </div>
        <QuizTitle value={draft.title} onChange={(title) => edit((now) => ({ ...now, title }), "title")} />
        <EditorBar
          canUndo={desk.canUndo}
          canRedo={desk.canRedo}
          onUndo={undo}
          onRedo={redo}
          onMore={() => setMore(true)}
        >
          <WordTabs
            label={words.tabs}
            tabs={[
              { name: "items", word: words.tabItems },
              { name: "settings", word: words.tabSettings },
              { name: "publish", word: words.tabPublish },
            ]}
            here={part}
            onChange={(next) => {
              setPart(next);
              setTurned(true);
              setSaid(null);
            }}
          />
        </EditorBar>
        <div className="pt-5">
          {part === "items" && (
            <ItemsPart
              api={api}
              draft={draft}
              edit={edit}
              broken={broken}
              asks={!turned}
              onSay={(message, canUndo) => setSaid({ message, undo: canUndo })}
            />
          )}
          {part === "settings" && <SettingsPart draft={draft} onChange={edit} newId={newPartId} people={quiz.people} />}
          {part === "publish" && (
            <PublishPart api={api} quiz={quiz} draft={draft} items={items.length} saver={saver} onQuiz={setQuiz} />
          )}
        </div>
      </main>
      {more && (
        <MoreDialog
          api={api}
          quiz={quiz}
          draft={draft}
          saver={saver}
          onClose={() => setMore(false)}
          onFailed={() => setSaid({ message: words.failed, undo: false, wrong: true })}
        />
      )}
      {state.is === "conflict" && (
        <ConflictDialog
          theirs={itemsOf(state.newer.draft).length}
          mine={items.length}
          onChoose={(choice) => {
            const { newer } = state;
            saver.resolve(choice);
            setQuiz(newer);
            if (choice === "theirs") edit(() => newer.draft);
          }}
        />
      )}
      {said && (
        <Notice
          message={said.message}
          wrong={said.wrong ?? false}
          onUndo={
            said.undo
              ? () => {
                  undo();
                  setSaid(null);
                }
              : undefined
          }
          onClose={() => setSaid(null)}
        />
      )}
    </>
  );
}
