import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { runNode, toolFile } from "./spawned.ts";

/** Everything that can be known without running the app. Goes through all of it, so that one run shows all that is wrong. */
export async function check(): Promise<number> {
  if (!existsSync("next-env.d.ts"))
    await runNode(toolFile("next", "dist/bin/next"), ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  const codes = {
    "package-lock.json": wholeLock(),
    biome: await runNode(toolFile("@biomejs/biome", "bin/biome"), ["check", "--error-on-warnings", "."]),
    tsc: await runNode(toolFile("typescript", "bin/tsc"), ["--noEmit"]),
    knip: await runNode(toolFile("knip", "bin/knip.js"), ["--no-progress"]),
    architecture: await runNode(toolFile("vitest", "vitest.mjs"), [
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      "architecture",
    ]),
  };
  const wrong = Object.entries(codes).filter(([, code]) => code !== 0);
  console.log(wrong.length === 0 ? "check: clean" : `check: ${wrong.map(([name]) => name).join(", ")} not clean`);
  return wrong.length === 0 ? 0 : 1;
}

/**
 * A registry that lacks one platform's package of a release makes npm leave it out of the lock file without a word, and
 * `npm ci` then fails in the next clone. A dry run tells.
 */
function wholeLock(): number {
  const cli = process.env.npm_execpath;
  const args = ["ci", "--dry-run", "--ignore-scripts", "--loglevel=error"];
  const run =
    cli?.endsWith(".js") === true
      ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], { encoding: "utf8" })
      : spawnSync("npm", args, { encoding: "utf8", shell: process.platform === "win32" });
  const said = `${run.stdout ?? ""}${run.stderr ?? ""}`;
  if (run.status === 0 && !said.includes("Missing:")) return 0;
  console.error(`package-lock.json is not whole:\n${said}`);
  return 1;
}
