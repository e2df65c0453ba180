import { sql } from "kysely";
import type { Db } from "#lib/server/db/open.ts";

/** Cards that are new to a learner though they stand before the rank from which new ones are looked for: there must be none. */
export async function overlooked(db: Db): Promise<string[]> {
  const { rows } = await sql<{ learner: string; card: string }>`
    select s.learner_id as learner, c.id as card from study s join card c on c.collection_id = s.collection_id
    where c.retired = 0 and c.rank < s.frontier
      and not exists (select 1 from card_memory m where m.learner_id = s.learner_id and m.card_id = c.id)`.execute(db);
  return rows.map(({ learner, card }) => `${learner} ${card}`);
}
