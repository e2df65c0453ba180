import "server-only";
import type { TakeAttempt, TakeItem } from "#lib/contract/take.ts";
import { isOver } from "#lib/domain/assessment/deadline.ts";
import { marksOf, orderIn } from "#lib/domain/assessment/grade.ts";
import { hasCome, mayKeep, type Progress, released, tells } from "#lib/domain/assessment/release.ts";
import { type Standing, standings } from "#lib/domain/assessment/response.ts";
import { type Item, revealsOf, shownOf, solutionOf } from "#lib/domain/item/item.ts";
import type { Footnote } from "#lib/domain/item/parts.ts";
import type { Db, Store } from "../../db/open.ts";
import type { Deps } from "../../deps.ts";
import { askedRows, contents, versionKey } from "../../repos/items.ts";
import {
  attemptsOfDevices,
  deviceKey,
  gradesOf,
  keptAttempts,
  type QuizAttempt,
  responsesOf,
} from "../../repos/quiz-attempts.ts";
import { type LiveState, liveStates } from "../../repos/quiz-live.ts";
import { type Edition, editionKey, editionsOf, quizOfTaker } from "../../repos/quizzes.ts";
import { isClosed } from "./lobby.ts";
import { itemAt, sealOverdue } from "./seal.ts";

interface Seen {
  readonly attempt: QuizAttempt;
  readonly edition: Edition;
  readonly standings: readonly Standing[];
  readonly progress: readonly Progress[];
  readonly closed: boolean;
  readonly live: LiveState | null;
}

/** An attempt as its taker may see it now, or null when it is not this browser's. */
export async function attemptView(deps: Deps, id: string, tokenHash: string): Promise<TakeAttempt | null> {
  const { store } = deps;
  const now = deps.clock();
  let attempt = await ownAttempt(store, id, tokenHash);
  if (attempt && attempt.seal === null && isOver(attempt.deadline, now)) {
    await sealOverdue(deps);
    attempt = await ownAttempt(store, id, tokenHash);
  }
  if (!attempt) return null;
  const quiz = await quizOfTaker(store.db, attempt.quiz_id, attempt.taker_id);
  const seen = quiz && (await seenOf(store.db, attempt, isClosed(quiz, now)));
  if (!quiz || !seen) return null;
  const { settings } = seen.edition;
  const sealed = attempt.seal !== null;
  const whole: Progress = { sealed, closed: seen.closed, checked: false };
  const grade = (await gradesOf(store.db, [id])).get(id)?.at(-1);
  const moments = [settings.show.points, settings.show.keys, settings.show.passages];
  const later = moments.includes("close") && !seen.closed ? "close" : moments.includes("never") ? "never" : null;
  return {
    now,
    attempt: id,
    code: quiz.code ?? "",
    title: seen.edition.title,
    mode: settings.mode,
    name: quiz.name ?? "",
    started: attempt.started_at,
    deadline: attempt.deadline,
    closes: quiz.closes_at,
    certainty: settings.certainty,
    finished: attempt.finished_at,
    ended: attempt.ended,
    points: hasCome(settings.show.points, whole) ? (grade?.points ?? null) : null,
    possible: attempt.places.reduce((sum, { points }) => sum + points, 0),
    later,
    items: await itemViews(store, seen, grade?.shares ?? null),
    live: seen.live && { phase: seen.live.phase, position: seen.live.position, revision: seen.live.revision },
    mayKeep: mayKeep(settings, whole),
    kept: (await keptAttempts(store.db, [id])).has(id),
  };
}

/** Some items of an attempt, e.g. those that were just checked. */
export async function itemsNow(
  deps: Deps,
  id: string,
  tokenHash: string,
  positions: ReadonlySet<number>,
): Promise<TakeItem[]> {
  if (positions.size === 0) return [];
  const view = await attemptView(deps, id, tokenHash);
  return view?.items.filter(({ position }) => positions.has(position)) ?? [];
}

async function ownAttempt({ db }: Store, id: string, tokenHash: string): Promise<QuizAttempt | null> {
  const found = await attemptsOfDevices(db, [{ attempt: id, tokenHash }]);
  return found.get(deviceKey(id, tokenHash)) ?? null;
}

