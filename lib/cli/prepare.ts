import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { systemClock } from "#lib/server/clock.ts";
import { backUpDaily } from "#lib/server/db/backup.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { openStore } from "#lib/server/db/open.ts";
import { engineVersion } from "#lib/server/engine-version.ts";
import type { Env } from "#lib/server/env.ts";
import { secretFile } from "#lib/server/http/auth.ts";
import { ensurePushKeys } from "#lib/server/reminders/push-keys.ts";
import { eraseAgain } from "#lib/server/services/erase.ts";
import { readBuiltIn } from "#lib/server/services/read-built-in.ts";

/**
 * Everything a server needs before its first request: secret, schema, backup, the built-in documents read by this
 * release's engine. Done again, it changes nothing. @returns exit code
 */
export async function prepare(env: Env): Promise<number> {
  ensureSecret(env);
  ensurePushKeys(env);
  const store = openStore(env);
  try {
    const migrated = await migrate(store, systemClock);
    if (!migrated.ok) {
      console.error(migrated.error.message);
      return 1;
    }
    if (migrated.value.length > 0) console.log(`Database: ${migrated.value.join(", ")}`);
    const erased = await eraseAgain({ store, clock: systemClock });
    if (erased > 0) console.log(`${erased} deleted learners had come back with a backup, and are deleted again.`);
    await backUpDaily(store, systemClock);
    await readBuiltIn({ store, clock: systemClock }, "content", engineVersion("."), (line) =>
      console.log(`Read ${line}`),
    );
    return 0;
  } finally {
    await store.db.destroy();
  }
}

function ensureSecret(env: Env): void {
  const file = secretFile(env);
  if (existsSync(file)) return;
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
}
