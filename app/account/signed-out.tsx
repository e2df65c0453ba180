"use client";
import Link from "next/link";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { knowsPasskeys } from "#lib/client/account/passkey.ts";
import { isBorrowed } from "#lib/client/leave/here.ts";
import type { AccountInfo } from "#lib/contract/account.ts";
import { BringChoice } from "#lib/ui/account/bring-choice.tsx";
import { CredentialsForm } from "#lib/ui/account/credentials-form.tsx";
import { WordTabs } from "#lib/ui/account/word-tabs.tsx";
import { act } from "#lib/ui/primitives/act.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { deviceWords } from "#lib/ui/text/en/device.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { DataRows } from "./data-rows.tsx";
import { useSignIn } from "./use-sign-in.ts";

interface SignedOutProps {
  readonly client: Client;
  readonly api: AccountApi;
  readonly info: AccountInfo;
}

/** Sign in or make an account, on one form; what this device has is asked about before anything happens. */
export function SignedOut({ client, api, info }: SignedOutProps) {
  const words = useWords(accountWords);
  const more = useWords(accountMoreWords);
  const device = useWords(deviceWords);
  const [invite] = useState(() => /^#invite=(.+)$/.exec(location.hash)?.[1]);
  const mayMake = info.signup === "open" || (info.signup === "invite" && invite !== undefined);
  const [tab, setTab] = useState<"in" | "up">(mayMake && invite ? "up" : "in");
  const [bring, setBring] = useState(true);
  const [borrowed, setBorrowed] = useState(isBorrowed);
  const { here } = info;
  const signing = useSignIn({ client, api, invite, known: here !== null });
  const asks = here !== null && here.answers + here.collections > 0;
  return (
    <div className="max-w-190">
      <h1 className="type-title mb-4">{words.title}</h1>
      <WordTabs
        label={words.tabs}
        tabs={[
          { name: "in", word: words.signIn },
          { name: "up", word: words.signUp },
        ]}
        here={tab}
        onChange={(next) => {
          setTab(next);
          signing.clear();
        }}
      />
      <p className="mt-3 text-ink-muted text-pretty">
        {tab === "in"
          ? words.signInLead
          : mayMake
            ? words.signUpLead
            : info.signup === "invite"
              ? words.signUpInvite
              : words.signUpClosed}
      </p>
      {(tab === "in" || mayMake) && (
        <CredentialsForm
          making={tab === "up"}
          busy={signing.busy}
          failure={signing.failure}
          onSubmit={(credentials) =>
            void signing.submit({ ...credentials, making: tab === "up", bring: !asks || bring, borrowed })
          }
        >
          {asks && <BringChoice here={here} bring={bring} onChange={setBring} />}
          {(tab === "in" || borrowed) && (
            <label className="flex min-h-11 items-start gap-3 py-2.5">
              <input
                type="checkbox"
                className="mt-0.5 size-4.5 accent-ink"
                checked={borrowed}
                onChange={(event) => setBorrowed(event.target.checked)}
              />
              <span>
                {device.notMine}
                <span className="type-small block text-ink-muted text-pretty">{device.notMineNote}</span>
              </span>
            </label>
          )}
        </CredentialsForm>
      )}
      {tab === "in" && (
        <div className="mt-3 grid justify-items-start gap-3">
          {knowsPasskeys() && (
            <button
              type="button"
              className={act.quiet}
              aria-disabled={signing.busy}
              onClick={() => !signing.busy && void signing.withPasskey(!asks || bring, borrowed)}
            >
              {more.passkeySignIn}
            </button>
          )}
          <Link href="/account/reset" className={`${act.link} my-2.5`}>
            {words.forgot}
          </Link>
        </div>
      )}
      {here !== null && (
        <div className="mt-8">
          <DataRows client={client} api={api} withAccount={false} />
        </div>
      )}
      <p className="mt-6">
        <Link href="/privacy" className={act.link}>
          {words.privacy}
        </Link>
      </p>
    </div>
  );
}
