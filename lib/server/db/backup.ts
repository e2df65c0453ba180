import "server-only";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Store } from "./open.ts";
import { openSqlite } from "./sqlite.ts";

const KEPT = 7;
const DAY_MS = 86_400_000;

/** No copy of the database is older: what somebody deleted is gone from all of them by then. */
export const BACKUP_DAYS = 35;

export const backupFolder = (databaseFile: string): string => join(dirname(databaseFile), "backups");

/** Newest first. */
export function backupsOf(databaseFile: string): readonly string[] {
  const folder = backupFolder(databaseFile);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".db"))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

/**
 * A whole, consistent copy beside the database while it is in use; the newest seven are kept. PostgreSQL is left to
 * pg_dump, whose owner knows where its backups go. @returns the file, or null on PostgreSQL
 */
export async function backUp(store: Store, clock: Clock, label: string): Promise<string | null> {
  if (store.file === null) return null;
  const folder = backupFolder(store.file);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${stampOf(clock())}-${label}.db`);
  const unfinished = `${file}.part`; // a copy cut short by a crash must never look like a backup
  rmSync(unfinished, { force: true });
  await sql`vacuum into ${unfinished}`.execute(store.db);
  renameSync(unfinished, file);
  for (const old of backupsOf(store.file).slice(KEPT)) rmSync(old);
  dropOldBackups(store.file, clock());
  return file;
}

/** Backups, and databases that a restore set aside, by age. */
export function dropOldBackups(databaseFile: string, now: number): void {
  const oldest = stampOf(now - BACKUP_DAYS * DAY_MS);
  for (const file of backupsOf(databaseFile))
    if (basename(file).slice(0, oldest.length) < oldest) rmSync(file, { force: true });
  const folder = dirname(databaseFile);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const at = /\.(\d+)\.replaced$/.exec(name)?.[1];
    if (at && Number(at) < now - BACKUP_DAYS * DAY_MS) rmSync(join(folder, name), { force: true });
  }
}

// Sorts by age as text, also across years.
const stampOf = (at: number): string => new Date(at).toISOString().replaceAll(":", "").replace(".", "-");

/** When a backup was made, epoch ms, by its name. */
export function backupTime(file: string): number {
  const [, day, h, m, s, ms] = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)-(\d{3})Z/.exec(basename(file)) ?? [];
  return Date.parse(`${day}T${h}:${m}:${s}.${ms}Z`);
}

/** Backs up when the newest backup is older than a day. */
export async function backUpDaily(store: Store, clock: Clock): Promise<string | null> {
  if (store.file === null) return null;
  dropOldBackups(store.file, clock());
  const newest = backupsOf(store.file)[0];
  const dayAgo = stampOf(clock() - DAY_MS);
  if (newest && basename(newest).slice(0, dayAgo.length) > dayAgo) return null;
  return backUp(store, clock, "daily");
}

/**
 * Puts a backup in the database's place; what stood there is set aside beside it, never deleted. The server must be
 * stopped. A backup that does not pass SQLite's own check is refused. @returns where the old database went, if there was one
 */
export function restoreBackup(databaseFile: string, backup: string, clock: Clock): { setAside: string | null } {
  const copy = `${databaseFile}.restoring`;
  rmSync(copy, { force: true });
  const source = new DatabaseSync(backup, { readOnly: true }); // opening it any other way would write to it
  try {
    const checked = source.prepare("pragma integrity_check").get()?.integrity_check;
    if (checked !== "ok")
      throw new Error(
        `${basename(backup)} is damaged (${String(checked)}). Nothing was changed; choose another backup.`,
      );
    source.prepare("vacuum into ?").run(copy);
  } finally {
    source.close();
  }
  let setAside: string | null = null;
  if (existsSync(databaseFile)) {
    const current = openSqlite(databaseFile); // folds its write-ahead log in, so that one file holds everything
    current.exec("pragma wal_checkpoint(truncate)");
    current.close();
    setAside = `${databaseFile}.${clock()}.replaced`;
    renameSync(databaseFile, setAside);
  }
  for (const rest of ["-wal", "-shm"]) rmSync(databaseFile + rest, { force: true });
  renameSync(copy, databaseFile);
  return { setAside };
}
