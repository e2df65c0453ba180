"use client";
import Link from "next/link";
import { useState } from "react";
import type { TakeApi } from "#lib/client/take/api.ts";
import { deviceHere } from "#lib/client/zone.ts";
import type { TakeKept } from "#lib/contract/take.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { useClient } from "../providers.tsx";

interface KeepAnswersProps {
  readonly attempt: string;
  readonly kept: boolean;
  readonly api: TakeApi;
}

/** The taker's consent: until it is given nothing of the quiz is kept for review. */
export function KeepAnswers({ attempt, kept, api }: KeepAnswersProps) {
  const { keep: words } = useWords(takeWords);
  const client = useClient();
  const [done, setDone] = useState<TakeKept | null>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const keep = async () => {
    setState("busy");
    const begun = await client?.api.beginLearner();
    const made = begun?.ok ? await api.keep(attempt, deviceHere(Date.now())) : null;
    setDone(made?.ok ? made.value.value : null);
    setState(made?.ok ? "idle" : "failed");
  };
  return (
    <section className="mt-8 border-y border-rule py-6" aria-labelledby="keep">
      <h2 id="keep" className="type-subtitle">
        {done || kept ? words.done : words.title}
      </h2>
      <p className="mt-2 max-w-[60ch] text-ink-muted text-pretty" role="status">
        {done ? words.made(done.cards, done.left) : kept ? words.before : words.text}
      </p>
      {state === "failed" && (
        <p className="mt-2 text-again" role="alert">
          {words.failed}
        </p>
      )}
      <div className="mt-4">
        {done || kept ? (
          <Link href="/" className={act.quiet}>
            {words.go}
          </Link>
        ) : (
          <button
            type="button"
            className={act.strong}
            disabled={state === "busy" || !client}
            onClick={() => void keep()}
          >
            {words.act}
          </button>
        )}
      </div>
    </section>
  );
}
