import type * as z from "zod/mini";
import {
  AccountInfo,
  type ChangePassword,
  type Reset,
  SignedIn,
  type SignIn,
  type SignUp,
} from "#lib/contract/account.ts";
import { type Answer, createCall } from "../api.ts";

export interface AccountApi {
  info(): Answer<AccountInfo>;
  /** Succeeds whether or not the address had an account. */
  signUp(body: SignUp): Answer<null>;
  signIn(body: SignIn): Answer<SignedIn>;
  signOut(): Answer<null>;
  forgot(email: string): Answer<null>;
  reset(body: z.infer<typeof Reset>): Answer<null>;
  changePassword(body: z.infer<typeof ChangePassword>): Answer<null>;
  /** @param password of somebody with an account */
  remove(password: string | null): Answer<null>;
}

export function createAccountApi(fetcher?: typeof fetch): AccountApi {
  const call = createCall(fetcher);
  const act = (name: string, body: unknown) => call<null>(`/api/account/${name}`, null, body);
  return {
    info: () => call("/api/account", AccountInfo),
    signUp: (body) => act("sign-up", body),
    signIn: (body) => call("/api/account/sign-in", SignedIn, body),
    signOut: () => act("sign-out", {}),
    forgot: (email) => act("forgot", { email }),
    reset: (body) => act("reset", body),
    changePassword: (body) => act("password", body),
    remove: (password) => act("delete", password === null ? {} : { password }),
  };
}
