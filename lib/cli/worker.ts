import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "esbuild";
import { firstWordsFile } from "./first-words.ts";

/** Where the built worker lies; `app/sw.js` serves it. */
export const workerFile = join(".next", "footnote-worker.js");

/** Left out: larger than this, a file is fetched when it is needed. Bytes. */
const LARGEST = 1_000_000;

/** Bundles the service worker with the list of what it keeps: every script, style and font of this build, and the one that paints first. */
export async function buildWorker(): Promise<void> {
  const folder = join(".next", "static");
  const entries = filesIn(folder)
    .filter((file) => /\.(?:js|css|woff2)$/.test(file) && statSync(file).size <= LARGEST)
    // Names carry a hash of what is in them, except the few of the build's own folder.
    .map((file) => ({
      url: `/_next/static/${relative(folder, file).split(sep).map(encodeURIComponent).join("/")}`,
      revision: digest(readFileSync(file)),
    }));
  entries.push({ url: "/first.js", revision: digest(readFileSync(firstWordsFile)) });
  await build({
    entryPoints: ["lib/client/worker/sw.ts"],
    outfile: workerFile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    define: {
      "self.__SW_MANIFEST": JSON.stringify(entries),
      "self.__BUILD": JSON.stringify(readFileSync(join(".next", "BUILD_ID"), "utf8")),
      "process.env.NODE_ENV": '"production"',
    },
    logLevel: "warning",
  });
}

/** Whether a build has its worker. */
export const hasWorker = (): boolean => existsSync(workerFile);

const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
