import "server-only";
import { join } from "node:path";
import type { ReadFormat } from "#lib/domain/exchange/formats/index.ts";
import type { Unreadable } from "#lib/domain/exchange/read-quiz.ts";
import { err, type Result } from "#lib/domain/kernel/result.ts";
import { inChild, inTurn, type Limits } from "./child.ts";

/** Two megabytes of text take a second. Somebody is looking on, so these do not wait for documents. */
const usual: Limits = { script: join("lib", "cli", "quiz-child.ts"), patience: 20_000, memory: 768 * 2 ** 20 };
const turn = inTurn();

/** A file of quiz questions read in a process of its own, like every file of a stranger's. */
export async function readQuizApart(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
): Promise<Result<ReadFormat, Unreadable>> {
  const end = await turn(() => inChild({}, bytes, () => {}, { ...usual, ...limits }));
  try {
    if (end.is === "done") return JSON.parse(end.text) as Result<ReadFormat, Unreadable>;
  } catch {
    // half an answer is none
  }
  return err({ code: "gave-up", line: null });
}
