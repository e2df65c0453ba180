import "server-only";
import { type MigrationProvider, Migrator } from "kysely/migration";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import type { Clock } from "../clock.ts";
import { backUp } from "./backup.ts";
import { migrations } from "./migrations/index.ts";
import type { Store } from "./open.ts";

export type MigrateError = { readonly code: "newer_database"; readonly message: string };

/**
 * Brings the database to the newest schema, after a backup when there is something to lose. Refuses a database that a
 * newer Footnote wrote: going on would drop what this version does not know. @returns names of the migrations applied
 */
export async function migrate(store: Store, clock: Clock): Promise<Result<readonly string[], MigrateError>> {
  const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
  const migrator = new Migrator({ db: store.db, provider });
  const unknown = await appliedBeyond(store);
  if (unknown.length > 0) {
    return err({
      code: "newer_database",
      message: `This database was written by a newer Footnote (it knows ${unknown.join(", ")}). Nothing was changed. Start that newer version, or restore a backup with npm run restore.`,
    });
  }
  const all = await migrator.getMigrations();
  const pending = all.filter((migration) => !migration.executedAt);
  if (pending.length > 0 && pending.length < all.length) await backUp(store, clock, `before-${pending[0]?.name}`);
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return ok((results ?? []).map((result) => result.migrationName));
}

async function appliedBeyond(store: Store): Promise<readonly string[]> {
  const tables = await store.db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await store.db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name).filter((name) => !(name in migrations));
}
