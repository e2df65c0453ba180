import { existsSync } from "node:fs";

/** How a Chromium is started here: the one the runner found, quiet, and as root without its sandbox. */
export function chromiumOptions(): { executablePath?: string; args: string[] } {
  const path = [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find((each) => each && existsSync(each));
  const args = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  return path ? { executablePath: path, args } : { args };
}
