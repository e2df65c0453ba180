import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runNode, toolFile } from "./spawned.ts";

const chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium"];

/** A Chromium for the browser tests: CHROMIUM_PATH, the system's, apt's, else (null) Playwright's own, which it then has fetched. */
export async function findChromium(): Promise<string | null> {
  const found = () => [process.env.CHROMIUM_PATH, ...chromiums].find((path) => path && existsSync(path));
  const known = found() ?? (aptInstall("chromium") ? found() : undefined);
  if (known) return known;
  const code = await runNode(toolFile("@playwright/test", "cli.js"), ["install", "chromium"]);
  if (code !== 0) throw new Error("No Chromium: set CHROMIUM_PATH, or install Debian's package chromium.");
  return null;
}

/** The folder with initdb and postgres, or null when there is none and none may be installed. */
export function findPostgres(): string | null {
  const found = () =>
    [
      process.env.PG_BIN,
      ...globSync("/usr/lib/postgresql/*/bin").sort((a, b) => b.localeCompare(a, "en", { numeric: true })),
      ...globSync("/opt/homebrew/opt/postgresql*/bin"),
      ...(process.env.PATH ?? "").split(delimiter),
    ].find((folder) => folder && existsSync(join(folder, process.platform === "win32" ? "initdb.exe" : "initdb")));
  return found() ?? (aptInstall("postgresql") ? found() : undefined) ?? null;
}

let updated = false;

/** Installs a Debian package where that is allowed: root, and apt there. */
function aptInstall(name: string): boolean {
  if (process.getuid?.() !== 0 || spawnSync("apt-get", ["--version"]).status !== 0) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) =>
    execFileSync("apt-get", [...args, "-qq", "-o", "DPkg::Lock::Timeout=300"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  console.log(`Installing ${name} …`);
  try {
    if (!updated) apt("update");
    updated = true;
    apt("install", "-y", "--no-install-recommends", name);
    return true;
  } catch {
    return false; // apt said why on standard error
  }
}
