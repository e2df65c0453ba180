import "server-only";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Env } from "../env.ts";
import { sqliteDialect } from "./sqlite.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;
export type DbKind = "sqlite" | "postgres";

export interface Store {
  readonly db: Db;
  readonly kind: DbKind;
  /** The SQLite file, or null on PostgreSQL. */
  readonly file: string | null;
}

export const sqliteFile = (env: Env): string => join(env.dataFolder, "footnote.db");

/** Opens the database the environment names; makes the data folder if need be. */
export function openStore(env: Env): Store {
  if (env.databaseUrl) return { db: openPostgres(env.databaseUrl), kind: "postgres", file: null };
  mkdirSync(env.dataFolder, { recursive: true, mode: 0o700 });
  const file = sqliteFile(env);
  return { db: new Kysely<Tables>({ dialect: sqliteDialect(file) }), kind: "sqlite", file };
}

// bigint and count(*) arrive as text by default; ours are instants and counts, far below 2^53. Parsed per pool, not in
// pg's global table, which other users of the module share.
const numbers = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text"),
} as pg.CustomTypesConfig;

function openPostgres(connectionString: string): Db {
  const pool = new pg.Pool({ connectionString, max: 8, types: numbers });
  pool.on("error", (error) => console.error("PostgreSQL connection lost:", error.message)); // unhandled, it ends the process
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
