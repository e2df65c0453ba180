import "server-only";
import type { AccountInfo } from "#lib/contract/account.ts";
import { accountState, anyAccount, holdings } from "../../repos/accounts.ts";
import type { Call, Reply } from "../route.ts";
import { asideOf } from "./aside.ts";

export async function accountInfo({
  deps,
  session,
  learner,
  request,
}: Call<"GET /api/account", unknown, unknown>): Promise<Reply> {
  const { env, store } = deps;
  const signedIn = session !== null && !session.user.anonymous;
  const state = signedIn ? await accountState(store.db, session.user.id) : null;
  const body: AccountInfo = {
    account: signedIn
      ? { email: session.user.email, operator: state?.operator ?? false, created: state?.created ?? 0 }
      : null,
    here: !signedIn && learner ? await holdings(store.db, learner.id) : null,
    aside: signedIn && (await asideOf(deps, request)) !== null,
    // The first account may always be made.
    signup: (await anyAccount(store.db)) ? env.signup : "open",
    mail: env.mail !== null,
  };
  return { body };
}
