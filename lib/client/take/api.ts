import {
  TakeAnswered,
  type TakeAnswers,
  TakeAttempt,
  TakeBegun,
  TakeJoined,
  TakeKept,
  TakeLobby,
} from "#lib/contract/take.ts";
import { type Answer, type Call, createCall } from "../api.ts";

export interface TakeApi {
  open(code: string): Answer<TakeLobby>;
  join(code: string, said: { readonly name: string } | { readonly word: string }): Answer<TakeJoined>;
  begin(code: string): Answer<TakeBegun>;
  attempt(id: string): Answer<TakeAttempt>;
  keep(attempt: string, zone: { readonly zone: string; readonly offset: number }): Answer<TakeKept>;
  answers(sent: TakeAnswers): Answer<TakeAnswered>;
}

export function createTakeApi(call: Call = createCall()): TakeApi {
  return {
    open: (code) => call("/api/take/open", TakeLobby, { code }),
    join: (code, said) => call("/api/take/join", TakeJoined, { code, ...said }),
    begin: (code) => call("/api/take/begin", TakeBegun, { code }),
    attempt: (id) => call(`/api/take/attempt?attempt=${encodeURIComponent(id)}`, TakeAttempt),
    keep: (attempt, { zone, offset }) => call("/api/take/keep", TakeKept, { attempt, zone, offset }),
    answers: (sent) => call("/api/take/answers", TakeAnswered, sent),
  };
}
