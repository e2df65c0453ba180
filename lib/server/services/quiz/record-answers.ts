import "server-only";
import type { ResponseStatus, TakeAnswers } from "#lib/contract/take.ts";
import { isOver } from "#lib/domain/assessment/deadline.ts";
import type { ResponseEvent, StoredResponse } from "#lib/domain/assessment/response.ts";
import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import { answerOf } from "#lib/domain/item/item.ts";
import { canonical } from "#lib/domain/review/event.ts";
import { grouped } from "../../db/grouped.ts";
import type { Db, Store } from "../../db/open.ts";
import {
  attemptsOfDevices,
  deviceKey,
  insertResponses,
  type NewResponse,
  type QuizAttempt,
  responseKey,
  responsesOf,
} from "../../repos/quiz-attempts.ts";
import { type LiveState, liveStates } from "../../repos/quiz-live.ts";
import { editionKey, editionsOf, holdQuizzesOf } from "../../repos/quizzes.ts";
import { type Sealing, sealAll } from "./seal.ts";

export interface AnswerCall extends TakeAnswers {
  readonly tokenHash: string;
  /** The server's clock when the call came in, epoch ms. */
  readonly now: number;
}

export interface AnswerReply {
  readonly quiz: string;
  readonly events: readonly { readonly seq: number; readonly status: ResponseStatus }[];
  readonly finished: number | null;
  readonly ended: QuizAttempt["ended"];
}

/**
 * Stores what takers answered and seals what they hand in. Many calls are one transaction's work: the sheets of a
 * whole class are one insert, one update and one insert of grades. Doubled, late and tampered calls change nothing and are
 * told so. @returns null when the attempt is not this browser's
 */
export async function storeAnswers(
  trx: Db,
  store: Store,
  calls: readonly AnswerCall[],
): Promise<readonly (AnswerReply | null)[]> {
  await holdQuizzesOf(
    trx,
    store.kind,
    calls.map(({ attempt }) => attempt),
  );
  const attempts = await attemptsOfDevices(
    trx,
    calls.map(({ attempt, tokenHash }) => ({ attempt, tokenHash })),
    store.kind,
  );
  const known = calls.map((call) => attempts.get(deviceKey(call.attempt, call.tokenHash)) ?? null);
  const ids = [...new Set(known.flatMap((attempt) => (attempt && attempt.seal === null ? [attempt.id] : [])))];
  const before = ids.length > 0 ? await responsesOf(trx, ids) : new Map<string, StoredResponse[]>();
  const rules = await rulesOf(
    trx,
    known.flatMap((attempt) => attempt ?? []),
  );
  const judged = calls.map((call, at) => {
    const attempt = known[at];
    const rule = attempt && rules.get(attempt.id);
    return rule ? judge(call, attempt, before, rule) : { statuses: [], storing: [] };
  });
  const fresh = await insertResponses(
    trx,
    store.kind,
    judged.flatMap(({ storing }) => storing),
  );
  await settleClashes(trx, judged, fresh);
  const ending = new Map<string, Sealing>();
  for (const [at, call] of calls.entries()) {
    const attempt = known[at];
    if (!attempt || attempt.seal !== null || ending.has(attempt.id)) continue;
    if (isOver(attempt.deadline, call.now))
      ending.set(attempt.id, { attempt, ended: "deadline", finished: attempt.deadline ?? call.now });
    else if (call.submit) ending.set(attempt.id, { attempt, ended: "submitted", finished: call.now });
  }
  await sealAll(trx, store, [...ending.values()], Math.max(0, ...calls.map(({ now }) => now)));
  return calls.map((_, at) => {
    const attempt = known[at];
    if (!attempt) return null;
    const end = ending.get(attempt.id);
    return {
      quiz: attempt.quiz_id,
      events: judged[at]?.statuses ?? [],
      finished: end?.finished ?? attempt.finished_at,
      ended: end?.ended ?? attempt.ended,
    };
  });
}

/** `storeAnswers`, sharing its transaction with what comes within a few milliseconds. */
export const recordAnswers = grouped<AnswerCall, AnswerReply | null>(storeAnswers);

interface Judged {
  readonly statuses: { seq: number; status: ResponseStatus }[];
  readonly storing: NewResponse[];
}

/** What a quiz lets its takers do right now. */
interface Rule {
  readonly settings: QuizSettings;
  /** Where a live quiz stands; null: it is none. */
  readonly live: Pick<LiveState, "phase" | "position"> | null;
}

