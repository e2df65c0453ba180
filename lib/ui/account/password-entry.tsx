"use client";
import { useId, useState } from "react";
import { act } from "../primitives/act.ts";
import { accountWords } from "../text/en/account.ts";
import { useWords } from "../text/use-words.tsx";
import { EntrySays } from "./entry.tsx";

interface PasswordEntryProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Tells a password manager whether to offer one it knows or to make one. */
  readonly autoComplete: "current-password" | "new-password";
  readonly note?: string | undefined;
  readonly error?: string | null | undefined;
}

/** A password, hidden until somebody asks to see it. */
export function PasswordEntry({ label, value, onChange, autoComplete, note, error }: PasswordEntryProps) {
  const words = useWords(accountWords);
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label className="type-label" htmlFor={id}>
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          type={shown ? "text" : "password"}
          className="entry-field pe-20"
          value={value}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={128}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-says`}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className={`${act.text} absolute inset-y-0 end-2`}
          aria-label={shown ? words.hidePassword : words.showPassword}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? words.hide : words.show}
        </button>
      </div>
      <EntrySays id={`${id}-says`} note={note} error={error} />
    </div>
  );
}
