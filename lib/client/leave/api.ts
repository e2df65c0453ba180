import type { Sealed } from "#lib/contract/sealed.ts";
import { type Answer, createCall } from "../api.ts";

export interface LeaveApi {
  bringSealed(sealed: Sealed): Answer<null>;
  /** @param left ends only the session whose half was taken away here */
  signOut(left: boolean): Answer<null>;
}

export function createLeaveApi(fetcher?: typeof fetch): LeaveApi {
  const call = createCall(fetcher);
  return {
    bringSealed: (sealed) => call<null>("/api/sealed", null, sealed),
    signOut: (left) => call<null>("/api/account/sign-out", null, left ? { left } : {}),
  };
}
