import "server-only";
import { join } from "node:path";
import { err, type Result } from "#lib/domain/kernel/result.ts";
import type { Reading } from "#lib/domain/reading/reading.ts";
import { inChild, inTurn, type Limits, type ReadStep } from "./child.ts";

export type { ReadStep } from "./child.ts";

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

const MB = 2 ** 20;
/** A book of a million characters takes two seconds. */
const usual: Limits = { script: join("lib", "cli", "read-child.ts"), patience: 60_000, memory: 1024 * MB };
const turn = inTurn();

/**
 * A document read in a process of its own: a minute of thinking about one person's text costs nobody else a millisecond,
 * and a file made to hang it or to eat its memory ends that process alone.
 */
export async function readApart(
  brought: Brought,
  tell: (step: ReadStep) => void = () => {},
  limits: Partial<Limits> = {},
): Promise<Result<ReadApart, ReadFailure>> {
  const { bytes, ...asked } = brought;
  const end = await turn(() => inChild(asked, bytes, tell, { ...usual, ...limits }));
  if (end.is === "done") return outcome(end.text);
  return err({ late: tooLong, "too-much": tooMuch, failed }[end.is]);
}

function outcome(text: string): Result<ReadApart, ReadFailure> {
  try {
    return JSON.parse(text) as Result<ReadApart, ReadFailure>;
  } catch {
    return err(failed);
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
