import { queryOptions } from "@tanstack/react-query";
import { type CsvTable, type Decide, DecideReply, Results } from "#lib/contract/results.ts";
import type { AttemptsUsed } from "#lib/domain/assessment/attempts-used.ts";
import { type Answer, createCall } from "../api.ts";
import { unwrap } from "../failure.ts";

export interface ResultsApi {
  results(quiz: string, used: AttemptsUsed | null): Answer<Results>;
  decide(wish: Decide): Answer<{ done: boolean }>;
}

const address = (quiz: string, used: AttemptsUsed | null): string =>
  `quiz=${encodeURIComponent(quiz)}${used === null ? "" : `&used=${used}`}`;

export function createResultsApi(call = createCall()): ResultsApi {
  return {
    results: (quiz, used) => call(`/api/quizzes/results?${address(quiz, used)}`, Results),
    decide: (wish) => call("/api/quizzes/results/decide", DecideReply, wish),
  };
}

/** Where one table of the results is downloaded. */
export const csvAddress = (quiz: string, used: AttemptsUsed, table: CsvTable): string =>
  `/api/quizzes/results/csv?${address(quiz, used)}&table=${table}`;

/** @param used null: those that count for the grade */
export const resultsQuery = (api: ResultsApi, quiz: string, used: AttemptsUsed | null) =>
  queryOptions({
    queryKey: ["quiz-results", quiz, used],
    queryFn: async () => unwrap(await api.results(quiz, used)),
  });
