"use client";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";

type Rules = typeof import("#lib/domain/assessment/rubric/broken-rules.ts");

/** Every broken rule of the draft, looked for when there is time; null until the rules are here. */
export function useBroken(draft: QuizDraft): readonly Broken[] | null {
  const [rules, setRules] = useState<Rules | null>(null);
  useEffect(() => {
    let gone = false;
    void import("#lib/domain/assessment/rubric/broken-rules.ts").then((loaded) => !gone && setRules(() => loaded));
    return () => {
      gone = true;
    };
  }, []);
  const later = useDeferredValue(draft);
  return useMemo(() => rules?.brokenIn(later) ?? null, [rules, later]);
}
