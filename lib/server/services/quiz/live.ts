import "server-only";
import type { LiveForOwner, LiveForTakers, LiveMove, LiveRoom } from "#lib/contract/live.ts";
import { orderIn } from "#lib/domain/assessment/grade.ts";
import { layoutOf } from "#lib/domain/assessment/layout.ts";
import { standings } from "#lib/domain/assessment/response.ts";
import { askedList, ordered } from "#lib/domain/item/choices.ts";
import {
  choicesOf,
  chosenIn,
  type Item,
  saidIn,
  scoreOf,
  shuffleBy,
  solutionOf,
  unshuffled,
} from "#lib/domain/item/item.ts";
import { changed } from "../../broadcast.ts";
import type { Db, DbKind, Store } from "../../db/open.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { contents } from "../../repos/items.ts";
import { attemptsOfQuiz, responsesOf } from "../../repos/quiz-attempts.ts";
import { liveStates, moveLive } from "../../repos/quiz-live.ts";
import { type Edition, editionKey, editionsOf, ownQuiz, type Quiz } from "../../repos/quizzes.ts";
import { takersOf } from "../../repos/takers.ts";
import { closeIn } from "./publish.ts";
import { itemAt } from "./seal.ts";

/** Channels of lib/server/broadcast.ts. */
export const takersChannel = (quiz: string): string => `takers ${quiz}`;
export const ownerChannel = (quiz: string): string => `owner ${quiz}`;

const lobby = { phase: "lobby", position: 0, revision: 0 } as const;

export async function liveForTakers(db: Db, quiz: string): Promise<LiveForTakers> {
  const { phase, position, revision } = (await liveStates(db, [quiz])).get(quiz) ?? lobby;
  return { phase, position, revision };
}

/** Counts for the instructor: how many joined, answered and chose what; nobody's name. */
export async function liveForOwner(store: Store, quiz: string, edition: Edition): Promise<LiveForOwner> {
  const { db } = store;
  const places = layoutOf(edition.sections, quiz, false);
  const here = new Set((await takersOf(db, quiz)).flatMap(({ id, removed_at }) => (removed_at === null ? [id] : [])));
  const attempts = (await attemptsOfQuiz(db, quiz)).filter(({ taker_id }) => here.has(taker_id));
  const responses = await responsesOf(
    db,
    attempts.map(({ id }) => id),
  );
  const items = await contents(db, db, places);
  const counts = places.map((place) => ({
    answered: 0,
    right: 0,
    options: roomChoices(quiz, itemAt(items, place)).map(() => 0),
  }));
  for (const attempt of attempts) {
    for (const [at, { answer }] of standings(responses.get(attempt.id) ?? [], attempt.places.length).entries()) {
      const place = attempt.places[at];
      const count = counts[places.findIndex(({ item, version }) => item === place?.item && version === place.version)];
      if (!place || !count || answer === null) continue;
      const item = itemAt(items, place);
      const order = orderIn(attempt.seed, place, edition.settings.shuffleOptions);
      const chosen = new Set(chosenIn(item, answer, order));
      count.answered += 1;
      if (scoreOf(item, answer, order) >= 0.999) count.right += 1;
      for (const [i, { id }] of roomChoices(quiz, item).entries())
        if (chosen.has(id)) count.options[i] = (count.options[i] ?? 0) + 1;
    }
  }
  return {
    ...(await liveForTakers(db, quiz)),
    joined: here.size,
    begun: attempts.length,
    ended: attempts.filter(({ seal }) => seal !== null).length,
    items: counts,
  };
}

/** A published live quiz of the learner's, or null. */
async function ownLive(
  db: Db,
  learner: string,
  id: string,
  lock?: DbKind,
): Promise<{ quiz: Quiz; edition: Edition } | null> {
  const quiz = await ownQuiz(db, learner, id, lock);
  if (!quiz || quiz.edition === 0 || quiz.code === null) return null;
  const edition = (await editionsOf(db, [{ quiz: id, edition: quiz.edition }])).get(editionKey(id, quiz.edition));
  return edition?.settings.mode === "live" ? { quiz, edition } : null;
}

/** What the instructor's screen shows, or null when it is not theirs. @param base where links lead */
export async function liveRoom({ store }: Deps, base: string, learner: string, id: string): Promise<LiveRoom | null> {
  const own = await ownLive(store.db, learner, id);
  if (!own?.quiz.code) return null;
  const places = layoutOf(own.edition.sections, id, false);
  const items = await contents(store.db, store.db, places);
  return {
    title: own.edition.title,
    code: own.quiz.code,
    link: `${base}/take#${own.quiz.code}`,
    items: places.map((place) => roomItem(id, itemAt(items, place))),
    live: await liveForOwner(store, id, own.edition),
  };
}

/** What can be chosen, as a room sees it on the wall: never in the order in which its author wrote the key. */
function roomChoices(quiz: string, item: Item): ReturnType<typeof choicesOf> {
  const choices = choicesOf(item);
  if (item.type !== "single" && item.type !== "multiple") return choices;
  const order = ordered(askedList(item.options), shuffleBy(`${quiz}|${item.stem}`), "wall");
  return order.flatMap(({ id }) => choices.find((choice) => choice.id === id) ?? []);
}

const roomItem = (quiz: string, item: Item): LiveRoom["items"][number] => ({
  stem: item.stem,
  type: item.type,
  options: roomChoices(quiz, item).map(({ text, key }) => ({ text, key })),
  answer: saidIn(item, solutionOf(item, unshuffled).answer, unshuffled),
});

/** The stream of an instructor's counts, or null. */
export async function ownerState(
  { store }: Deps,
  learner: string,
  id: string,
): Promise<(() => Promise<string>) | null> {
  const first = await ownLive(store.db, learner, id);
  // Looked up anew each time: it may be published again while the room is open.
  return (
    first &&
    (async () => {
      const { edition } = (await ownLive(store.db, learner, id)) ?? first;
      return JSON.stringify(await liveForOwner(store, id, edition));
    })
  );
}

/**
 * Takes a live quiz on, or lets everybody go on alone. A move made from a state that is not the newest changes nothing, so a
 * doubled tap moves once. The end closes the quiz. @returns null when it is not the learner's
 */
export async function moveLiveQuiz(deps: Deps, learner: string, move: LiveMove): Promise<LiveForTakers | null> {
  const { store, clock } = deps;
  const moved = await inTransaction(store, async (trx) => {
    const own = await ownLive(trx, learner, move.quiz, store.kind); // locked: of two moves at once, one is stale
    if (!own) return null;
    const now = await liveForTakers(trx, move.quiz);
    if (now.revision !== move.from) return now;
    const last = layoutOf(own.edition.sections, move.quiz, false).length - 1;
    await moveLive(trx, move.quiz, { phase: move.phase, position: Math.min(move.position, last) }, clock());
    if (move.phase === "done") await closeIn(trx, deps, learner, move.quiz);
    return liveForTakers(trx, move.quiz);
  });
  if (!moved) return null;
  tellRoom(move.quiz);
  changed(takersChannel(move.quiz));
  return moved;
}

/** Somebody joined, answered or ended. */
export const tellRoom = (quiz: string): void => changed(ownerChannel(quiz));
