"use client";
import { useState } from "react";
import type { AccountApi } from "#lib/client/account/api.ts";
import { signInWithPasskey } from "#lib/client/account/passkey.ts";
import type { Failure } from "#lib/client/failure.ts";
import { clearForBorrowing, dropEmptied } from "#lib/client/leave/begin-borrowed.ts";
import { makeWay } from "#lib/client/leave/make-way.ts";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { accountMoreWords } from "#lib/ui/text/en/account-more.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";

export interface Wish {
  readonly email: string;
  readonly password: string;
  readonly making: boolean;
  readonly bring: boolean;
  readonly borrowed: boolean;
}

interface SignInInput {
  readonly client: Client;
  readonly api: AccountApi;
  readonly invite: string | undefined;
  /** The server knows a learner here. */
  readonly known: boolean;
}

/** Signs in, making the account first when that is wished; afterwards the page is loaded anew, as somebody else's. */
export function useSignIn({ client, api, invite, known }: SignInInput) {
  const words = useWords(accountWords);
  const more = useWords(accountMoreWords);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const said = (error: Failure, making: boolean): string => {
    if (error.kind !== "problem") return words.failed;
    if (error.code === "wrong_credentials") return making ? words.signUpRefused : words.refused;
    if (error.code === "too_many_requests") return words.wait;
    if (error.code === "signup_closed") return invite === undefined ? words.signUpClosed : words.inviteSpent;
    return words.failed;
  };

  const run = async (borrowed: boolean, work: () => Promise<string | null>) => {
    setBusy(true);
    setFailure(null);
    const wrong = await work().catch(() => words.failed);
    setFailure(wrong);
    if (wrong !== null) return setBusy(false);
    if (borrowed) await dropEmptied();
    location.assign("/account"); // anew: nothing that was fetched for somebody else stays in this page
  };

  /** What is left must be on the server before another learner takes over; what is brought goes out under either. */
  const ready = async (bring: boolean, borrowed: boolean): Promise<string | null> => {
    if (!known) await makeWay(client.outbox, client.leave).catch(() => undefined);
    const clear = borrowed ? await clearForBorrowing(client.outbox) : bring || (await client.outbox.forget());
    return clear ? null : words.unsent(client.outbox.status().unsent);
  };

  return {
    busy,
    failure,
    clear: () => setFailure(null),
    withPasskey: (bring: boolean, borrowed: boolean) =>
      run(borrowed, async () => {
        const wrong = await ready(bring, borrowed);
        if (wrong !== null) return wrong;
        const signed = await signInWithPasskey(api, bring, borrowed);
        return signed?.ok ? null : more.passkeyFailed;
      }),
    submit: ({ email, password, making, bring, borrowed }: Wish) =>
      run(borrowed, async () => {
        if (making) {
          const made = await api.signUp({ email, password, ...(invite === undefined ? {} : { invite }) });
          if (!made.ok) return said(made.error, making);
        }
        const wrong = await ready(bring, borrowed);
        if (wrong !== null) return wrong;
        const signed = await api.signIn({ email, password, bring, ...(borrowed ? { borrowed } : {}) });
        return signed.ok ? null : said(signed.error, making);
      }),
  };
}
