"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { createPasskey, knowsPasskeys } from "#lib/client/account/passkey.ts";
import { passkeysQuery } from "#lib/client/queries/account.ts";
import { Entry } from "#lib/ui/account/entry.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { Row } from "#lib/ui/settings/row.tsx";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const DAY_MS = 86_400_000;

/** Keys of the account: those there are, and a new one. */
export function PasskeyRow({ api }: { api: AccountApi }) {
  const more = useWords(accountMoreWords);
  const queries = useQueryClient();
  const { data } = useQuery(passkeysQuery(api));
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const fetchAnew = () => void queries.invalidateQueries({ queryKey: ["account", "passkeys"] });
  const add = async () => {
    setBusy(true);
    setFault(null);
    const added = await createPasskey(api, name.trim() || more.passkeyNameHint);
    setBusy(false);
    if (!added) return setFault(more.passkeyFailed);
    setName("");
    fetchAnew();
  };
  const remove = async (id: string) => {
    await api.removePasskey(id);
    fetchAnew();
  };
  return (
    <Row level={2} id="passkeys" title={more.passkeys} note={knowsPasskeys() ? more.passkeysNote : more.passkeysUnable}>
      <ul className="grid w-full gap-1">
        {data?.passkeys.map((passkey) => {
          const called = passkey.name ?? more.passkeyUnnamed;
          return (
            <li key={passkey.id} className="flex flex-wrap items-center gap-x-4">
              <span className="me-auto py-2.5">{more.passkeySince(called, Math.floor(passkey.created / DAY_MS))}</span>
              <button
                type="button"
                className={act.text}
                aria-label={more.removePasskey(called)}
                onClick={() => void remove(passkey.id)}
              >
                {more.remove}
              </button>
            </li>
          );
        })}
      </ul>
      {knowsPasskeys() && (
        <form
          className="grid w-full gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!busy) void add();
          }}
        >
          <Entry
            label={more.passkeyName}
            value={name}
            onChange={setName}
            maxLength={60}
            note={more.passkeyNameNote}
            error={fault}
          />
          <button type="submit" className={act.quiet} aria-disabled={busy}>
            {more.passkeyAdd}
          </button>
        </form>
      )}
    </Row>
  );
}
