import type { SignedIn } from "#lib/contract/account.ts";
import type { Result } from "#lib/domain/kernel/result.ts";
import { err } from "#lib/domain/kernel/result.ts";
import type { Failure, Reply } from "../failure.ts";
import type { AccountApi } from "./api.ts";

/** Passkeys want https (or localhost) and a browser that reads a server's options as JSON. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential !== "undefined" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

/** Makes a passkey on this device and gives its public half to the account. @returns whether there is one now */
export async function createPasskey(api: AccountApi, name: string): Promise<boolean> {
  const asked = await api.passkeyOptions();
  if (!asked.ok) return false;
  try {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      asked.value.value.options as unknown as PublicKeyCredentialCreationOptionsJSON,
    );
    const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential | null;
    return made !== null && (await api.addPasskey(name, made.toJSON())).ok;
  } catch {
    return false; // the person thought better of it, or the authenticator did
  }
}

/** Signs in with a passkey the person chooses. @returns null when none was chosen */
export async function signInWithPasskey(
  api: AccountApi,
  bring: boolean,
  borrowed: boolean,
): Promise<Result<Reply<SignedIn>, Failure> | null> {
  const asked = await api.passkeySignInOptions();
  if (!asked.ok) return err(asked.error);
  try {
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
      asked.value.value.options as unknown as PublicKeyCredentialRequestOptionsJSON,
    );
    const chosen = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential | null;
    if (chosen === null) return null;
    return await api.passkeySignIn(chosen.toJSON(), bring, borrowed);
  } catch {
    return null;
  }
}
