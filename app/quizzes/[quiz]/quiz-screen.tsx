"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createQuizApi } from "#lib/client/quiz/api.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { LoadFailed } from "../../_shell/load-failed.tsx";
import { useClient } from "../../providers.tsx";
import { ownQuizQuery } from "./own-quiz-query.ts";
import { QuizEditor } from "./quiz-editor.tsx";

/** A quiz as its owner edits it. */
export function QuizScreen({ id }: { readonly id: string }) {
  const words = useWords(quizEditWords);
  const client = useClient();
  const [api] = useState(() => createQuizApi());
  const { data, error, refetch } = useQuery({ ...ownQuizQuery(api, id, "edit"), enabled: client !== null });
  if (data) return <QuizEditor key={id} api={api} quiz={data} />;
  return (
    <>
      <Top waiting={null} here="quizzes" withTabs={false} />
      <main className="sheet-of-paper gutters pt-3 pb-40 wide:pt-8">
        {error ? (
          <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
        ) : (
          <Skeleton label={words.loading} lines={["short", "long", "middle", "long"]} />
        )}
      </main>
    </>
  );
}
