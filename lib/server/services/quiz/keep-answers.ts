import "server-only";
import { createHash } from "node:crypto";
import type { TakeKept } from "#lib/contract/take.ts";
import { orderIn } from "#lib/domain/assessment/grade.ts";
import { mayKeep } from "#lib/domain/assessment/release.ts";
import { type Standing, standings } from "#lib/domain/assessment/response.ts";
import { type Item, saidIn, scoreOf } from "#lib/domain/item/item.ts";
import type { EventKindName } from "#lib/domain/review/events/index.ts";
import { DEFAULT_SETTINGS } from "#lib/domain/review/settings.ts";
import type { Store } from "../../db/open.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { visibleCards } from "../../repos/cards.ts";
import { contents } from "../../repos/items.ts";
import type { Learner } from "../../repos/learners.ts";
import { reviewedCards } from "../../repos/memory.ts";
import { attemptsOfDevices, deviceKey, keepAttempt, type QuizAttempt, responsesOf } from "../../repos/quiz-attempts.ts";
import { type Edition, editionKey, editionsOf, quizOfTaker } from "../../repos/quizzes.ts";
import { recordEvents } from "../record-events.ts";
import { copyCards } from "./copy-cards.ts";
import { isClosed } from "./lobby.ts";
import { itemAt } from "./seal.ts";

const HOUR_MS = 3_600_000;
const MOST_EVENTS = 200;

/** One item of an attempt with what was answered. */
interface Answered {
  readonly position: number;
  readonly place: QuizAttempt["places"][number];
  readonly item: Item;
  readonly standing: Standing;
  readonly share: number;
  readonly at: number;
}

/**
 * With the taker's word for it, what was answered in a quiz becomes events of the taker's own cards: of the card an item was made
 * from where this learner may read it, else of a copy with its passage in a collection of the learner's. Asked again it
 * changes nothing. @returns null when the attempt is not this browser's, or its keys are not out
 */
export async function keepAnswers(
  deps: Deps,
  learner: Learner,
  tokenHash: string,
  attemptId: string,
  zone: { readonly zone: string; readonly offset: number },
): Promise<TakeKept | null> {
  const { store } = deps;
  const found = await attemptsOfDevices(store.db, [{ attempt: attemptId, tokenHash }]);
  const attempt = found.get(deviceKey(attemptId, tokenHash));
  const quiz = attempt && (await quizOfTaker(store.db, attempt.quiz_id, attempt.taker_id));
  if (!attempt || !quiz || attempt.seal === null) return null;
  const edition = (await editionsOf(store.db, [{ quiz: attempt.quiz_id, edition: attempt.edition }])).get(
    editionKey(attempt.quiz_id, attempt.edition),
  );
  const closed = isClosed(quiz, deps.clock());
  if (!edition || !mayKeep(edition.settings, { sealed: true, closed, checked: false })) return null;
  const answers = await answersOf(store, attempt, edition);
  const linked = answers.flatMap(({ item }) => item.footnote?.card ?? []);
  const own = await visibleCards(store.db, learner.id, linked);
  const strange = answers.filter(({ item }) => !own.has(item.footnote?.card ?? ""));
  const copies = await inTransaction(store, async (trx) => {
    if (!(await keepAttempt(trx, attempt.id, learner.id, deps.clock()))) return null;
    return copyCards(
      trx,
      learner.id,
      { quiz: attempt.quiz_id, title: edition.title },
      strange.map(({ place, item }) => ({ id: place.item, item })),
      deps.clock(),
    );
  });
  if (!copies) return null;
  const cardOf = ({ place, item }: Answered): string | null =>
    own.has(item.footnote?.card ?? "") ? (item.footnote?.card ?? null) : (copies.cards.get(place.item) ?? null);
  const given = answers.filter(({ standing }) => standing.answer !== null);
  const events = given.flatMap((answer) => {
    const card = cardOf(answer);
    return card === null ? [] : [eventOf(attempt, edition, answer, card)];
  });
  const confused = await confusedCards(store, learner.id, given, attempt, edition);
  const all = [...events, ...confused].map((event) => envelope(attempt, event, learner, zone));
  for (let at = 0; at < all.length; at += MOST_EVENTS)
    await recordEvents(deps, learner.id, {
      device: deviceOf(attempt.id),
      sentAt: deps.clock(),
      events: all.slice(at, at + MOST_EVENTS),
    });
  return {
    cards: answers.filter((answer) => cardOf(answer) !== null).length,
    made: copies.made,
    left: answers.filter((answer) => cardOf(answer) === null).length,
  };
}

