import { headers } from "next/headers";
import { askEarly } from "#lib/client/early.ts";
import { NONCE_HEADER } from "#lib/server/http/headers.ts";

/** Asks for what the page will show while its scripts are still on their way. */
export async function Early({ path }: { readonly path: string }) {
  return <script nonce={(await headers()).get(NONCE_HEADER) ?? undefined}>{askEarly(path)}</script>;
}
