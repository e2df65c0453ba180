"use client";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import { keepDraft } from "#lib/client/quiz/kept-draft.ts";
import type { Saver } from "#lib/client/quiz/saver.ts";
import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { exchangeWords } from "#lib/ui/text/en/exchange.ts";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const ExportDialog = dynamic(async () => (await import("./export-dialog.tsx")).ExportDialog);
const Preview = dynamic(async () => (await import("./preview.tsx")).Preview);

interface MoreDialogProps {
  readonly api: QuizApi;
  readonly quiz: OwnQuiz;
  readonly draft: QuizDraft;
  readonly saver: Saver;
  readonly onClose: () => void;
  readonly onFailed: () => void;
}

/** What is done to the whole quiz and not often. */
export function MoreDialog({ api, quiz, draft, saver, onClose, onFailed }: MoreDialogProps) {
  const words = useWords(quizEditWords);
  const exchange = useWords(exchangeWords);
  const router = useRouter();
  const [showing, setShowing] = useState<"menu" | "delete" | "preview" | "export">("menu");
  const failed = () => {
    onClose();
    onFailed();
  };
  const print = async () => {
    await saver.flush();
    router.push(`/quizzes/${quiz.id}/print`);
  };
  const duplicate = async () => {
    await saver.flush();
    const reply = await api.duplicate(quiz.id);
    if (!reply.ok || !reply.value.value.ok) return failed();
    router.push(`/quizzes/${reply.value.value.id}`);
  };
  const remove = async () => {
    const reply = await api.remove(quiz.id);
    if (!reply.ok) return failed();
    keepDraft(null);
    router.push("/quizzes");
  };
  if (showing === "export") return <ExportDialog quiz={quiz.id} saver={saver} onClose={onClose} />;
  if (showing === "preview") return <Preview draft={draft} onClose={onClose} />;
  if (showing === "delete")
    return (
      <Modal open={true} title={words.removeTitle(draft.title.trim() || words.untitled)} onClose={onClose}>
        <p className="mt-3 text-pretty">{words.removeNote}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <button type="button" className={`${act.quiet} text-again`} onClick={() => void remove()}>
            {words.removeAct}
          </button>
          <button type="button" className={act.text} onClick={onClose}>
            {words.keep}
          </button>
        </div>
      </Modal>
    );
  return (
    <Modal open={true} title={words.more} onClose={onClose}>
      <ul className="mt-2">
        {(
          [
            [words.preview, () => setShowing("preview")],
            [words.print, () => void print()],
            [exchange.exportAct, () => setShowing("export")],
            [words.duplicate, () => void duplicate()],
            [words.remove, () => setShowing("delete")],
          ] as const
        ).map(([word, task]) => (
          <li key={word}>
            <button type="button" className="menu-row" onClick={task}>
              {word}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
