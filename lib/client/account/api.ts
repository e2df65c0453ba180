import type * as z from "zod/mini";
import {
  AccountInfo,
  CeremonyOptions,
  type ChangePassword,
  Passkeys,
  type Reset,
  type Revoke,
  Sessions,
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
  forgot(email: string): Answer<null>;
  reset(body: z.infer<typeof Reset>): Answer<null>;
  changePassword(body: z.infer<typeof ChangePassword>): Answer<null>;
  sessions(): Answer<Sessions>;
  revoke(which: z.infer<typeof Revoke>): Answer<null>;
  passkeys(): Answer<Passkeys>;
  passkeyOptions(): Answer<z.infer<typeof CeremonyOptions>>;
  addPasskey(name: string, response: unknown): Answer<null>;
  removePasskey(id: string): Answer<null>;
  passkeySignInOptions(): Answer<z.infer<typeof CeremonyOptions>>;
  passkeySignIn(response: unknown, bring: boolean, borrowed: boolean): Answer<SignedIn>;
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
    forgot: (email) => act("forgot", { email }),
    reset: (body) => act("reset", body),
    changePassword: (body) => act("password", body),
    sessions: () => call("/api/account/sessions", Sessions),
    revoke: (which) => act("revoke", which),
    passkeys: () => call("/api/account/passkeys", Passkeys),
    passkeyOptions: () => call("/api/account/passkey-options", CeremonyOptions, {}),
    addPasskey: (name, response) => act("passkey", { name, response }),
    removePasskey: (id) => act("passkey-remove", { id }),
    passkeySignInOptions: () => call("/api/account/passkey-sign-in-options", CeremonyOptions, {}),
    passkeySignIn: (response, bring, borrowed) =>
      call("/api/account/passkey-sign-in", SignedIn, { response, bring, borrowed }),
    remove: (password) => act("delete", password === null ? {} : { password }),
  };
}
