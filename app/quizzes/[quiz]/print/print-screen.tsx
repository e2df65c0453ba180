"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { createQuizApi } from "#lib/client/quiz/api.ts";
import { itemsOf } from "#lib/domain/assessment/quiz.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { KeyItem } from "#lib/ui/quiz-edit/key-sheet.tsx";
import { PaperItem } from "#lib/ui/quiz-edit/paper.tsx";
import { Segment } from "#lib/ui/settings/segment.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { quizSettingsWords } from "#lib/ui/text/en/quiz-settings.ts";
import { curled } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { LoadFailed } from "../../../_shell/load-failed.tsx";
import { useClient } from "../../../providers.tsx";
import { ownQuizQuery } from "../own-quiz-query.ts";

type What = "paper" | "key" | "both";

/** The quiz on paper, and its key sheet with passages. */
export function PrintScreen({ id }: { readonly id: string }) {
  const words = useWords(quizSettingsWords);
  const edit = useWords(quizEditWords);
  const client = useClient();
  const [api] = useState(() => createQuizApi());
  const [what, setWhat] = useState<What>("both");
  const { data, error, refetch } = useQuery({ ...ownQuizQuery(api, id, "print"), enabled: client !== null });
  if (!data)
    return (
      <main className="sheet-of-paper gutters py-8">
        {error ? (
          <LoadFailed error={error} offline={edit.offline} onAgain={() => void refetch()} />
        ) : (
          <Skeleton label={edit.loading} lines={["short", "long", "middle"]} />
        )}
      </main>
    );
  const { draft } = data;
  const items = itemsOf(draft);
  const title = curled(draft.title.trim()) || edit.untitled;
  return (
    <main className="gutters paper py-6">
      <div className="paper-controls">
        <Link href={`/quizzes/${id}`} className="type-small reach text-pen">
          {words.printBack}
        </Link>
        <div className="mt-4 flex flex-wrap items-center gap-4">
          <span id="print-what" className="type-label">
            {words.printWhat}
          </span>
          <Segment
            labelledBy="print-what"
            options={[
              { value: "both", name: words.printBoth },
              { value: "paper", name: words.printPaper },
              { value: "key", name: words.printKey },
            ]}
            value={what}
            onChange={setWhat}
          />
          <button type="button" className={act.strong} onClick={() => window.print()}>
            {words.printAct}
          </button>
        </div>
      </div>
      {what !== "key" && (
        <section className="paper-sheet">
          <h1 className="type-title">{title}</h1>
          <p className="paper-head">
            <span>{words.printName}</span>
            <span>{words.printDate}</span>
          </p>
          {draft.note && <p className="mt-4 max-w-[64ch]">{draft.note}</p>}
          <ol>
            {items.map(({ id: item, content }, at) => (
              <PaperItem key={item} content={content} n={at + 1} />
            ))}
          </ol>
        </section>
      )}
      {what !== "paper" && (
        <section className="paper-sheet">
          <h1 className="type-title">
            {words.printKeyHead}: {title}
          </h1>
          <ol>
            {items.map(({ id: item, content }, at) => (
              <KeyItem key={item} content={content} n={at + 1} />
            ))}
          </ol>
        </section>
      )}
    </main>
  );
}
