"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createAccountApi } from "#lib/client/account/api.ts";
import { accountQuery } from "#lib/client/queries/account.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { accountWords } from "#lib/ui/text/en/account.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { useWaiting } from "../_shell/use-waiting.ts";
import { useClient } from "../providers.tsx";
import { AccountFrame } from "./account-frame.tsx";
import { OfflineSignOut } from "./offline-sign-out.tsx";
import { SignedIn } from "./signed-in.tsx";
import { SignedOut } from "./signed-out.tsx";

/** Signed out: sign in or make an account. Signed in: everything about it. */
export function AccountScreen() {
  const client = useClient();
  return client ? (
    <LiveAccount client={client} />
  ) : (
    <AccountFrame waiting={null}>
      <Waiting />
    </AccountFrame>
  );
}

function LiveAccount({ client }: { client: Client }) {
  const words = useWords(accountWords);
  const [api] = useState(() => createAccountApi());
  const { data, error, refetch } = useQuery(accountQuery(api, client.outbox));
  const waiting = useWaiting(client);
  const body = data ? (
    data.account ? (
      <SignedIn client={client} api={api} info={data} account={data.account} />
    ) : (
      <SignedOut client={client} api={api} info={data} />
    )
  ) : error ? (
    <>
      <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
      <OfflineSignOut client={client} />
    </>
  ) : (
    <Waiting />
  );
  return <AccountFrame waiting={waiting}>{body}</AccountFrame>;
}

function Waiting() {
  const words = useWords(accountWords);
  return <Skeleton label={words.loading} lines={["short", "long", "middle"]} />;
}
