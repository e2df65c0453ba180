import type { Db } from "#lib/server/db/open.ts";

/** One collection that everybody sees, of cards `card-0` … of one fact of one document: as little as a review needs. */
export async function seedPlainCards(db: Db, cards: number): Promise<void> {
  await db.insertInto("collection").values({ id: "c", owner_id: null, slug: "c", title: "C", created_at: 0 }).execute();
  await db
    .insertInto("document")
    .values({
      id: "d",
      collection_id: "c",
      slug: "d",
      title: "D",
      author: null,
      publisher: null,
      published: null,
      format: "text",
      text: "",
      digest: "",
      engine: "",
      ledger: "{}",
      read_at: 0,
      retired_at: null,
    })
    .execute();
  await db
    .insertInto("fact")
    .values({
      id: "f",
      document_id: "d",
      kind: "date",
      match_key: "",
      start_at: 0,
      end_at: 1,
      tier: "published",
      body: "{}",
      retired_at: null,
    })
    .execute();
  for (let i = 0; i < cards; i += 500) {
    const rows = Array.from({ length: Math.min(500, cards - i) }, (_, j) => ({
      id: `card-${i + j}`,
      collection_id: "c",
      document_id: "d",
      fact_id: "f",
      prompt: "p",
      form: "basic" as const,
      stem: "s",
      key: "k",
      body: "{}",
      passage: "{}",
      rank: i + j,
      retired: 0,
      verdict: "accepted" as const,
      tier: "published" as const,
      kind: "date",
    }));
    await db.insertInto("card").values(rows).execute();
  }
}
