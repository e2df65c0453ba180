"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import type { DraftItem } from "#lib/domain/assessment/quiz.ts";
import type { ProposeWish } from "#lib/domain/item/propose/wish.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { ProposeForm } from "#lib/ui/quiz-edit/propose-form.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ProposeDialogProps {
  readonly api: QuizApi;
  /** Cards that the quiz asks already. */
  readonly asked: readonly string[];
  readonly onItems: (items: readonly DraftItem[], wished: number) => void;
  readonly onClose: () => void;
}

/** Which documents, how many items, how hard. */
export function ProposeDialog({ api, asked, onItems, onClose }: ProposeDialogProps) {
  const words = useWords(quizEditWords);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data, error } = useQuery({
    queryKey: ["quiz-documents"],
    queryFn: async () => unwrap(await api.documents()),
    gcTime: 0,
  });
  const documents = data?.documents ?? [];
  const those = chosen ?? (documents.length === 1 ? documents.map(({ id }) => id) : []);
  const parts = useQuery({
    queryKey: ["quiz-parts", those],
    queryFn: async () => unwrap(await api.parts(those)),
    enabled: those.length > 0,
  });
  const propose = async (wish: ProposeWish) => {
    setBusy(true);
    setSaid(null);
    const reply = await api.propose({ wish, asked: [...new Set(asked)] });
    setBusy(false);
    if (!reply.ok) return setSaid(words.failed);
    const { items } = reply.value.value;
    if (items.length === 0) return setSaid(words.proposedNone);
    onItems(items, wish.number);
  };
  return (
    <Modal open={true} title={words.proposeTitle} onClose={onClose}>
      {data ? (
        documents.length > 0 ? (
          <ProposeForm
            documents={documents}
            parts={parts.data ?? null}
            busy={busy}
            said={said}
            onDocuments={setChosen}
            onPropose={(wish) => void propose(wish)}
          />
        ) : (
          <div className="mt-3 grid gap-4">
            <p>{words.documentsNone}</p>
            <div>
              <Link href="/library/add" className={act.quiet}>
                {words.addDocument}
              </Link>
            </div>
          </div>
        )
      ) : (
        <p role="status" className="mt-3 text-ink-muted">
          {error ? words.failed : words.working}
        </p>
      )}
    </Modal>
  );
}
