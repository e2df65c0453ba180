"use client";
import { useState } from "react";
import type { QuizApi } from "#lib/client/quiz/api.ts";
import type { Saver } from "#lib/client/quiz/saver.ts";
import type { OwnQuiz } from "#lib/contract/quizzes.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { PublishPanel, type WhyNot } from "#lib/ui/quiz-edit/publish-panel.tsx";
import { quizSettingsWords } from "#lib/ui/text/en/quiz-settings.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface PublishPartProps {
  readonly api: QuizApi;
  readonly quiz: OwnQuiz;
  readonly draft: QuizDraft;
  readonly items: number;
  readonly saver: Saver;
  readonly onQuiz: (quiz: OwnQuiz) => void;
}

/** Publishing what is stored: first the last changes go out, then the quiz. */
export function PublishPart({ api, quiz, draft, items, saver, onQuiz }: PublishPartProps) {
  const words = useWords(quizSettingsWords);
  const [now] = useState(() => Date.now());
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<WhyNot | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const publish = async (): Promise<WhyNot | null> => {
    const revision = await saver.flush();
    if (revision === null) return "unsaved";
    const reply = await api.publish(quiz.id, revision);
    if (!reply.ok) return "failed";
    const done = reply.value.value;
    if (!done.ok) return done.why;
    onQuiz(done.quiz);
    return null;
  };
  const change = async (open: boolean): Promise<WhyNot | null> => {
    const reply = await (open ? api.reopen(quiz.id) : api.close(quiz.id));
    if (!reply.ok) return "failed";
    onQuiz({ ...quiz, state: open ? "open" : "closed" });
    return null;
  };
  const run = async (work: () => Promise<WhyNot | null>) => {
    setBusy(true);
    setWhy(await work());
    setBusy(false);
  };
  return (
    <PublishPanel
      quiz={quiz}
      draft={draft}
      items={items}
      now={now}
      busy={busy}
      why={why}
      said={said}
      onPublish={() => void run(publish)}
      onClose={() => void run(() => change(false))}
      onReopen={() => void run(() => change(true))}
      onCopy={(text) => void navigator.clipboard.writeText(text).then(() => setSaid(words.copied))}
    />
  );
}
