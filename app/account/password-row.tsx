"use client";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { LEAST_PASSWORD } from "#lib/ui/account/faults.ts";
import { PasswordEntry } from "#lib/ui/account/password-entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

/** A new password by the old one. */
export function PasswordRow({ api, email }: { api: AccountApi; email: string }) {
  const words = useWords(accountWords);
  const more = useWords(accountMoreWords);
  const [open, setOpen] = useState(false);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [faults, setFaults] = useState<{ current?: string; next?: string; other?: string }>({});
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const change = async () => {
    if (current === "") return setFaults({ current: words.passwordMissing });
    if (next.length < LEAST_PASSWORD) return setFaults({ next: words.passwordShort(LEAST_PASSWORD) });
    setBusy(true);
    setFaults({});
    const reply = await api.changePassword({ current, password: next });
    setBusy(false);
    if (reply.ok) {
      setDone(true);
      setOpen(false);
      setCurrent("");
      setNext("");
      return;
    }
    const code = reply.error.kind === "problem" ? reply.error.code : null;
    if (code === "wrong_credentials") setFaults({ current: more.currentWrong });
    else setFaults({ other: code === "too_many_requests" ? words.wait : words.failed });
  };
  return (
    <Row level={2} id="password" title={more.password} note={more.passwordNote}>
      {open ? (
        <form
          className="grid w-full gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void change();
          }}
        >
          {/* Tells a password manager whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          <PasswordEntry
            label={words.currentPassword}
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            error={faults.current}
          />
          <PasswordEntry
            label={words.newPassword}
            autoComplete="new-password"
            value={next}
            onChange={setNext}
            note={words.passwordNote}
            error={faults.next}
          />
          {faults.other && (
            <p role="alert" className="text-again">
              {faults.other}
            </p>
          )}
          <button type="submit" className={act.quiet} aria-disabled={busy}>
            {busy ? words.working : more.change}
          </button>
        </form>
      ) : (
        <button
          type="button"
          className={act.quiet}
          onClick={() => {
            setOpen(true);
            setDone(false);
          }}
        >
          {more.change}
        </button>
      )}
      <p role="status" className="type-small w-full text-ink-muted wide:text-end">
        {done && more.changed}
      </p>
    </Row>
  );
}
