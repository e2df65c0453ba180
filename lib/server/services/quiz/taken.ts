import "server-only";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { type Decided, isDropped, placeKey, scoredAs } from "#lib/domain/assessment/decided.ts";
import { quizMatrix, type TakenAttempt } from "#lib/domain/assessment/quiz-matrix.ts";
import { standings } from "#lib/domain/assessment/response.ts";
import { type JudgedItem, type QuizStatistics, statisticsOf } from "#lib/domain/assessment/statistics.ts";
import { subjectOf } from "#lib/domain/assessment/subject.ts";
import type { Item } from "#lib/domain/item/item.ts";
import type { Db, Store } from "../../db/open.ts";
import { type Decision, decidedBy, decisionsOf } from "../../repos/decisions.ts";
import { contents } from "../../repos/items.ts";
import { attemptsOfQuiz, type Grade, gradesOf, type QuizAttempt, responsesOf } from "../../repos/quiz-attempts.ts";
import { type Edition, editionKey, editionsOf, type Quiz } from "../../repos/quizzes.ts";
import { type Taker, takersOf } from "../../repos/takers.ts";

/** An item version that was asked. */
export interface AskedVersion {
  /** `item/version` */
  readonly key: string;
  readonly item: string;
  readonly version: number;
  /** Its place in the quiz, from 1. */
  readonly number: number;
  /** The newest edition asks it in another version, or not at all. */
  readonly earlier: boolean;
  readonly points: number;
  /** As it was asked. */
  readonly content: Item;
  /** As its answers are scored since. */
  readonly scored: Item;
  readonly dropped: boolean;
}

/** Everything that was handed in, of takers who were not removed. */
export interface Taken {
  readonly quiz: Quiz;
  readonly attempts: readonly (TakenAttempt & { readonly row: QuizAttempt; readonly grades: readonly Grade[] })[];
  readonly takers: ReadonlyMap<string, Taker>;
  readonly editions: ReadonlyMap<string, Edition>;
  readonly versions: readonly AskedVersion[];
  readonly decisions: readonly Decision[];
  readonly decided: Decided;
}

/** Reads all that results are made of. The caller has made sure whose quiz it is. */
export async function takenOf(db: Db, store: Store, quiz: Quiz): Promise<Taken> {
  const takers = new Map(
    (await takersOf(db, quiz.id)).filter(({ removed_at }) => removed_at === null).map((taker) => [taker.id, taker]),
  );
  const rows = (await attemptsOfQuiz(db, quiz.id)).filter(
    ({ seal, taker_id }) => seal !== null && takers.has(taker_id),
  );
  const ids = rows.map(({ id }) => id);
  const [responses, grades, decisions] = [
    await responsesOf(db, ids),
    await gradesOf(db, ids),
    await decisionsOf(db, quiz.id),
  ];
  const editions = await editionsOf(db, [
    { quiz: quiz.id, edition: quiz.edition },
    ...rows.map(({ edition }) => ({ quiz: quiz.id, edition })),
  ]);
  const decided = decidedBy(decisions);
  const attempts = rows.map((row) => ({
    id: row.id,
    taker: row.taker_id,
    number: row.number,
    seed: row.seed,
    places: row.places,
    standings: standings(responses.get(row.id) ?? [], row.places.length),
    shuffleOptions: editions.get(editionKey(quiz.id, row.edition))?.settings.shuffleOptions ?? false,
    row,
    grades: grades.get(row.id) ?? [],
  }));
  const versions = await askedVersions(db, store, quiz, attempts, editions, decided);
  return { quiz, attempts, takers, editions, versions, decisions, decided };
}

async function askedVersions(
  db: Db,
  store: Store,
  quiz: Quiz,
  attempts: readonly TakenAttempt[],
  editions: ReadonlyMap<string, Edition>,
  decided: Decided,
): Promise<AskedVersion[]> {
  const places = new Map(
    attempts.flatMap((attempt) => attempt.places.map((place) => [placeKey(place), place] as const)),
  );
  const items = await contents(db, store.db, [...places.values()]);
  const newest = editions.get(editionKey(quiz.id, quiz.edition))?.sections.flatMap((section) => section.places) ?? [];
  const numbers = new Map<string, number>();
  for (const { item } of [...newest, ...places.values()]) if (!numbers.has(item)) numbers.set(item, numbers.size + 1);
  const current = new Set(newest.map(placeKey));
  return [...places]
    .flatMap(([key, { item, version, points }]) => {
      const content = items.get(key);
      const mends = decided.get(key) ?? [];
      if (!content) throw new Error("Inconsistent: an attempt asks an item version that is not there");
      return [
        {
          key,
          item,
          version,
          number: numbers.get(item) ?? 0,
          earlier: !current.has(key),
          points,
          content,
          scored: scoredAs(content, mends),
          dropped: isDropped(mends),
        },
      ];
    })
    .toSorted((a, b) => a.number - b.number || b.version - a.version);
}

/** The figures: totals without what was dropped; a dropped item keeps its own, against the rest of all. What was decided about is no verdict any more. */
export function figuresOf(taken: Taken, used: AttemptsUsed): QuizStatistics {
  const counted = taken.versions.filter(({ dropped }) => !dropped);
  const figures = statisticsOf(quizMatrix(taken.attempts, counted, taken.decided), used);
  const whole =
    counted.length === taken.versions.length
      ? figures
      : statisticsOf(quizMatrix(taken.attempts, taken.versions, taken.decided), used);
  const byKey = new Map([...whole.items, ...figures.items].map((item) => [item.item.id, item]));
  const settled = new Set(taken.decisions.map(({ item_id, version, subject }) => `${item_id}/${version} ${subject}`));
  const items = taken.versions.flatMap(({ key, dropped }): JudgedItem[] => {
    const item = byKey.get(key);
    if (!item) return [];
    const open = item.verdicts.filter((verdict) => !settled.has(`${key} ${subjectOf(verdict)}`));
    return [{ ...item, verdicts: dropped ? [] : open }];
  });
  return { ...figures, items };
}
