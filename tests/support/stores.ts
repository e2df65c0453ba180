import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describe, inject } from "vitest";
import type { Clock } from "#lib/server/clock.ts";
import { migrate } from "#lib/server/db/migrate.ts";
import { type DbKind, openStore, type Store } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";

export interface TestStore extends Store {
  readonly folder: string;
  /** Of a PostgreSQL database. */
  readonly url: string | undefined;
  close(): Promise<void>;
}

/** A fresh, migrated database of one kind, for one test. */
export async function freshStore(kind: DbKind, clock: Clock = () => 0): Promise<TestStore> {
  const empty = await emptyStore(kind);
  const migrated = await migrate(empty, clock);
  if (!migrated.ok) throw new Error(migrated.error.message);
  return empty;
}

/** A database nobody has touched. */
export async function emptyStore(kind: DbKind): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), "footnote-"));
  const database = kind === "postgres" ? await createDatabase() : undefined;
  const store = openStore(readEnv({ FOOTNOTE_DATA: folder, DATABASE_URL: database }));
  return {
    ...store,
    folder,
    url: database,
    async close() {
      await store.db.destroy();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function createDatabase(): Promise<string> {
  const url = inject("postgres");
  if (!url) throw new Error("no PostgreSQL");
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return url.replace("/postgres?", `/${name}?`);
}

/** The same suite on both databases; without a PostgreSQL its half is skipped, visibly. */
export function onBoth(title: string, suite: (kind: DbKind) => void): void {
  describe(`${title} · SQLite`, () => suite("sqlite"));
  describe.skipIf(!inject("postgres"))(`${title} · PostgreSQL`, () => suite("postgres"));
}
