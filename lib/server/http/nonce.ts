import "server-only";
import { headers } from "next/headers";
import { NONCE_HEADER } from "./headers.ts";

/** The nonce of the page being rendered; asking for it makes the page dynamic. */
export async function cspNonce(): Promise<string> {
  return (await headers()).get(NONCE_HEADER) ?? "";
}
