"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { unwrap } from "#lib/client/failure.ts";
import { createOperatorApi } from "#lib/client/operator/api.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { LoadFailed } from "../_shell/load-failed.tsx";
import { AccountFrame } from "../account/account-frame.tsx";
import { AccountsHeld } from "./accounts-held.tsx";
import { Health } from "./health.tsx";
import { Invitations } from "./invitations.tsx";

/** How the server is, who has an account on it, and who is invited. */
export function OperatorScreen() {
  const words = useWords(operatorWords);
  const [api] = useState(() => createOperatorApi());
  const { data, error, refetch } = useQuery({
    queryKey: ["operator"],
    queryFn: async () => unwrap(await api.state()),
  });
  return (
    <AccountFrame waiting={null}>
      {data ? (
        <div className="max-w-190">
          <h1 className="type-title mb-5">{words.title}</h1>
          <Health state={data} />
          <AccountsHeld api={api} state={data} onChange={() => void refetch()} />
          <Invitations api={api} open={data.invites.length} onChange={() => void refetch()} />
        </div>
      ) : error ? (
        <LoadFailed error={error} offline={words.offline} onAgain={() => void refetch()} />
      ) : (
        <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
      )}
    </AccountFrame>
  );
}
