import "server-only";
import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BACKUP_DAYS } from "./backup.ts";
import type { Store } from "./open.ts";

const DAY_MS = 86_400_000;

// Beside the database and not in it, so that a backup put back in its place does not bring back who was deleted since.
const fileOf = (databaseFile: string): string => join(dirname(databaseFile), "erased");

/** Notes a deleted learner's id, which names nobody any more. */
export function noteErased(store: Store, learner: string, now: number): void {
  if (store.file !== null) appendFileSync(fileOf(store.file), `${now} ${learner}\n`, { mode: 0o600 });
}

/** Learners that were deleted while a backup that holds them may still be there; older lines are dropped. */
export function erasedLearners(store: Store, now: number): readonly string[] {
  if (store.file === null || !existsSync(fileOf(store.file))) return [];
  const lines = readFileSync(fileOf(store.file), "utf8")
    .split("\n")
    .filter((line) => Number.parseInt(line, 10) > now - (BACKUP_DAYS + 1) * DAY_MS);
  writeFileSync(fileOf(store.file), lines.map((line) => `${line}\n`).join(""), { mode: 0o600 });
  return lines.map((line) => line.split(" ")[1] ?? "");
}
