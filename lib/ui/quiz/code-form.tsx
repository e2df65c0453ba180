"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { takeWords } from "../text/en/take.ts";
import { useWords } from "../text/use-words.tsx";

interface CodeFormProps {
  readonly initial: string;
  readonly problem: string | null;
  readonly onGo: (code: string) => void;
}

/** Eight symbols, typed from a blackboard. */
export function CodeForm({ initial, problem, onGo }: CodeFormProps) {
  const take = useWords(takeWords);
  const [typed, setTyped] = useState(initial);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGo(typed);
      }}
    >
      <h1 className="type-display">{take.title}</h1>
      <label className="type-label mt-8 block" htmlFor="code">
        {take.codeLabel}
      </label>
      <input
        id="code"
        className="code-field mt-2"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={take.codeExample}
        aria-describedby="code-hint"
        aria-invalid={problem !== null}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={20}
      />
      <p
        id="code-hint"
        className={`mt-2 ${problem ? "text-again" : "type-small text-ink-muted"}`}
        role={problem ? "alert" : undefined}
      >
        {problem ?? take.codeHint}
      </p>
      <button type="submit" className={`${act.primary} mt-8`}>
        {take.go}
      </button>
    </form>
  );
}