async function seenOf(db: Db, attempt: QuizAttempt, closed: boolean): Promise<Seen | null> {
  const editions = await editionsOf(db, [{ quiz: attempt.quiz_id, edition: attempt.edition }]);
  const edition = editions.get(editionKey(attempt.quiz_id, attempt.edition));
  if (!edition) return null;
  const responses = (await responsesOf(db, [attempt.id])).get(attempt.id) ?? [];
  const stands = standings(responses, attempt.places.length);
  const live =
    edition.settings.mode === "live" ? ((await liveStates(db, [attempt.quiz_id])).get(attempt.quiz_id) ?? null) : null;
  const inRoom = edition.settings.mode === "live" && live?.phase !== "free";
  const progress = stands.map(({ checked }, position) => ({
    sealed: attempt.seal !== null,
    closed,
    checked: inRoom ? wasShown(live, position) : checked,
  }));
  return { attempt, edition, standings: stands, progress, closed, live };
}

/** In a room an item is out once the instructor has shown it. */
const wasShown = (live: LiveState | null, position: number): boolean =>
  live !== null &&
  (live.phase === "done" ||
    (live.phase !== "lobby" && position < live.position) ||
    (live.phase === "showing" && position === live.position));

/**
 * Each item with what is out. Keys are read for what is out and for nothing else; a passage, hint or remark that would tell the
 * key of an item that is not out waits for it.
 */
async function itemViews(store: Store, seen: Seen, shares: readonly number[] | null): Promise<TakeItem[]> {
  const { attempt, edition, progress } = seen;
  const { settings } = edition;
  const asked = await askedRows(store.db, attempt.places);
  const out = progress.map((each) => released(settings.show, each));
  const hinted = seen.standings.some(({ hints }) => hints > 0);
  const some = hinted || out.some(({ points, key }) => points || key);
  const items = some ? await contents(store.db, store.db, attempt.places) : new Map<string, Item>();
  const secret = some
    ? attempt.places.map((place, at) => (out[at]?.key ? [] : revealsOf(itemAt(items, place))))
    : attempt.places.map(() => []);
  return attempt.places.map((place, position) => {
    const row = asked.get(versionKey(place.item, place.version));
    const stands = seen.standings[position];
    if (!row || !stands) throw new Error("Inconsistent: an attempt asks an item version that is not there");
    const shuffle = orderIn(attempt.seed, place, settings.shuffleOptions);
    const keys = secret.flatMap((texts, at) => (at === position ? [] : texts));
    const item = some ? itemAt(items, place) : null;
    const { key, passage } = out[position] ?? { key: false, passage: false };
    const solution = item && key ? solutionOf(item, shuffle) : null;
    const footnote = item && passage ? item.footnote : null;
    const told = footnote !== null && tells(textOf(footnote), keys);
    const safe = (text: string): string => (tells(text, keys) ? "" : text);
    return {
      position,
      stem: row.stem,
      points: row.points,
      shown: shownOf(row.asked, shuffle),
      hints: settings.hints ? row.hints : 0,
      hinted: item && settings.hints ? item.hints.slice(0, stands.hints).map(safe) : [],
      answer: stands.answer,
      certainty: stands.certainty,
      flagged: stands.flagged,
      locked: attempt.seal !== null || (progress[position]?.checked ?? false),
      share: shareOf(seen, position, item, shares),
      solution: solution &&
        item && {
          answer: solution.answer,
          accept: [...solution.accept],
          feedback: solution.feedback.map(safe),
          remark: safe(item.feedback),
        },
      // Which card and document of the instructor's it was made from is no taker's business.
      footnote: told || !footnote ? null : { ...footnote, card: null, document: null },
      withheld: told,
    };
  });
}

/** Share of the points: the grade's once there is one, else what a checked answer earns. */
function shareOf(seen: Seen, position: number, item: Item | null, shares: readonly number[] | null): number | null {
  const { attempt, edition, progress, standings: stands } = seen;
  const at = progress[position];
  const place = attempt.places[position];
  const standing = stands[position];
  if (!item || !at || !place || !standing || !hasCome(edition.settings.show.points, at)) return null;
  if (shares) return shares[position] ?? null;
  const only = { seed: attempt.seed, places: [place] };
  return marksOf(only, [standing], () => item, edition.settings).shares[0] ?? null;
}

const textOf = ({ note, passage }: Footnote): string =>
  [
    note,
    ...[passage?.title, passage?.author, passage?.published, passage?.section],
    ...(passage?.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")) ?? []),
  ].join(" ");
