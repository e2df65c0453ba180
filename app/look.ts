import { cookies } from "next/headers";

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
