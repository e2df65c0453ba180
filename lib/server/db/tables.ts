import "server-only";
import type { Generated } from "kysely";

/** Rows as both databases store them: ids text, instants epoch ms, flags 0/1, JSON as text. Columns say what they hold; parsing is the repositories' work. */
export interface Tables {
  collection: {
    id: string;
    /** null: built in, belongs to nobody and changes with releases. */
    owner_id: string | null;
    /** Name of a built-in collection's folder in content/, else null. */
    slug: string | null;
    title: string;
    created_at: number;
    /** Counters of what is in use, brought up by the transaction that reads or retires a document. */
    documents: Generated<number>;
    cards: Generated<number>;
    /** Changes of its cards so far; the database counts them. */
    change?: number | undefined;
  };
  document: {
    id: string;
    collection_id: string;
    /** Stable name inside its collection: the file's name for built-in ones. */
    slug: string;
    title: string;
    author: string | null;
    publisher: string | null;
    /** EDTF or null. */
    published: string | null;
    format: "text" | "markdown";
    text: string;
    /** SHA-256 of text. */
    digest: string;
    /** Hash of the engine's rules that made its facts. */
    engine: string;
    /** JSON: the coverage ledger: its counts, and what became of each sentence. */
    ledger: string;
    read_at: number;
    retired_at: number | null;
    /** What it came as: text, markdown, pdf, html, docx. */
    medium: Generated<string>;
    /** The file's name or the page's address; null for pasted and built-in texts. */
    origin: string | null;
    /** JSON: where each page begins in text; null without pages. */
    pages: string | null;
    /** Of text, as UTF-8. */
    bytes: Generated<number>;
    /** JSON: hashes by which a copy of it is known (lib/domain/nlp/sketch.ts). Null in older rows. */
    sketch: string | null;
  };
  /** A document on its way: what was asked, how far it has come, and what came of it. */
  import_job: {
    id: string;
    learner_id: string;
    /** Where its cards go; null until a new collection is made. */
    collection_id: string | null;
    new_collection: string | null;
    title: string | null;
    name: string | null;
    url: string | null;
    /** Content-Type of a page that was fetched. */
    type: string | null;
    medium: string | null;
    /** Name of the stored bytes in FOOTNOTE_DATA/imports, until the job ends. */
    file: string | null;
    state: "waiting" | "fetching" | "reading" | "storing" | "compared" | "done" | "failed";
    progress: Generated<number>;
    page: number | null;
    pages: number | null;
    /** Why it failed, in words. */
    message: string | null;
    document_id: string | null;
    /** The document of which it is a new version. */
    replaces: string | null;
    /** JSON: what a new version would change. */
    summary: string | null;
    /** JSON: what became of a model's proposals (services/propose-more.ts), once they are there. */
    proposed: string | null;
    /** 1: its owner has seen the summary and wants it stored. */
    confirmed: Generated<number>;
    facts: Generated<number>;
    cards: Generated<number>;
    /** The process that works on it. */
    worker: string | null;
    created_at: number;
    updated_at: number;
  };
  /** What an operator grants a learner instead of the default. */
  quota: { learner_id: string; documents: number; bytes: number };
  fact: {
    id: string;
    document_id: string;
    kind: string;
    /** Kind and text of trigger and slots: what makes it the same fact in a new reading. */
    match_key: string;
    start_at: number;
    end_at: number;
    tier: "published" | "proposed";
    /** JSON: the whole fact as the engine gave it. */
    body: string;
    retired_at: number | null;
  };
  card: {
    id: string;
    collection_id: string;
    document_id: string;
    fact_id: string;
    prompt: string;
    form: "basic" | "cloze" | "typed" | "choice";
    stem: string;
    key: string;
    /** JSON: answer type, accept, distractors, hint, note, rules. */
    body: string;
    /** JSON: the passage that proves it. */
    passage: string;
    rank: number;
    /** 0 in use, 1 gone from its document, 2 another card of the collection asks it already, 3 nobody has accepted it. */
    retired: number;
    /** Its owner's word on it. Kept when the document is read again. */
    verdict: "accepted" | "waiting" | "rejected";
    /** Why it was rejected, in the owner's choice of words, or null. */
    reason: string | null;
    /** `proposed`: of a fact that a person has to look at first. */
    tier: "published" | "proposed";
    /** JSON: cards of other documents that say the same, otherwise, or did before; null when there are none. */
    links: string | null;
    /** JSON: the wording its collection's owner gave it; null: as the engine made it. Kept when the document is read again. */
    edited: string | null;
    /** Of its fact. */
    kind: string;
    /** Its collection's count when it last changed. */
    change?: number | undefined;
  };
  /** What search finds a card by: scope and folded words (repos/search.ts). */
  card_text: { nr: Generated<number>; card_id: string; words: string };
  learner: {
    id: string;
    /** better-auth's user, or null once the account is gone. */
    account: string | null;
    /** Version of the settings in force: a settings event's id, or the default's name. */
    settings: string;
    created_at: number;
    /** Changes of the learner's memories so far. */
    change?: number | undefined;
  };
  settings_version: { learner_id: string; version: string; body: string };
  /** `studied` is what the log says last, else `offered`: studied without being asked. */
  study: {
    learner_id: string;
    collection_id: string;
    since: number;
    studied: Generated<number>;
    offered: Generated<number>;
    /** repos/frontier.ts */
    frontier: Generated<number>;
  };
  device: {
    learner_id: string;
    id: string;
    first_seen: number;
    last_seen: number;
    /** ms to add to this device's clock, as last measured. */
    clock_offset: number;
    /** What its stored events add up to (lib/domain/review/digest-sum.ts). */
    stored_count: Generated<number>;
    stored_sum: Generated<string>;
  };
  event: {
    learner_id: string;
    id: string;
    device: string;
    seq: number;
    kind: string;
    card_id: string | null;
    /** Id of the event an undo takes back. */
    undoes: string | null;
    payload: string;
    settings: string;
    at: number;
    zone: string;
    offset: number;
    effective: number;
    day: number;
    digest: string;
    stored_at: number;
  };
  event_conflict: { learner_id: string; id: string; digest: string; body: string; received_at: number };
  /** Projection: fold of one learner's events about one card. No row for a card not yet met. */
  card_memory: {
    learner_id: string;
    card_id: string;
    collection_id: string;
    fact_id: string;
    /** `none`: suspended. `gone`: its card is retired. */
    queue: "new" | "learning" | "review" | "none" | "gone";
    shown_day: number;
    due_at: number | null;
    stability: number;
    last_day: number | null;
    flag: string | null;
    buried_until: number | null;
    lapses: number;
    /** JSON: the memory. */
    body: string;
    /** Standing of the last event folded in. */
    effective: number;
    device: string;
    seq: number;
    /** Its learner's count when it last changed. */
    change?: number | undefined;
  };
  /** Projection: how many cards wait in a queue on a day; in queue `met`, on day 0, how many cards in use were met at all. */
  due_count: { learner_id: string; collection_id: string; queue: string; day: number; n: number };
  /** Projection: what was done on a day. */
  day_count: {
    learner_id: string;
    collection_id: string;
    day: number;
    fresh: number;
    reviews: number;
    again: number;
    hard: number;
    good: number;
    easy: number;
    took: number;
  };
  /** Of an account, beside better-auth's rows. */
  account_state: { account: string; operator: number; created_at: number };
  /** A learner that became part of another, or kept its id under an account: both ids and when. */
  /** Memories that are as if the card was never met, for devices that held another. */
  memory_gone: { learner_id: string; card_id: string; change: number };
  /** Cards that left a collection, for devices that hold them. */
  card_gone: { collection_id: string; card_id: string; change: number };
  learner_alias: { old_learner: string; learner_id: string; at: number };
  /** A session that is no session any more: what is still sent under it belongs to `learner_id`, or to nobody (null: deleted). */
  old_session: { token_hash: string; learner_id: string | null; at: number };
  /** Guesses of a password by hashed account and address: how many since the last success, and when the next may be. */
  attempt: { key: string; tries: number; free_at: number; last_at: number };
  /** A link by which a collection may be read. `last_used` is a day (since 1970, UTC), not an instant. */
  share: {
    token_hash: string;
    collection_id: string;
    /** Its collection's owner. */
    learner_id: string;
    created_at: number;
    expires_at: number;
    revoked_at: number | null;
    last_used: number | null;
  };
  /** What its instructor writes and publishes. */
  quiz: {
    id: string;
    learner_id: string;
    title: string;
    /** `draft`: never published. `open`: its window decides. `closed`: by hand. */
    state: "draft" | "open" | "closed";
    /** Eight symbols once it was published; null again when it was taken back. */
    code: string | null;
    /** JSON: QuizDraft. */
    draft: string;
    /** Of the draft; counts each save. */
    revision: number;
    /** The newest published one; 0 while there is none. */
    edition: number;
    /** Of the newest edition. */
    opens_at: number | null;
    closes_at: number | null;
    /** When the takers' names were taken out, or null. */
    names_gone_at: number | null;
    created_at: number;
    changed_at: number;
  };
  /** A quiz as it was published; never changed. */
  quiz_edition: {
    quiz_id: string;
    edition: number;
    title: string;
    note: string;
    /** JSON: QuizSettings. */
    settings: string;
    /** JSON: sections with their draw and the items' versions. */
    layout: string;
    published_at: number;
  };
  /** The bank. */
  item: { id: string; learner_id: string; version: number; changed_at: number };
  /** An item as it was used; never changed. */
  item_version: {
    item_id: string;
    version: number;
    type: string;
    /** JSON: Item, key and all. */
    content: string;
    card_id: string | null;
    made_at: number;
  };
  /** JSON: stem, points, how many hints, and what is asked, without a key. */
  item_asked: { item_id: string; version: number; body: string };
  taker: {
    id: string;
    quiz_id: string;
    /** Null once names are gone. */
    name: string | null;
    /** The roster entry's id, or null. */
    roster: string | null;
    /** By which somebody on the roster is known on any phone. */
    word: string | null;
    /** Per cent of time on top. */
    extra: number;
    removed_at: number | null;
    created_at: number;
  };
  /** Browsers a taker came with, by the hash of their cookie. */
  taker_device: { token_hash: string; taker_id: string; at: number };
  quiz_attempt: {
    id: string;
    quiz_id: string;
    edition: number;
    taker_id: string;
    number: number;
    /** Of every order in it. */
    seed: string;
    /** JSON: item versions by position. */
    layout: string;
    started_at: number;
    /** By the server's clock; null: none. */
    deadline: number | null;
    finished_at: number | null;
    ended: "submitted" | "deadline" | "closed" | null;
    /** Digest of what was answered; from then on the row and its responses cannot be changed. */
    seal: string | null;
  };
  /** What a taker did, as the device said it; append-only. */
  quiz_response: {
    attempt_id: string;
    device: string;
    seq: number;
    position: number;
    kind: "answer" | "flag" | "hint" | "check";
    /** JSON. */
    body: string;
    /** The device's clock: evidence, nothing more. */
    at: number;
    received_at: number;
  };
  /** What an attempt is worth: revision 1 when it is sealed, one more with each regrade. */
  attempt_grade: {
    attempt_id: string;
    revision: number;
    points: number;
    possible: number;
    /** JSON: share of the points by position, 0..1 (below 0 with certainty). */
    shares: string;
    /** Why it was regraded, and by whom; null in the first. */
    reason: string | null;
    learner_id: string | null;
    at: number;
  };
  /** What was decided about an item version once it was answered; never changed. */
  item_decision: {
    id: string;
    quiz_id: string;
    item_id: string;
    version: number;
    /** What of the item was in doubt; decided once. */
    subject: string;
    /** JSON: Mend; null: it stays as it is. */
    mend: string | null;
    /** JSON: the figures it was decided by. */
    grounds: string;
    /** What is right, in words, before and after. */
    before: string;
    after: string;
    /** Attempts that got more, and fewer, points by it. */
    more: number;
    fewer: number;
    learner_id: string;
    at: number;
  };
  /** Cards of which an item was made that its answers make doubtful: a projection, written whenever its owner looks at the results. */
  card_doubt: {
    quiz_id: string;
    item_id: string;
    version: number;
    card_id: string;
    /** The quiz's owner; only they are shown it. */
    learner_id: string;
    kind: "miskey" | "dead-distractor" | "missed-answer";
    /** Attempts that did not get it wholly right, and all that were asked. */
    missed: number;
    n: number;
    at: number;
  };
  /** A taker's answers that became events of a learner, by consent. */
  attempt_kept: { attempt_id: string; learner_id: string; at: number };
  quiz_live: {
    quiz_id: string;
    phase: "lobby" | "asking" | "showing" | "free" | "done";
    position: number;
    revision: number;
    changed_at: number;
  };
  reminder: {
    learner_id: string;
    /** Hour of the learner's own clock, 0–23. */
    hour: number;
    zone: string;
    language: "en" | "de" | "ar";
    calendar_hash: string | null;
    calendar_at: number | null;
    /** The last day of the learner's clock on which it was decided whether to call. */
    looked_day: number;
  };
  push_subscription: {
    /** Digest of the endpoint. */
    id: string;
    learner_id: string;
    endpoint: string;
    p256dh: string;
    auth: string;
    created_at: number;
    /** In a row. */
    failures: number;
    retry_at: number;
  };
  invite: { token_hash: string; created_at: number; expires_at: number; used_at: number | null };
  user: AuthUser;
  session: AuthSession;
  account: { id: string; userId: string; providerId: string; password: string | null };
  verification: { id: string; identifier: string; value: string; expiresAt: AuthDate };
  passkey: { id: string; userId: string; name: string | null; createdAt: AuthDate | null };
}

/** better-auth's own tables, as far as we read them: a Date on PostgreSQL, ISO text on SQLite. */
type AuthDate = Date | string;
interface AuthUser {
  id: string;
  email: string;
  createdAt: AuthDate;
  isAnonymous: boolean | number | null;
}
interface AuthSession {
  id: string;
  token: string;
  userId: string;
  userAgent: string | null;
  createdAt: AuthDate;
  updatedAt: AuthDate;
  expiresAt: AuthDate;
  halves: number | null;
  borrowedAt: number | null;
}
