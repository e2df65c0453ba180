import { existsSync } from "node:fs";
import { basename } from "node:path";
import { systemClock } from "#lib/server/clock.ts";
import { backupsOf, restoreBackup } from "#lib/server/db/backup.ts";
import { sqliteFile } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";

/** `npm run restore` lists the backups; `npm run restore -- FILE` (or `latest`) puts one in place. */
export async function restoreTask([wanted]: readonly string[]): Promise<number> {
  const env = readEnv(process.env);
  if (env.databaseUrl) {
    console.error("DATABASE_URL names PostgreSQL: restore it with pg_restore.");
    return 2;
  }
  const file = sqliteFile(env);
  const backups = backupsOf(file);
  if (!wanted) {
    for (const backup of backups) console.log(basename(backup));
    console.log(
      backups.length === 0
        ? `No backups of ${file} yet.`
        : "Stop the server, then: npm run restore -- NAME (or latest).",
    );
    return 0;
  }
  const backup =
    wanted === "latest"
      ? backups[0]
      : (backups.find((each) => basename(each) === wanted) ?? (existsSync(wanted) ? wanted : undefined));
  if (!backup) {
    console.error(`There is no backup “${wanted}”. npm run restore lists them.`);
    return 2;
  }
  try {
    const { setAside } = restoreBackup(file, backup, systemClock);
    console.log(`Restored ${basename(backup)}.${setAside ? ` What stood there is kept as ${setAside}.` : ""}`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}
