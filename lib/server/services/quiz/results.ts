import "server-only";
import {
  type AuditLine,
  type Grounds,
  MOST_TYPED,
  type Results,
  type ResultsItem,
  type ResultsTaker,
} from "#lib/contract/results.ts";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import type { Mend } from "#lib/domain/assessment/mend.ts";
import { keyInWords } from "#lib/domain/assessment/quiz-matrix.ts";
import type { QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { JudgedItem } from "#lib/domain/assessment/statistics.ts";
import { subjectOf } from "#lib/domain/assessment/subject.ts";
import { choicesOf, type Item, solutionOf, unshuffled } from "#lib/domain/item/item.ts";
import type { Deps } from "../../deps.ts";
import { type CardDoubtRow, replaceDoubts } from "../../repos/card-doubts.ts";
import { editionKey, ownQuiz } from "../../repos/quizzes.ts";
import { openVerdicts } from "./open-verdicts.ts";
import { type AskedVersion, figuresOf, type Taken, takenOf } from "./taken.ts";

/** The attempts that count for the grade are those that figures are made of, unless somebody asks for others. */
const usedBy: Readonly<Record<QuizSettings["counts"], AttemptsUsed>> = {
  first: "first",
  last: "last",
  highest: "highest",
  mean: "all",
};

/** Results of one's own quiz; null when it is another's, or never was published. What they say of cards is noted for the library. */
export async function resultsOf(
  deps: Deps,
  learner: string,
  quizId: string,
  asked: AttemptsUsed | undefined,
): Promise<Results | null> {
  const read = await readResults(deps, learner, quizId, asked);
  if (!read) return null;
  await replaceDoubts(deps.store, quizId, doubtsFrom(read.taken, read.results, deps.clock()));
  return read.results;
}

/** The same for other services, without noting anything. */
export async function readResults(
  { store, clock }: Deps,
  learner: string,
  quizId: string,
  asked: AttemptsUsed | undefined,
): Promise<{ taken: Taken; results: Results } | null> {
  const quiz = await ownQuiz(store.db, learner, quizId);
  if (!quiz || quiz.edition === 0) return null;
  const taken = await takenOf(store.db, store, quiz);
  return { taken, results: resultsFrom(taken, asked, clock()) };
}

function resultsFrom(taken: Taken, asked: AttemptsUsed | undefined, now: number): Results {
  const { quiz } = taken;
  const edition = taken.editions.get(editionKey(quiz.id, quiz.edition));
  const used = asked ?? usedBy[edition?.settings.counts ?? "highest"];
  const { items, ...figures } = figuresOf(taken, used);
  return {
    ...figures,
    distribution: { ...figures.distribution, bins: figures.distribution.bins && [...figures.distribution.bins] },
    now,
    quiz: quiz.id,
    title: edition?.title ?? quiz.title,
    closes: quiz.closes_at,
    certainty: edition?.settings.certainty ?? false,
    items: items.flatMap((item, at) => {
      const version = taken.versions[at];
      return version ? [itemFrom(version, item)] : [];
    }),
    people: taken.attempts.map((attempt) => personFrom(taken, attempt)),
    audit: taken.decisions.map((decision) => lineFrom(taken, decision)).toReversed(),
  };
}

function itemFrom(version: AskedVersion, figures: JudgedItem): ResultsItem {
  const { scored } = version;
  const texts = new Map(choicesOf(scored).map(({ id, text }) => [id, text]));
  const { item: _, options, typed, verdicts, ...rest } = figures;
  return {
    ...rest,
    id: version.key,
    number: version.number,
    stem: scored.stem === "" && scored.type === "cloze" ? scored.text.replace(/\[\[[\w-]+\]\]/g, "…") : scored.stem,
    key: keyWordsOf(scored),
    footnote: scored.footnote,
    points: version.points,
    earlier: version.earlier,
    dropped: version.dropped,
    options: options?.map((option) => ({ ...option, text: texts.get(option.id) ?? "" })) ?? null,
    typed: typed?.slice(0, MOST_TYPED).map((cluster) => ({ ...cluster, forms: [...cluster.forms] })) ?? null,
    moreTyped: Math.max(0, (typed?.length ?? 0) - MOST_TYPED),
    verdicts: openVerdicts(version, verdicts).map(
      (verdict) => ({ ...verdict, subject: subjectOf(verdict) }) as ResultsItem["verdicts"][number],
    ),
  };
}

export const keyWordsOf = (item: Item): string => keyInWords(item, solutionOf(item, unshuffled));

function personFrom({ takers }: Taken, { row, grades, standings }: Taken["attempts"][number]): ResultsTaker {
  const last = grades.at(-1);
  const times = standings.flatMap(({ took }) => took ?? []);
  return {
    attempt: row.id,
    name: takers.get(row.taker_id)?.name ?? null,
    number: row.number,
    points: last?.points ?? 0,
    worth: last?.possible ?? 0,
    took: times.length === 0 ? null : times.reduce((sum, ms) => sum + ms, 0),
    submitted: row.finished_at ?? row.started_at,
    regraded: grades.length > 1,
  };
}

function lineFrom({ versions }: Taken, decision: Taken["decisions"][number]): AuditLine {
  const mend = decision.mend === null ? null : (JSON.parse(decision.mend) as Mend);
  return {
    id: decision.id,
    at: decision.at,
    item: versions.find(({ item, version }) => item === decision.item_id && version === decision.version)?.number ?? 0,
    act: mend?.mend ?? "keep",
    grounds: JSON.parse(decision.grounds) as Grounds,
    before: decision.before,
    after: decision.after,
    more: decision.more,
    fewer: decision.fewer,
  };
}

/** The gravest verdict on each item that was made from a card. */
function doubtsFrom({ quiz, versions }: Taken, { items }: Results, now: number): CardDoubtRow[] {
  return items.flatMap((item, at) => {
    const version = versions[at];
    const card = version?.content.footnote?.card ?? null;
    const verdict = item.verdicts[0];
    if (!version || card === null || !verdict || item.facility.hidden) return [];
    return [
      {
        quiz_id: quiz.id,
        item_id: version.item,
        version: version.version,
        card_id: card,
        learner_id: quiz.learner_id,
        kind: verdict.kind,
        missed: Math.round((1 - (item.facility.value ?? 0)) * item.n),
        n: item.n,
        at: now,
      },
    ];
  });
}
