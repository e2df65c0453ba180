import { headers } from "next/headers";
import { askEarly } from "#lib/client/early.ts";
import { NONCE_HEADER } from "#lib/server/http/headers.ts";
import { shellNonce } from "../look.ts";

/** Asks for what the page will show while its scripts are still on their way; a stored page is painted from the device besides. */
export async function Early({ path }: { readonly path: string }) {
  const shell = await shellNonce();
  return (
    <>
      <script nonce={(await headers()).get(NONCE_HEADER) ?? undefined}>{askEarly(path)}</script>
      {shell !== null && <script async src="/first.js" nonce={shell} />}
    </>
  );
}
