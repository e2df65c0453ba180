import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { DbKind } from "./open.ts";

/**
 * Rows given as one JSON parameter, for `insert … select … from ${jsonRows(…)}`: one statement however many rows, where a
 * list of values would run into the databases' limits on parameters. @param columns name and PostgreSQL type
 */
export function jsonRows(
  kind: DbKind,
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, "text" | "bigint" | "double precision">>,
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  const names = Object.keys(columns);
  if (kind === "postgres") {
    const typed = sql.raw(names.map((name) => `"${name}" ${columns[name]}`).join(", "));
    return sql`jsonb_to_recordset(${json}::jsonb) as given(${typed})`;
  }
  const taken = sql.raw(names.map((name) => `json_extract(value, '$.${name}') as "${name}"`).join(", "));
  return sql`(select ${taken} from json_each(${json})) as given`;
}
