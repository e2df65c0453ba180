import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** How far the child has come: 0…1, and the page it is on. */
export interface ReadStep {
  readonly done: number;
  readonly page?: number | null;
  readonly pages?: number | null;
}

/** Limits of a child. */
export interface Limits {
  readonly script: string;
  /** The longest in all, ms. */
  readonly patience: number;
  /** Bytes of its own. */
  readonly memory: number;
}

/** What a child printed; or why it did not come to it. */
export type ChildEnd = { readonly is: "done"; readonly text: string } | { readonly is: "late" | "too-much" | "failed" };

// Of the server's environment only where compiled code is kept, which holds no secret.
const { NODE_COMPILE_CACHE } = process.env;
const compileCache = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** Of its memory, what JavaScript's own heap may take; the rest is for buffers and the program. */
const HEAP_MB = 512;
/** A machine that is busy is no reason to give a document up: steps are given this many times what they ask for. */
const SLACK = 3;

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

/** Gives a child a line of JSON, then bytes, and waits for what it prints. It is killed when its time, or a step's, is over. */
export function inChild(
  asked: object,
  bytes: Uint8Array,
  tell: (step: ReadStep) => void,
  limits: Limits,
): Promise<ChildEnd> {
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
    child.on("error", () => resolve({ is: "failed" }));
    child.on("close", (code, signal) => {
      clearTimeout(end);
      clearTimeout(next);
      if (late) return resolve({ is: "late" });
      // V8 out of memory aborts; a buffer that cannot be had is an uncaught error.
      if (code !== 0 || signal !== null) return resolve({ is: signal !== null ? "too-much" : "failed" });
      resolve({ is: "done", text: Buffer.concat(parts).toString("utf8") });
    });
    child.stdin?.on("error", () => {}); // it may be gone before it has read everything; its end says so
    child.stdin?.write(`${JSON.stringify(asked)}\n`);
    child.stdin?.end(bytes);
  });
}

/** Work of a kind, one after the other. */
export function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {}); // whoever asked is told; the next one's turn comes all the same
    return next;
  };
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
