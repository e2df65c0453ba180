import { openSqlite } from "#lib/server/db/sqlite.ts";

/**
 * Anki's list of decks, in a table of our own writing from a description (lib/cli/bench/answer.ts has its answer): one
 * grouped count over all cards, from an index that covers deck, queue and due day. Filled from the same learner's cards.
 */
export function ankiShape(file: string, today: number) {
  const db = openSqlite(file);
  db.exec(`
    create temp table anki_card (id integer primary key, deck text, queue integer, due integer);
    insert into anki_card (deck, queue, due)
      select c.collection_id, case when m.card_id is null then 0 else 2 end, coalesce(m.shown_day, 0)
      from card c left join card_memory m on m.learner_id = 'l' and m.card_id = c.id;
    create index temp.anki_card_queue on anki_card (deck, queue, due);`);
  const counts = db.prepare(
    "select deck, sum(queue = 0) as fresh, sum(queue = 2 and due <= ?) as due, sum(queue = 1) as learning from anki_card group by deck",
  );
  return {
    deckList: () => {
      if (counts.all(today).length === 0) throw new Error("bench: the peer counted nothing");
    },
    close: () => db.close(),
  };
}
