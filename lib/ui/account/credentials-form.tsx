"use client";
import { type ReactNode, useState } from "react";
import { act } from "../primitives/act.ts";
import { accountWords } from "../text/en/account.ts";
import { useWords } from "../text/use-words.tsx";
import { Entry } from "./entry.tsx";
import { LEAST_PASSWORD, looksLikeEmail } from "./faults.ts";
import { PasswordEntry } from "./password-entry.tsx";

interface CredentialsFormProps {
  /** An account is made; else one is signed in to. */
  readonly making: boolean;
  readonly busy: boolean;
  readonly failure: string | null;
  readonly onSubmit: (credentials: { email: string; password: string }) => void;
  /** What else is asked, above the button. */
  readonly children?: ReactNode;
}

/** Address and password. */
export function CredentialsForm({ making, busy, failure, onSubmit, children }: CredentialsFormProps) {
  const words = useWords(accountWords);
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const emailFault = looksLikeEmail(email) ? null : words.emailWrong;
  const passwordFault =
    password === ""
      ? words.passwordMissing
      : making && password.length < LEAST_PASSWORD
        ? words.passwordShort(LEAST_PASSWORD)
        : null;
  const submit = () => {
    setTried(true);
    if (emailFault === null && passwordFault === null) onSubmit({ email: email.trim(), password });
  };
  return (
    <form
      className="mt-6 grid max-w-110 gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      <Entry
        label={words.email}
        type="email"
        autoComplete="username"
        maxLength={254}
        value={email}
        onChange={setEmail}
        error={tried ? emailFault : null}
      />
      <PasswordEntry
        label={words.password}
        autoComplete={making ? "new-password" : "current-password"}
        value={password}
        onChange={setPassword}
        note={making ? words.passwordNote : undefined}
        error={tried ? passwordFault : null}
      />
      {children}
      <p role="alert" className="min-h-6 text-again text-pretty">
        {failure}
      </p>
      <div>
        <button type="submit" className={act.primary} aria-disabled={busy}>
          {busy ? words.working : making ? words.signUp : words.signIn}
        </button>
      </div>
    </form>
  );
}
