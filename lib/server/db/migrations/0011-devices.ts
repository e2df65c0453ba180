import "server-only";
import { type Kysely, sql } from "kysely";

/**
 * What a device asks for since it last asked: each learner and each collection counts its changes, and a row remembers
 * the count at its last one. Cards are counted by the database itself, so that no way of writing them can forget to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["learner", "collection", "card_memory", "card"] as const)
    await db.schema
      .alterTable(table)
      .addColumn("change", "bigint", (c) => c.notNull().defaultTo(0))
      .execute();
  await db.schema
    .createTable("memory_gone")
    .addColumn("learner_id", "text", (c) => c.notNull().references("learner.id").onDelete("cascade"))
    .addColumn("card_id", "text", (c) => c.notNull())
    .addColumn("change", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("memory_gone_key", ["learner_id", "card_id"])
    .execute();
  await db.schema
    .createTable("card_gone")
    .addColumn("collection_id", "text", (c) => c.notNull().references("collection.id").onDelete("cascade"))
    .addColumn("card_id", "text", (c) => c.notNull())
    .addColumn("change", "bigint", (c) => c.notNull())
    .addPrimaryKeyConstraint("card_gone_key", ["collection_id", "card_id"])
    .execute();
  await db.schema
    .createIndex("card_memory_change")
    .on("card_memory")
    .columns(["learner_id", "change", "card_id"])
    .execute();
  await db.schema
    .createIndex("memory_gone_change")
    .on("memory_gone")
    .columns(["learner_id", "change", "card_id"])
    .execute();
  await db.schema.createIndex("card_change").on("card").columns(["collection_id", "change", "id"]).execute();
  await db.schema
    .createIndex("card_gone_change")
    .on("card_gone")
    .columns(["collection_id", "change", "card_id"])
    .execute();
  const postgres = db.getExecutor().adapter.constructor.name.startsWith("Postgres");
  for (const work of postgres ? onPostgres : onSqlite) await sql.raw(work).execute(db);
}

/** Everything a device is told of a card. `change` itself is not in it, so that counting does not count again. */
const told = [
  "collection_id",
  "fact_id",
  "form",
  "stem",
  "key",
  "body",
  "passage",
  "rank",
  "retired",
  "edited",
  "links",
] as const;
/** A row written again as it was is no change: whoever reads a document anew would send every device everything. */
const differs = (unlike: string) => `(${told.map((name) => `old.${name} ${unlike} new.${name}`).join(" or ")})`;

const counted = `update collection set change = change + 1 where id = new.collection_id;
  update card set change = (select change from collection where id = new.collection_id) where id = new.id;
  delete from card_gone where collection_id = new.collection_id and card_id = new.id;`;

// A collection that is being deleted takes its cards along when it is gone itself: then there is nobody to tell.
const leaves = `update collection set change = change + 1 where id = old.collection_id;
  insert or replace into card_gone (collection_id, card_id, change)
    select id, old.id, change from collection where id = old.collection_id;`;

const onSqlite = [
  `create trigger card_came after insert on card begin ${counted} end`,
  `create trigger card_changed after update of ${told.join(", ")} on card when ${differs("is not")} begin ${counted} end`,
  `create trigger card_moved after update of collection_id on card when old.collection_id <> new.collection_id begin ${leaves} end`,
  `create trigger card_went after delete on card begin ${leaves} end`,
];

const onPostgres = [
  `create function card_counted() returns trigger language plpgsql as $$
    declare n bigint;
    begin
      if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.collection_id <> new.collection_id) then
        update collection set change = change + 1 where id = old.collection_id returning change into n;
        if found then
          insert into card_gone (collection_id, card_id, change) values (old.collection_id, old.id, n)
            on conflict (collection_id, card_id) do update set change = excluded.change;
        end if;
      end if;
      if tg_op = 'DELETE' then return old; end if;
      update collection set change = change + 1 where id = new.collection_id returning change into new.change;
      if new.change is null then new.change := 0; end if;
      delete from card_gone where collection_id = new.collection_id and card_id = new.id;
      return new;
    end $$`,
  "create trigger card_came before insert on card for each row execute function card_counted()",
  `create trigger card_changed before update of ${told.join(", ")} on card for each row when ${differs("is distinct from")} execute function card_counted()`,
  "create trigger card_went after delete on card for each row execute function card_counted()",
];
