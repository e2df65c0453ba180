import "server-only";
import { type AskedItem, Item } from "#lib/domain/item/item.ts";
import type { ItemTypeName } from "#lib/domain/item/types/index.ts";
import type { Db } from "../db/open.ts";

/** What takers may be sent of an item. */
export interface AskedRow {
  readonly stem: string;
  readonly points: number;
  /** How many hints there are. */
  readonly hints: number;
  readonly asked: AskedItem;
}

export const versionKey = (item: string, version: number): string => `${item}/${version}`;

/** The learner's items of these ids, with their newest version's number and content. */
export async function newestVersions(
  db: Db,
  learner: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { version: number; content: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("item")
    .innerJoin("item_version", (join) =>
      join.onRef("item_version.item_id", "=", "item.id").onRef("item_version.version", "=", "item.version"),
    )
    .select(["item.id", "item.version", "item_version.content"])
    .where("item.learner_id", "=", learner)
    .where("item.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, version, content }) => [id, { version, content }]));
}

/** Adds a version of an item, which is made if there is none. */
export async function insertVersion(
  db: Db,
  learner: string,
  id: string,
  version: number,
  content: Item,
  asked: AskedRow,
  now: number,
): Promise<void> {
  await db
    .insertInto("item")
    .values({ id, learner_id: learner, version, changed_at: now })
    .onConflict((clash) =>
      clash.column("id").doUpdateSet({ version, changed_at: now }).where("item.learner_id", "=", learner),
    )
    .execute();
  await db
    .insertInto("item_version")
    .values({
      item_id: id,
      version,
      type: content.type,
      content: JSON.stringify(content),
      card_id: content.footnote?.card ?? null,
      made_at: now,
    })
    .execute();
  await db
    .insertInto("item_asked")
    .values({ item_id: id, version, body: JSON.stringify(asked) })
    .execute();
}

type Version = { readonly item: string; readonly version: number };

/** What may be sent of each version, keyless. */
export async function askedRows(db: Db, versions: readonly Version[]): Promise<ReadonlyMap<string, AskedRow>> {
  const ids = [...new Set(versions.map(({ item }) => item))];
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("item_asked").selectAll().where("item_id", "in", ids).execute();
  return new Map(rows.map((row) => [versionKey(row.item_id, row.version), JSON.parse(row.body) as AskedRow]));
}

// Versions never change, and a class hands in the same ones: parsed once. A few thousand items are some megabytes.
const MOST_KEPT = 3000;
const kept = new WeakMap<object, Map<string, Item>>();

/** Whole items, key and all, by `versionKey`. @param owner which database they are of: what is parsed is kept by it */
export async function contents(
  db: Db,
  owner: object,
  versions: readonly Version[],
): Promise<ReadonlyMap<string, Item>> {
  const known = kept.get(owner) ?? new Map<string, Item>();
  kept.set(owner, known);
  const lacking = [
    ...new Set(versions.filter((v) => !known.has(versionKey(v.item, v.version))).map(({ item }) => item)),
  ];
  if (lacking.length > 0) {
    if (known.size > MOST_KEPT) known.clear();
    const rows = await db
      .selectFrom("item_version")
      .select(["item_id", "version", "content"])
      .where("item_id", "in", lacking)
      .execute();
    for (const row of rows) known.set(versionKey(row.item_id, row.version), Item.parse(JSON.parse(row.content)));
  }
  return new Map(
    versions.flatMap(({ item, version }) => {
      const found = known.get(versionKey(item, version));
      return found ? [[versionKey(item, version), found] as const] : [];
    }),
  );
}

/** A learner's bank, newest first. */
export async function bankOf(db: Db, learner: string, most: number) {
  const rows = await db
    .selectFrom("item")
    .innerJoin("item_version", (join) =>
      join.onRef("item_version.item_id", "=", "item.id").onRef("item_version.version", "=", "item.version"),
    )
    .select(["item.id", "item.version", "item.changed_at", "item_version.type", "item_version.content"])
    .where("item.learner_id", "=", learner)
    .orderBy("item.changed_at", "desc")
    .orderBy("item.id")
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    changed: row.changed_at,
    type: row.type as ItemTypeName,
    content: Item.parse(JSON.parse(row.content)),
  }));
}

/** Whether any of these ids is an item of somebody else's. */
export async function someOfOthers(db: Db, learner: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const row = await db
    .selectFrom("item")
    .select("id")
    .where("id", "in", ids)
    .where("learner_id", "!=", learner)
    .executeTakeFirst();
  return row !== undefined;
}
