"use client";
import { useEffect, useState } from "react";
import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import type { Broken } from "#lib/domain/item/rubric/broken.ts";

type Rules = typeof import("#lib/domain/assessment/rubric/broken-rules.ts");

const REST_MS = 200;

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
  const [broken, setBroken] = useState<readonly Broken[] | null>(null);
  useEffect(() => {
    if (!rules) return;
    // Not while somebody types: what is half a word breaks rules.
    const timer = setTimeout(() => setBroken(rules.brokenIn(draft)), REST_MS);
    return () => clearTimeout(timer);
  }, [rules, draft]);
  return broken;
}
