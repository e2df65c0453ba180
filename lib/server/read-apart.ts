import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { err, type Result } from "#lib/domain/kernel/result.ts";
import type { DocumentText, Reading } from "#lib/domain/reading/reading.ts";

/** The longest that reading a document may take, ms: a book of a million characters takes two seconds. */
const PATIENCE_MS = 60_000;
const MEMORY_MB = 512;
/** Processes at once; others wait their turn. */
const AT_ONCE = 1;

export interface ReadFailure {
  readonly code: string;
  readonly message: string;
}

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A document's reading, made in a process of its own: a minute of thinking about one person's text costs nobody else a
 * millisecond, and a text that eats memory ends its own process.
 */
export async function readApart(input: DocumentText): Promise<Result<Reading, ReadFailure>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await inChild(input);
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

function inChild(input: DocumentText): Promise<Result<Reading, ReadFailure>> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        `--max-old-space-size=${MEMORY_MB}`,
        "--max-semi-space-size=4",
        "--disable-warning=ExperimentalWarning",
        join(process.cwd(), "lib", "cli", "read-child.ts"),
      ],
      // No secret of the server's reaches a process that reads what strangers wrote.
      {
        env: { TZ: "UTC", LANG: "C.UTF-8", NODE_ENV: "production" },
        timeout: PATIENCE_MS,
        killSignal: "SIGKILL",
      },
    );
    const parts: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => parts.push(part));
    child.on("error", () => resolve(err(failed)));
    child.on("close", (code, signal) => {
      if (signal === "SIGKILL" && code === null) return resolve(err(tooLong));
      if (code !== 0) return resolve(err(failed));
      resolve(JSON.parse(Buffer.concat(parts).toString("utf8")) as Result<Reading, ReadFailure>);
    });
    child.stdin.on("error", () => {}); // it may be gone before it has read everything; its end says so
    child.stdin.end(JSON.stringify(input));
  });
}

const tooLong: ReadFailure = {
  code: "too-long",
  message: "Reading it took longer than a minute, so it was given up. Nothing was stored. Bring it in parts.",
};
const failed: ReadFailure = {
  code: "failed",
  message: "This text could not be read. Nothing was stored. Try a part of it.",
};
