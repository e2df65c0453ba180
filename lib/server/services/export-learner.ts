import "server-only";
import type { Export } from "#lib/contract/export.ts";
import type { Db } from "../db/open.ts";
import type { Tables } from "../db/tables.ts";
import type { Deps } from "../deps.ts";
import { accountState } from "../repos/accounts.ts";
import { emailOf, ownDocuments, rowsOf, shortRows, wholeDocument } from "../repos/export.ts";
import { passkeysOf } from "../repos/passkeys.ts";
import { itemVersions, type WholeQuiz, wholeQuizzes } from "../repos/quiz-export.ts";
import { openSessions } from "../repos/sessions.ts";

type Part<Name extends keyof Export> = Export[Name] extends readonly (infer Each)[] ? Each : Export[Name];

const iso = (at: number): string => new Date(at).toISOString();
const json = (text: string): unknown => JSON.parse(text) as unknown;

/** The export (lib/contract/export.ts) as JSON, piece by piece: it may be larger than what should be held at once. */
export async function* exportLearner(deps: Deps, learner: string): AsyncGenerator<string> {
  const { db } = deps.store;
  const short = await shortRows(db, learner);
  const head: Partial<Export> = {
    format: "footnote-export",
    version: 1,
    exported: iso(deps.clock()),
    account: await accountPart(deps, short.learner.account),
    learner: { id: learner, created: iso(short.learner.created_at), settings: short.learner.settings },
    merged: short.merged.map((row) => ({ learner: row.old_learner, at: iso(row.at) })),
    devices: short.devices.map((row) => ({
      id: row.id,
      first: iso(row.first_seen),
      last: iso(row.last_seen),
      clockOffset: row.clock_offset,
    })),
    settings: short.settings.map(({ version, body }) => ({ version, values: json(body) })),
    study: short.study.map((row) => ({
      collection: row.collection_id,
      title: row.title,
      since: iso(row.since),
      studied: row.studied === 1,
      offered: row.offered === 1,
    })),
    conflicts: short.conflicts.map((row) => ({
      id: row.id,
      digest: row.digest,
      received: iso(row.received_at),
      event: json(row.body),
    })),
    shares: short.shares.map((row) => ({
      collection: row.collection_id,
      created: iso(row.created_at),
      expires: iso(row.expires_at),
      revoked: row.revoked_at === null ? null : iso(row.revoked_at),
      opened: row.last_used,
    })),
    reminder: short.reminder
      ? {
          hour: short.reminder.hour,
          zone: short.reminder.zone,
          language: short.reminder.language,
          calendar: short.reminder.calendar_at === null ? null : iso(short.reminder.calendar_at),
        }
      : null,
    browsersCalled: short.browsers.map((row) => ({ endpoint: row.endpoint, since: iso(row.created_at) })),
    days: short.days.map(({ learner_id: _, collection_id: collection, ...counts }) => ({ collection, ...counts })),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"events":[`;
  yield* listed(rowsOf(db, "event", "id", learner), eventPart);
  yield '],\n"memory":[';
  yield* listed(rowsOf(db, "card_memory", "card_id", learner), memoryPart);
  yield '],\n"collections":[';
  for (const [i, { id, title, created_at }] of short.collections.entries()) {
    const of = { id, title, created: iso(created_at) };
    yield `${i > 0 ? ",\n" : ""}${JSON.stringify(of).slice(0, -1)},"documents":[`;
    yield* listed(documentsIn(db, id), documentPart);
    yield "]}";
  }
  yield '],\n"quizzes":[';
  yield* listed(wholeQuizzes(db, learner), quizPart);
  yield '],\n"items":[';
  yield* listed(itemVersions(db, learner), itemPart);
  yield "]}\n";
}

async function* listed<Row>(rows: AsyncIterable<Row>, part: (row: Row) => unknown): AsyncGenerator<string> {
  let first = true;
  for await (const row of rows) {
    yield `${first ? "" : ",\n"}${JSON.stringify(part(row))}`;
    first = false;
  }
}

async function* documentsIn(db: Db, collection: string) {
  for (const { id } of await ownDocuments(db, collection)) yield wholeDocument(db, id);
}

async function accountPart({ store, clock }: Deps, account: string | null): Promise<Export["account"]> {
  const state = account === null ? null : await accountState(store.db, account);
  if (account === null || state === null) return null;
  const sessions = await openSessions(store.db, account, clock());
  const passkeys = await passkeysOf(store.db, account);
  return {
    email: (await emailOf(store.db, account)) ?? "",
    created: iso(state.created),
    passkeys: passkeys.map(({ name, created }) => ({ name, created: iso(created) })),
    sessions: sessions.map(({ agent, created, seen }) => ({ agent, created: iso(created), seen: iso(seen) })),
  };
}

const eventPart = (row: Tables["event"]): Part<"events"> => ({
  id: row.id,
  device: row.device,
  seq: row.seq,
  kind: row.kind,
  card: row.card_id,
  payload: json(row.payload),
  settings: row.settings,
  at: iso(row.at),
  zone: row.zone,
  offset: row.offset,
  effective: iso(row.effective),
  day: row.day,
  digest: row.digest,
  stored: iso(row.stored_at),
});

const quizPart = ({ quiz, editions, takers, attempts, decisions }: WholeQuiz): Part<"quizzes"> => ({
  id: quiz.id,
  title: quiz.title,
  state: quiz.state,
  code: quiz.code,
  created: iso(quiz.created_at),
  draft: json(quiz.draft),
  editions: editions.map(({ edition, published_at, settings, layout, title, note }) => ({
    edition,
    published: iso(published_at),
    settings: json(settings),
    sections: json(layout),
    title,
    note,
  })),
  takers: takers.map(({ id, name, word, created_at }) => ({ id, name, word, joined: iso(created_at) })),
  attempts: attempts.map(({ attempt, responses, grades }) => ({
    id: attempt.id,
    taker: attempt.taker_id,
    edition: attempt.edition,
    started: iso(attempt.started_at),
    finished: attempt.finished_at === null ? null : iso(attempt.finished_at),
    ended: attempt.ended,
    places: attempt.places,
    responses,
    grades,
  })),
  decisions: decisions.map(({ id, item_id, version, subject, mend, grounds, before, after, more, fewer, at }) => ({
    id,
    item: item_id,
    version,
    subject,
    mend: mend === null ? null : json(mend),
    grounds: json(grounds),
    before,
    after,
    more,
    fewer,
    at: iso(at),
  })),
});

const itemPart = (row: Tables["item_version"]): Part<"items"> => ({
  id: row.item_id,
  version: row.version,
  type: row.type,
  made: iso(row.made_at),
  content: json(row.content),
});

const memoryPart = (row: Tables["card_memory"]): Part<"memory"> => ({
  card: row.card_id,
  collection: row.collection_id,
  fact: row.fact_id,
  memory: json(row.body),
});

const documentPart = ({
  document,
  facts,
  cards,
}: Awaited<ReturnType<typeof wholeDocument>>): Part<"collections">["documents"][number] => ({
  id: document.id,
  title: document.title,
  author: document.author,
  publisher: document.publisher,
  published: document.published,
  format: document.format,
  text: document.text,
  read: iso(document.read_at),
  retired: document.retired_at === null ? null : iso(document.retired_at),
  ledger: json(document.ledger),
  facts: facts.map(({ id, kind, tier, retired_at, body }) => ({
    id,
    kind,
    tier,
    retired: retired_at !== null,
    fact: json(body),
  })),
  cards: cards.map((card) => ({
    id: card.id,
    fact: card.fact_id,
    form: card.form,
    stem: card.stem,
    key: card.key,
    retired: card.retired !== 0,
    edited: card.edited === null ? null : json(card.edited),
    body: json(card.body),
    passage: json(card.passage),
  })),
});
