import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildFirstWords } from "./first-words.ts";
import { runNode, toolFile } from "./spawned.ts";
import { buildWorker, hasWorker } from "./worker.ts";

/** What a build is made of. Tests are not: an edited test must not rebuild the app. */
const inputs = ["app", "lib", "next.config.js", "package-lock.json", "package.json", "tsconfig.json"];
const stampFile = join(".next", "footnote-inputs");

/** Builds the app unless what it is made of is what the last build was made of. By content, not by date: a fresh clone has new dates. */
export async function build(): Promise<number> {
  const stamp = inputsHash();
  if (
    existsSync(stampFile) &&
    existsSync(join(".next", "BUILD_ID")) &&
    hasWorker() &&
    readFileSync(stampFile, "utf8") === stamp
  )
    return 0;
  const code = await runNode(toolFile("next", "dist/bin/next"), ["build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (code !== 0) return code;
  await buildFirstWords();
  await buildWorker();
  mkdirSync(".next", { recursive: true });
  writeFileSync(stampFile, stamp);
  return 0;
}

function inputsHash(): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    const files = statSync(input).isDirectory() ? filesIn(input) : [input];
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest("hex");
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
