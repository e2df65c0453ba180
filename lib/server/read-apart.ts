import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { err, type Result } from "#lib/domain/kernel/result.ts";
import type { Reading } from "#lib/domain/reading/reading.ts";

/** What the child makes of a document: its text as it is stored, and its facts and cards. */
export interface ReadApart {
  readonly imported: {
    readonly text: string;
    readonly format: "text" | "markdown";
    readonly medium: "text" | "markdown" | "pdf" | "html" | "docx";
    readonly pages: readonly number[] | null;
  };
  readonly reading: Reading;
}

export interface ReadFailure {
  readonly code: string;
  readonly message: string;
}

/** How far the child has come: 0…1, and the page it is on. */
export interface ReadStep {
  readonly done: number;
  readonly page?: number | null;
  readonly pages?: number | null;
}

export interface Brought {
  readonly bytes: Uint8Array;
  /** The file's name, or null for a page of the web. */
  readonly name: string | null;
  readonly type: string | null;
  readonly title: string | null;
  readonly fallback: string;
  /** The bytes are a stored document's own text, to be read again with what a model proposes. */
  readonly stored?: {
    readonly format: "text" | "markdown";
    readonly pages: readonly number[] | null;
    readonly proposals: readonly unknown[];
  };
}

/** Limits of the child; tests give others. */
export interface Limits {
  readonly script: string;
  /** The longest in all, ms: a book of a million characters takes two seconds. */
  readonly patience: number;
  readonly memory: number;
}

// Of the server's environment only where compiled code is kept, which holds no secret.
const { NODE_COMPILE_CACHE } = process.env;
const compileCache = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

const MB = 2 ** 20;
const usual: Limits = { script: join("lib", "cli", "read-child.ts"), patience: 60_000, memory: 1024 * MB };
/** Of that, what JavaScript's own heap may take; the rest is for buffers and the program. */
const HEAP_MB = 512;
/** Processes at once; others wait their turn. */
const AT_ONCE = 1;
/** A machine that is busy is no reason to give a document up: steps are given this many times what they ask for. */
const SLACK = 3;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * A document read in a process of its own: a minute of thinking about one person's text costs nobody else a millisecond,
 * and a file made to hang it or to eat its memory ends that process alone.
 */
export async function readApart(
  brought: Brought,
  tell: (step: ReadStep) => void = () => {},
  limits: Partial<Limits> = {},
): Promise<Result<ReadApart, ReadFailure>> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await inChild(brought, tell, { ...usual, ...limits });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

// The heap's limit does not hold for buffers, in which a PDF's streams are inflated. Linux can limit all of a process's
// own memory (prlimit, of util-linux); address space would be the wrong thing to limit, since V8 reserves more than it
// uses. Where there is no prlimit the heap's limit, the clock and the 25 MB of an upload must do.
const prlimit = ["/usr/bin/prlimit", "/bin/prlimit"].find((path) => process.platform === "linux" && existsSync(path));

function start({ script, memory }: Limits): ChildProcess {
  const node = [
    `--max-old-space-size=${HEAP_MB}`,
    "--max-semi-space-size=4",
    "--disable-warning=ExperimentalWarning",
    join(process.cwd(), script),
  ];
  const [command, args] = prlimit
    ? [prlimit, [`--data=${memory}`, "--core=0", "--", process.execPath, ...node]]
    : [process.execPath, node];
  // No secret of the server's reaches a process that reads what strangers wrote.
  return spawn(command, args, {
    env: { TZ: "UTC", LANG: "C.UTF-8", NODE_ENV: "production", ...compileCache },
    stdio: ["pipe", "pipe", "ignore", "pipe"],
  });
}

function inChild(
  brought: Brought,
  tell: (step: ReadStep) => void,
  limits: Limits,
): Promise<Result<ReadApart, ReadFailure>> {
  return new Promise((resolve) => {
    const child = start(limits);
    let late = false;
    const stop = (): void => {
      late = true;
      child.kill("SIGKILL");
    };
    const end = setTimeout(stop, limits.patience);
    let next = setTimeout(() => {}, 0);
    stepsFrom(child.stdio[3] as Readable, (step) => {
      clearTimeout(next);
      next = setTimeout(stop, step.within * SLACK);
      tell(step);
    });
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.on("error", () => resolve(err(failed)));
    child.on("close", (code, signal) => {
      clearTimeout(end);
      clearTimeout(next);
      if (late) return resolve(err(tooLong));
      // V8 out of memory aborts; a buffer that cannot be had is an uncaught error.
      if (code !== 0 || signal !== null) return resolve(err(signal !== null ? tooMuch : failed));
      resolve(outcome(Buffer.concat(parts).toString("utf8")));
    });
    child.stdin?.on("error", () => {}); // it may be gone before it has read everything; its end says so
    const { bytes, ...asked } = brought;
    child.stdin?.write(`${JSON.stringify(asked)}\n`);
    child.stdin?.end(bytes);
  });
}

function outcome(text: string): Result<ReadApart, ReadFailure> {
  try {
    return JSON.parse(text) as Result<ReadApart, ReadFailure>;
  } catch {
    return err(failed);
  }
}

function stepsFrom(stream: Readable, tell: (step: ReadStep & { within: number }) => void): void {
  let rest = "";
  stream.on("error", () => {});
  stream.on("data", (part: Buffer) => {
    const lines = (rest + part.toString("utf8")).split("\n");
    rest = (lines.pop() ?? "").slice(0, 10_000);
    for (const line of lines) {
      const step = stepIn(line);
      if (step) tell(step);
    }
  });
}

function stepIn(line: string): (ReadStep & { within: number }) | null {
  try {
    const step = JSON.parse(line) as ReadStep & { within: number };
    return typeof step.done === "number" && typeof step.within === "number" ? step : null;
  } catch {
    return null;
  }
}

const tooLong: ReadFailure = {
  code: "too-long",
  message: "Reading it took longer than a minute, so it was given up. Nothing was stored. Bring it in parts.",
};
const tooMuch: ReadFailure = {
  code: "too-much",
  message:
    "Reading it took more memory than a document may, so it was given up. Nothing was stored. Bring it in parts.",
};
const failed: ReadFailure = {
  code: "failed",
  message: "This document could not be read. Nothing was stored. Save it anew, or paste its text.",
};
