import { Exam } from "#lib/contract/exam.ts";
import { type Answer, createCall } from "../api.ts";

export interface ExamApi {
  /** What meets an exam on a collection on a day, and what it would find. */
  exam(collection: string, on: number, zone: string): Answer<Exam>;
}

export function createExamApi(fetcher?: typeof fetch, clock?: () => number): ExamApi {
  const call = createCall(fetcher, clock);
  return {
    exam: (collection, on, zone) =>
      call(`/api/exam?${new URLSearchParams({ zone, collection, on: String(on) })}`, Exam),
  };
}
