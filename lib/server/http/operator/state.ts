import "server-only";
import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { Operator } from "#lib/contract/operator.ts";
import { backupsOf, backupTime } from "../../db/backup.ts";
import { jobCounts } from "../../repos/imports.ts";
import { openInvites } from "../../repos/invites.ts";
import { accountsHeld, counts, databaseBytes, migrationsApplied } from "../../repos/operator.ts";
import { recentFailures } from "../failures.ts";
import type { Call, Reply } from "../route.ts";

/** How the server is. */
export async function operatorState({ deps }: Call<"GET /api/operator", unknown, unknown>): Promise<Reply> {
  const { env, store, clock } = deps;
  const now = clock();
  const disk = await statfs(env.dataFolder);
  const backups = store.file === null ? [] : backupsOf(store.file);
  const [newest] = backups;
  const body: Operator = {
    version: (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version,
    database: { kind: store.kind, bytes: await databaseBytes(store), migrations: await migrationsApplied(store.db) },
    disk: { free: disk.bavail * disk.bsize },
    backup: newest ? { at: backupTime(newest), kept: backups.length } : null,
    counts: await counts(store.db),
    imports: await jobCounts(store.db, now - 86_400_000),
    failures: recentFailures(now),
    now,
    signup: env.signup,
    invites: await openInvites(store.db, now),
    accounts: await accountsHeld(store.db),
  };
  return { body };
}
