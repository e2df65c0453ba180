import "server-only";
import type { Decide } from "#lib/contract/results.ts";
import { decidedMarks } from "#lib/domain/assessment/decided.ts";
import type { Mend } from "#lib/domain/assessment/mend.ts";
import { mended } from "#lib/domain/assessment/mended.ts";
import { subjectOf } from "#lib/domain/assessment/subject.ts";
import { canonical } from "#lib/domain/review/event.ts";
import type { Db, Store } from "../../db/open.ts";
import { inTransaction } from "../../db/transaction.ts";
import type { Deps } from "../../deps.ts";
import { newId } from "../../ids.ts";
import { type Decision, decidedBy, insertDecision } from "../../repos/decisions.ts";
import { contents, insertVersion, newestVersions, versionKey } from "../../repos/items.ts";
import { type Grade, insertGrades } from "../../repos/quiz-attempts.ts";
import { changeQuiz, editionKey, insertEdition, ownQuiz, saveDraft } from "../../repos/quizzes.ts";
import { groundsOf, openVerdicts } from "./open-verdicts.ts";
import { askedRowOf } from "./publish.ts";
import { keyWordsOf } from "./results.ts";
import { itemAt } from "./seal.ts";
import { type AskedVersion, figuresOf, type Taken, takenOf } from "./taken.ts";

/**
 * Does what a verdict proposes, or lets it be, and writes down by which figures. Attempts whose points change get a grade beside
 * the one they have; what was handed in is not touched. Later takers get a mended item. Asked twice it is done once.
 * @returns null when the quiz is not the learner's; false when the figures (no longer) say so, or it was decided
 */
export async function decide(deps: Deps, learner: string, wish: Decide): Promise<boolean | null> {
  const { store } = deps;
  return inTransaction(store, async (trx) => {
    const quiz = await ownQuiz(trx, learner, wish.quiz, store.kind);
    if (!quiz || quiz.edition === 0) return null;
    const taken = await takenOf(trx, store, quiz);
    const at = taken.versions.findIndex(({ key }) => key === wish.item);
    const [version, figures] = [taken.versions[at], figuresOf(taken, wish.used).items[at]];
    if (!version || !figures) return false;
    const verdict = openVerdicts(version, figures.verdicts).find((each) => subjectOf(each) === wish.subject);
    if (!verdict) return false;
    const now = deps.clock();
    const mend = wish.act === "keep" ? null : verdict.mend;
    const decision: Decision = {
      id: newId(),
      quiz_id: quiz.id,
      item_id: version.item,
      version: version.version,
      subject: wish.subject,
      mend: mend && JSON.stringify(mend),
      grounds: JSON.stringify(groundsOf(version, figures, verdict)),
      before: keyWordsOf(version.scored),
      after: keyWordsOf((mend && mended(version.scored, mend)) ?? version.scored),
      more: 0,
      fewer: 0,
      learner_id: learner,
      at: now,
    };
    const grades = mend === null ? [] : regraded(taken, decision);
    const moved = grades.map((grade) => grade.by);
    await insertDecision(trx, {
      ...decision,
      more: moved.filter((by) => by > 0).length,
      fewer: moved.filter((by) => by < 0).length,
    });
    await insertGrades(
      trx,
      store.kind,
      grades.map(({ grade }) => grade),
    );
    if (mend !== null && mend.mend !== "drop-item") await mendForLater(trx, store, taken, version, mend, now);
    return true;
  });
}

/** New grades, of the attempts whose marks the decision changes. `by`: how their points move against what can be earned. */
function regraded(taken: Taken, decision: Decision): { grade: Grade; by: number }[] {
  const decided = decidedBy([...taken.decisions, decision]);
  const items = new Map(taken.versions.map(({ key, content }) => [key, content]));
  return taken.attempts.flatMap((attempt) => {
    const settings = taken.editions.get(editionKey(taken.quiz.id, attempt.row.edition))?.settings;
    const last = attempt.grades.at(-1);
    if (!settings || !last) return [];
    const marks = decidedMarks(attempt, attempt.standings, (place) => itemAt(items, place), settings, decided);
    const same =
      marks.points === last.points &&
      marks.possible === last.possible &&
      JSON.stringify(marks.shares) === JSON.stringify(last.shares);
    if (same) return [];
    const grade: Grade = {
      attempt: attempt.id,
      revision: last.revision + 1,
      ...marks,
      reason: `decision ${decision.id}`,
      learner: decision.learner_id,
      at: decision.at,
    };
    return [{ grade, by: marks.points - last.points }];
  });
}

/** Who begins from now on gets the mended item: a version, an edition that asks it, and the draft, as far as it still says the same. */
async function mendForLater(
  trx: Db,
  store: Store,
  { quiz, editions }: Taken,
  { item, content: judged }: AskedVersion,
  mend: Mend,
  now: number,
): Promise<void> {
  const newest = (await newestVersions(trx, quiz.learner_id, [item])).get(item);
  const edition = editions.get(editionKey(quiz.id, quiz.edition));
  const place = edition?.sections.flatMap(({ places }) => places).find((each) => each.item === item);
  if (!newest || !edition || !place) return;
  const content = (await contents(trx, store.db, [place])).get(versionKey(item, place.version));
  // Asked in other words by now, it is another question, about which these answers say nothing.
  const after = content?.stem === judged.stem ? mended(content, mend) : null;
  if (!content || !after || canonical(after) === canonical(content)) return;
  const next = newest.version + 1;
  await insertVersion(trx, quiz.learner_id, item, next, after, askedRowOf(after), now);
  const sections = edition.sections.map((section) => ({
    ...section,
    places: section.places.map((place) => (place.item === item ? { ...place, version: next } : place)),
  }));
  await insertEdition(trx, { ...edition, edition: quiz.edition + 1, sections }, now);
  await changeQuiz(trx, quiz.id, { edition: quiz.edition + 1, changed_at: now });
  const draft = {
    ...quiz.draft,
    sections: quiz.draft.sections.map((section) => ({
      ...section,
      items: section.items.map((held) => {
        if (held.id !== item) return held;
        const same = canonical(held.content) === canonical(content);
        return { ...held, content: same ? after : (mended(held.content, mend) ?? held.content) };
      }),
    })),
  };
  await saveDraft(trx, quiz.learner_id, quiz.id, quiz.revision, draft, now);
}
