import { Invite, Operator } from "#lib/contract/operator.ts";
import { type Answer, createCall } from "../api.ts";

export interface OperatorApi {
  state(): Answer<Operator>;
  invite(): Answer<Invite>;
  /** @param documents null: the usual number */
  grant(account: string, documents: number | null): Answer<null>;
  remove(account: string, email: string): Answer<null>;
}

export function createOperatorApi(fetcher?: typeof fetch): OperatorApi {
  const call = createCall(fetcher);
  return {
    state: () => call("/api/operator", Operator),
    invite: () => call("/api/operator/invite", Invite, {}),
    grant: (account, documents) => call<null>("/api/operator/quota", null, { account, documents }),
    remove: (account, email) => call<null>("/api/operator/delete", null, { account, email }),
  };
}
