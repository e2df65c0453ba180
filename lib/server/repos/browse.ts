import "server-only";
import { type RawBuilder, sql } from "kysely";
import type { CardState, FlagFilter } from "#lib/contract/library.ts";
import type { Day } from "#lib/domain/review/day.ts";
import { LEECH_LAPSES } from "#lib/domain/review/memory.ts";
import type { Db, DbKind } from "../db/open.ts";
import { scopeWord } from "./card-text.ts";

export interface CardFilter {
  readonly collection: string;
  /** Folded (search-words.ts); each must begin a word of the card. */
  readonly words: readonly string[];
  readonly kind: string | null;
  readonly document: string | null;
  readonly state: CardState | null;
  readonly flag: FlagFilter | null;
}

/** Where in a way through the cards a page ended. */
export interface Place {
  readonly way: WayName;
  readonly n: number;
  readonly id: string;
}

type WayName = "text" | "flag" | "leech" | "buried" | "waits" | "anew" | "rank";
type Part = RawBuilder<unknown>;

/** One index that gives the cards of a filter in an order that pages can be cut from, so that nothing is sorted or counted off. */
interface Way {
  readonly name: WayName;
  readonly from: Part;
  readonly where: readonly Part[];
  readonly n: Part;
  readonly key: readonly Part[];
}

export interface BrowseInput {
  readonly db: Db;
  readonly dialect: DbKind;
  readonly learner: string | null;
  readonly today: Day;
  /** Before this rank no card is new (frontier.ts). */
  readonly frontier: number;
  readonly filter: CardFilter;
}

/** Up to `most` cards in use that fit, after a place. */
export async function browse(input: BrowseInput, after: Place | null, most: number): Promise<Place[]> {
  const ways = waysFor(input);
  const first = after ? ways.findIndex((way) => way.name === after.way) : 0;
  const found: Place[] = [];
  for (const way of first < 0 ? [] : ways.slice(first)) {
    if (found.length >= most) break;
    const from = after?.way === way.name ? after : null;
    found.push(...(await walk(input, way, from, most - found.length)));
  }
  return found;
}

async function walk({ db, filter }: BrowseInput, way: Way, after: Place | null, most: number): Promise<Place[]> {
  const { kind, document } = filter;
  const where = [
    sql`c.collection_id = ${filter.collection}`,
    sql`c.retired = 0`,
    ...(kind === null ? [] : [sql`c.kind = ${kind}`]),
    ...(document === null ? [] : [sql`c.document_id = ${document}`]),
    ...way.where,
  ];
  if (after) {
    const [only, second] = way.key;
    if (only && second) where.push(sql`(${only}, ${second}) > (${after.n}, ${after.id})`);
    else if (only) where.push(sql`${only} > ${way.name === "text" ? after.n : after.id}`);
  }
  const { rows } = await sql<{ id: string; n: number }>`select c.id as id, ${way.n} as n from ${way.from}
    where ${sql.join(where, sql` and `)} order by ${sql.join(way.key)} limit ${most}`.execute(db);
  return rows.map(({ id, n }) => ({ way: way.name, n, id }));
}

const card = sql`card c`;
// On SQLite a cross join also fixes the order: the index that gives the order goes first.
const remembered = sql`card_memory m cross join card c`;
const zero = sql`0`;

/** The ways that together give every card of a filter once: the most selective index first, the rest is looked at row by row. */
function waysFor(input: BrowseInput): readonly Way[] {
  const { filter, learner } = input;
  if (filter.words.length > 0) return [byText(input)];
  if (learner === null)
    return filter.flag === null && (filter.state === null || filter.state === "new") ? [byRank(input)] : [];
  const mine = [
    sql`m.learner_id = ${learner}`,
    sql`m.collection_id = ${filter.collection}`,
    sql`c.id = m.card_id`,
    ...conditions(input),
  ];
  const byCard = { from: remembered, where: mine, n: zero, key: [sql`m.card_id`] };
  if (filter.flag !== null) return [{ ...byCard, name: "flag" }];
  switch (filter.state) {
    case "leech":
      return [{ ...byCard, name: "leech" }];
    case "buried":
      return [{ ...byCard, name: "buried", n: sql`m.buried_until`, key: [sql`m.buried_until`, sql`m.card_id`] }];
    case "learning":
    case "review":
    case "suspended":
      return [{ ...byCard, name: "waits", ...byShownDay }];
    case "new":
      return [{ ...byCard, name: "anew", ...byShownDay }, byRank(input)];
    case null:
      return [byRank(input)];
  }
}

const byShownDay = { n: sql`m.shown_day`, key: [sql`m.shown_day`, sql`m.card_id`] };

function byRank({ filter, learner, frontier }: BrowseInput): Way {
  const fromFrontier = sql`c.rank >= ${frontier}`;
  const unmet = sql`not exists (select 1 from card_memory m where m.learner_id = ${learner} and m.card_id = c.id)`;
  return {
    name: "rank",
    from: card,
    where: filter.state === "new" && learner !== null ? [fromFrontier, unmet] : [],
    n: sql`c.rank`,
    key: [sql`c.rank`, sql`c.id`],
  };
}

function byText(input: BrowseInput): Way {
  const { dialect, learner, filter } = input;
  const quote = dialect === "sqlite" ? '"' : "'";
  const quoted = filter.words.map((word) => `${quote}${word}${quote}${dialect === "sqlite" ? "*" : ":*"}`);
  const query = [`${quote}${scopeWord(filter.collection)}${quote}`, ...quoted].join(
    dialect === "sqlite" ? " AND " : " & ",
  );
  const [found, matches, nr] =
    dialect === "sqlite"
      ? [
          sql`card_text_words cross join card_text t`,
          sql`card_text_words match ${query} and t.nr = card_text_words.rowid`,
          sql`card_text_words.rowid`,
        ]
      : [sql`card_text t`, sql`t.lexemes @@ ${query}::tsquery`, sql`t.nr`];
  const memory = sql`left join card_memory m on m.learner_id = ${learner} and m.card_id = c.id`;
  return {
    name: "text",
    from: sql`${found} cross join card c ${memory}`,
    where: [matches, sql`c.id = t.card_id`, ...conditions(input)],
    n: nr,
    key: [nr],
  };
}

/** What state and flag ask of the memory. */
function conditions({ filter, today }: BrowseInput): Part[] {
  const { state, flag } = filter;
  const asked: Part[] = [];
  if (flag === "any") asked.push(sql`m.flag is not null`);
  else if (flag !== null) asked.push(sql`m.flag = ${flag}`);
  if (state === "new" && flag === null && filter.words.length === 0) asked.push(sql`m.queue = 'new'`);
  else if (state === "new") asked.push(sql`(m.queue is null or m.queue = 'new')`);
  else if (state === "suspended") asked.push(sql`m.queue = 'none'`);
  else if (state === "learning" || state === "review") asked.push(sql`m.queue = ${state}`);
  else if (state === "buried") asked.push(sql`m.buried_until > ${today}`);
  else if (state === "leech") asked.push(sql`m.lapses >= ${sql.lit(LEECH_LAPSES)}`); // a literal, as its index has it
  return asked;
}
