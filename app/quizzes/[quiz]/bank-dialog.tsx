"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import type { DraftItem } from "#lib/domain/assessment/quiz.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface BankDialogProps {
  readonly api: QuizApi;
  readonly inQuiz: ReadonlySet<string>;
  readonly onItem: (item: DraftItem) => void;
  readonly onClose: () => void;
}

const MOST_SHOWN = 60;

/** Items that were published before, to be asked again: the same item, so that its statistics go on. */
export function BankDialog({ api, inQuiz, onItem, onClose }: BankDialogProps) {
  const words = useWords(quizEditWords);
  const [find, setFind] = useState("");
  const { data, error } = useQuery({
    queryKey: ["quiz-bank"],
    queryFn: async () => unwrap(await api.bank()),
    gcTime: 0,
  });
  const wanted = find.trim().toLowerCase();
  const listed = (data?.items ?? [])
    .filter(({ id, content }) => !inQuiz.has(id) && content.stem.toLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN);
  return (
    <Modal open={true} title={words.bankTitle} onClose={onClose}>
      {!data || data.items.length === 0 ? (
        <p role="status" className="mt-3 text-ink-muted">
          {data ? words.bankEmpty : error ? words.failed : words.working}
        </p>
      ) : (
        <div className="mt-3">
          <input
            type="search"
            className="entry-field"
            aria-label={words.bankFind}
            placeholder={words.bankFind}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
          <ul className="mt-2">
            {listed.map(({ id, content }) => (
              <li key={id} className="quiz-choice">
                <span className="type-note min-w-0 flex-1 py-2">
                  {content.stem} <span className="text-ink-muted">· {words.types[content.type]}</span>
                </span>
                <button type="button" className={act.text} onClick={() => onItem({ id, content })}>
                  {words.bankAdd}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Modal>
  );
}