async function rulesOf(trx: Db, attempts: readonly QuizAttempt[]): Promise<ReadonlyMap<string, Rule>> {
  const editions = await editionsOf(
    trx,
    attempts.map(({ quiz_id, edition }) => ({ quiz: quiz_id, edition })),
  );
  const live = await liveStates(trx, [...new Set(attempts.map(({ quiz_id }) => quiz_id))]);
  return new Map(
    attempts.flatMap(({ id, quiz_id, edition }) => {
      const settings = editions.get(editionKey(quiz_id, edition))?.settings;
      if (!settings) return [];
      const lobby = { phase: "lobby" as const, position: 0 };
      return [[id, { settings, live: settings.mode === "live" ? (live.get(quiz_id) ?? lobby) : null }] as const];
    }),
  );
}

/** What becomes of each event, as far as it can be said before storing. */
function judge(
  call: AnswerCall,
  attempt: QuizAttempt,
  before: ReadonlyMap<string, readonly StoredResponse[]>,
  rule: Rule,
): Judged {
  const judged: Judged = { statuses: [], storing: [] };
  const stored = before.get(attempt.id) ?? [];
  const own = new Map(stored.filter(({ device }) => device === call.device).map((event) => [event.seq, event]));
  const locked = new Set(stored.filter(({ kind }) => kind === "check").map(({ position }) => position));
  for (const event of call.events.map(bare).toSorted((a, b) => a.seq - b.seq)) {
    const full = stored.length + judged.storing.length >= MOST_RESPONSES;
    const status = full && !own.has(event.seq) ? "bad" : statusOf(event, attempt, own, locked, call.now, rule);
    judged.statuses.push({ seq: event.seq, status });
    if (status !== "stored") continue;
    if (event.kind === "check") locked.add(event.position);
    own.set(event.seq, { ...event, device: call.device, receivedAt: call.now });
    judged.storing.push({ ...event, attempt: attempt.id, device: call.device, receivedAt: call.now });
  }
  return judged;
}

function statusOf(
  event: ResponseEvent,
  attempt: QuizAttempt,
  own: ReadonlyMap<number, StoredResponse>,
  locked: ReadonlySet<number>,
  now: number,
  { settings, live }: Rule,
): ResponseStatus {
  if (attempt.seal !== null) return "sealed";
  const known = own.get(event.seq);
  if (known) return sameEvent(known, event) ? "duplicate" : "conflict";
  if (isOver(attempt.deadline, now)) return "late";
  const place = attempt.places[event.position];
  if (!place) return "bad";
  if (event.kind === "flag") return "stored";
  // What releases something is only taken where the quiz says so: a check in a live quiz would be a key before its time.
  if (event.kind === "hint") return settings.hints ? "stored" : "bad";
  if (event.kind === "check") return live === null || live.phase === "free" ? "stored" : "locked";
  if (locked.has(event.position) || !takesAnswers(live, event.position)) return "locked";
  const { answer = null } = event.body;
  return answer === null || answerOf(place.type, answer) !== null ? "stored" : "bad";
}

/** More than anybody gives in one attempt; a script stops here, and what is read with each call stays small. */
const MOST_RESPONSES = 10_000;

/** Of its body only what its kind has: an answer is checked against its item, and nothing unchecked is stored. */
function bare({ body, ...event }: ResponseEvent): ResponseEvent {
  if (event.kind === "flag") return { ...event, body: body.on === undefined ? {} : { on: body.on } };
  if (event.kind === "hint" || event.kind === "check") return { ...event, body: {} };
  const { on: _, ...given } = body;
  return { ...event, body: given };
}

const sameEvent = ({ position, kind, body }: ResponseEvent, other: ResponseEvent): boolean =>
  position === other.position && kind === other.kind && canonical(body) === canonical(other.body);

/** In a live quiz only what is asked right now is taken, unless everybody goes at their own pace. */
const takesAnswers = (live: Rule["live"], position: number): boolean =>
  live === null || live.phase === "free" || (live.phase === "asking" && live.position === position);

/** Two calls of one group may carry the same event: the database kept the first, and the other is told what it is. */
async function settleClashes(trx: Db, judged: readonly Judged[], fresh: ReadonlySet<string>): Promise<void> {
  const told = new Set<string>();
  const lost = judged.flatMap(({ storing, statuses }) =>
    storing.flatMap((event) => {
      const key = responseKey(event.attempt, event.device, event.seq);
      const first = fresh.has(key) && !told.has(key);
      told.add(key);
      return first ? [] : [{ event, status: statuses.find(({ seq }) => seq === event.seq) }];
    }),
  );
  if (lost.length === 0) return;
  const stored = await responsesOf(trx, [...new Set(lost.map(({ event }) => event.attempt))]);
  for (const { event, status } of lost) {
    const kept = stored.get(event.attempt)?.find(({ device, seq }) => device === event.device && seq === event.seq);
    if (status) status.status = kept && sameEvent(kept, event) ? "duplicate" : "conflict";
  }
}