async function answersOf(store: Store, attempt: QuizAttempt, edition: Edition): Promise<Answered[]> {
  const responses = (await responsesOf(store.db, [attempt.id])).get(attempt.id) ?? [];
  const items = await contents(store.db, store.db, attempt.places);
  return standings(responses, attempt.places.length).flatMap((standing, position) => {
    const place = attempt.places[position];
    if (!place) return [];
    const item = itemAt(items, place);
    const order = orderIn(attempt.seed, place, edition.settings.shuffleOptions);
    const heard = responses.filter((response) => response.position === position && response.kind === "answer");
    return [
      {
        position,
        place,
        item,
        standing,
        share: scoreOf(item, standing.answer, order),
        at: Math.max(attempt.started_at, ...heard.map(({ receivedAt }) => receivedAt)),
      },
    ];
  });
}

interface Draft {
  /** The same for the same answer, whenever it is asked for. */
  readonly seq: number;
  readonly kind: EventKindName;
  readonly card: string;
  readonly payload: unknown;
  readonly at: number;
}

function eventOf(
  attempt: QuizAttempt,
  edition: Edition,
  { position, place, item, standing, share, at }: Answered,
  card: string,
): Draft {
  const order = orderIn(attempt.seed, place, edition.settings.shuffleOptions);
  return {
    seq: position + 1,
    kind: "quiz",
    card,
    at,
    payload: {
      quiz: edition.title.slice(0, 200),
      form: place.type,
      share,
      took: Math.min(HOUR_MS, standing.took ?? 0),
      said: saidIn(item, standing.answer, order).slice(0, 1000),
    },
  };
}

/** Who takes one for the other shall see both soon: the card whose answer was chosen instead comes back today, if it was ever learned. */
async function confusedCards(
  store: Store,
  learner: string,
  given: readonly Answered[],
  attempt: QuizAttempt,
  edition: Edition,
): Promise<Draft[]> {
  const chosen = given.flatMap(({ position, item, standing, place, share, at }) => {
    if (item.type !== "single" || share > 0) return [];
    const order = orderIn(attempt.seed, place, edition.settings.shuffleOptions);
    const said = saidIn(item, standing.answer, order);
    const card = item.options.find(({ text }) => text === said)?.from;
    return card ? [{ card, at, seq: AFTER_ANSWERS + position }] : [];
  });
  const learned = await reviewedCards(
    store.db,
    learner,
    chosen.map(({ card }) => card),
  );
  return chosen
    .filter(({ card }) => learned.has(card))
    .map(({ card, at, seq }) => ({ seq, kind: "set-due" as const, card, at, payload: { inDays: 0 } }));
}

/** No quiz has so many items. */
const AFTER_ANSWERS = 1001;

const deviceOf = (attempt: string): string => `quiz-${attempt}`.slice(0, 64);

/** The same answer always makes the same event, so that consent given twice counts once. */
function envelope(
  attempt: QuizAttempt,
  { seq, kind, card, payload, at }: Draft,
  learner: Learner,
  { zone, offset }: { readonly zone: string; readonly offset: number },
) {
  return {
    id: uuidOf(`${attempt.id}/${learner.id}/${kind}/${card}/${seq}`, at),
    device: deviceOf(attempt.id),
    seq,
    kind,
    card,
    payload,
    settings: learner.settings || DEFAULT_SETTINGS,
    at,
    zone,
    offset,
  };
}

/** A UUIDv7 whose random half is a digest. */
function uuidOf(name: string, at: number): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const time = at.toString(16).padStart(12, "0").slice(-12);
  const variant = ((Number.parseInt(hex[3] ?? "0", 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
