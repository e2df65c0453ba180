"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { failureIn, unwrap } from "#lib/client/failure.ts";
import { createOperatorApi } from "#lib/client/operator/api.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Skeleton } from "#lib/ui/primitives/skeleton.tsx";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { FailureMessage } from "../_shell/failure-message.tsx";
import { AccountFrame } from "../account/account-frame.tsx";
import { useOutboxStatus } from "../providers.tsx";
import { AccountsHeld } from "./accounts-held.tsx";
import { Health } from "./health.tsx";
import { Invitations } from "./invitations.tsx";

/** How the server is, who has an account on it, and who is invited. */
export function OperatorScreen() {
  const words = useWords(operatorWords);
  const states = useWords(statesWords);
  const { network } = useOutboxStatus();
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
        <FailureMessage failure={failureIn(error)} offline={words.offline} isOffline={network === "offline"}>
          <button type="button" className={act.primary} onClick={() => void refetch()}>
            {states.tryAgain}
          </button>
        </FailureMessage>
      ) : (
        <Skeleton label={words.loading} lines={["short", "long", "middle"]} />
      )}
    </AccountFrame>
  );
}
