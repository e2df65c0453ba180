"use client";
import Link from "next/link";
import { lazy, Suspense } from "react";
import type { OwnQuiz, PublishReply } from "#lib/contract/quizzes.ts";
import { printedCode } from "#lib/domain/assessment/code.ts";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { act } from "../primitives/act.ts";
import { quizSettingsWords } from "../text/en/quiz-settings.ts";
import { useWords } from "../text/use-words.tsx";

const QrCode = lazy(async () => ({ default: (await import("./qr-code.tsx")).QrCode }));

export type WhyNot = Exclude<PublishReply & { ok: false }, { ok: true }>["why"] | "unsaved" | "failed";

interface PublishPanelProps {
  readonly quiz: Pick<OwnQuiz, "id" | "state" | "code" | "edition" | "take" | "words">;
  readonly draft: QuizDraft;
  readonly items: number;
  readonly now: number;
  readonly busy: boolean;
  readonly why: WhyNot | null;
  /** Said after something was copied. */
  readonly said: string | null;
  readonly onPublish: () => void;
  readonly onClose: () => void;
  readonly onReopen: () => void;
  readonly onCopy: (text: string) => void;
}

/** Publishing: a code, a link, a picture to scan, and each person's word. */
export function PublishPanel({
  quiz,
  draft,
  items,
  now,
  busy,
  why,
  said,
  onPublish,
  onClose,
  onReopen,
  onCopy,
}: PublishPanelProps) {
  const words = useWords(quizSettingsWords);
  const { settings } = draft;
  const link = quiz.code === null ? null : `${quiz.take}#${printedCode(quiz.code)}`;
  const closed = quiz.state === "closed";
  const named = draft.roster.flatMap(({ id, name }) => {
    const word = quiz.words.find(({ entry }) => entry === id)?.word;
    return word ? [{ id, name, word }] : [];
  });
  const times = [
    closed ? words.isClosed : quiz.state === "open" ? words.isOpen : words.notYet,
    !closed && settings.opensAt !== null && settings.opensAt > now ? words.opensAt(settings.opensAt) : "",
    !closed && settings.closesAt !== null ? words.closesAt(settings.closesAt) : "",
    settings.limit === null ? words.untimed : words.timed(settings.limit),
  ];
  return (
    <div className="max-w-190">
      <p className="max-w-[60ch] text-pretty">{times.filter(Boolean).join(" ")}</p>
      {why && (
        <p role="alert" className="mt-3 text-again">
          {words.why[why]}
        </p>
      )}
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" className={act.strong} aria-disabled={busy} onClick={() => !busy && onPublish()}>
          {busy ? words.publishing : quiz.edition > 0 ? words.publishAgain : words.publish}
        </button>
        {quiz.state === "open" && (
          <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => !busy && onClose()}>
            {words.closeAct}
          </button>
        )}
        {closed && (
          <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => !busy && onReopen()}>
            {words.reopenAct}
          </button>
        )}
      </div>
      <p className="type-small mt-3 text-ink-muted">
        {quiz.edition > 0 ? words.edition(quiz.edition) : items === 0 ? words.why["no-items"] : words.ready(items)}
        {quiz.state === "open" && ` ${words.closeNote}`}
      </p>
      {quiz.edition > 0 && (
        <p className="-ms-2 mt-4 flex flex-wrap gap-x-6">
          {settings.mode === "live" && (
            <Link href={`/quizzes/${quiz.id}/live`} className={act.text}>
              {words.runLive}
            </Link>
          )}
          <Link href={`/quizzes/${quiz.id}/results`} className={act.text}>
            {words.results}
          </Link>
        </p>
      )}
      {quiz.code !== null && link !== null && (
        <section className="mt-8 grid gap-8 border-t border-rule pt-6 wide:grid-cols-[minmax(0,1fr)_15rem]">
          <div className="min-w-0">
            <h2 className="type-label">{words.code}</h2>
            <p className="quiz-code mt-1">
              <span className="inline-block">{printedCode(quiz.code).slice(0, 5)}</span>
              <wbr />
              <span className="inline-block">{printedCode(quiz.code).slice(5)}</span>
            </p>
            <h2 className="type-label mt-6">{words.link}</h2>
            <p className="mt-1 break-all">
              <a href={link}>{link}</a>
            </p>
            <div className="mt-3 flex flex-wrap items-center gap-3">
              <button type="button" className={act.quiet} onClick={() => onCopy(link)}>
                {words.copy}
              </button>
              <span role="status" className="type-small">
                {said}
              </span>
            </div>
          </div>
          <Suspense>
            <QrCode text={link} label={words.qr} />
          </Suspense>
        </section>
      )}
      {named.length > 0 && (
        <section className="mt-8 border-t border-rule pt-6">
          <h2 className="type-label">{words.words}</h2>
          <p className="type-small mt-1 text-ink-muted">{words.wordsNote}</p>
          <table className="mt-3 w-full max-w-[40rem] border-collapse text-start">
            <thead className="sr-only">
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.word}</th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ id, name, word }) => (
                <tr key={id} className="border-t border-rule">
                  <td className="py-2 pe-4 break-words">{name}</td>
                  <td className="py-2 font-semibold">{word}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <button
            type="button"
            className={`${act.quiet} mt-4`}
            onClick={() => onCopy(named.map(({ name, word }) => `${name}\t${word}`).join("\n"))}
          >
            {words.copyWords}
          </button>
        </section>
      )}
    </div>
  );
}
