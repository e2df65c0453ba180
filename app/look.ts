import { cookies, headers } from "next/headers";
import { NONCE_HEADER, SHELL_HEADER } from "#lib/server/http/headers.ts";

interface Look {
  readonly theme: "light" | "dark" | undefined;
  /** Per cent of the usual size. */
  readonly textSize: string | undefined;
}

/** Theme and text size as the learner's browser keeps them (lib/client/settings/look.ts). */
export async function requestLook(): Promise<Look> {
  const value = (await cookies()).get("footnote-look")?.value ?? "";
  const [, theme, size] = /^(device|light|dark)\.(\d{2,3})$/.exec(value) ?? [];
  return { theme: theme === "light" || theme === "dark" ? theme : undefined, textSize: size };
}

/**
 * A page that the service worker will store is made for nobody (lib/client/worker/shells.ts): then the nonce for the
 * script that paints it as the device likes, else null.
 */
export async function shellNonce(): Promise<string | null> {
  const asked = await headers();
  return asked.has(SHELL_HEADER) ? asked.get(NONCE_HEADER) : null;
}

/**
 * Before the first paint: the same as requestLook, of a stored page, which no server has seen the cookies for. It also
 * marks the page as stored (providers.tsx).
 */
export const lookOfDevice = `{
document.documentElement.dataset.stored = "";
const look = /(?:^|; )footnote-look=(device|light|dark)\\.(\\d{2,3})/.exec(document.cookie), page = document.documentElement;
if (look) { if (look[1] !== "device") page.dataset.theme = look[1]; page.dataset.text = look[2]; }
}`;
