import { TakeAnswered, type TakeAnswers, TakeAttempt, TakeBegun, TakeJoined, TakeLobby } from "#lib/contract/take.ts";
import { type Answer, type Call, createCall } from "../api.ts";

export interface TakeApi {
  open(code: string): Answer<TakeLobby>;
  join(code: string, said: { readonly name: string } | { readonly word: string }): Answer<TakeJoined>;
  begin(code: string): Answer<TakeBegun>;
  attempt(id: string): Answer<TakeAttempt>;
  answers(sent: TakeAnswers): Answer<TakeAnswered>;
}

export function createTakeApi(call: Call = createCall()): TakeApi {
  return {
    open: (code) => call("/api/take/open", TakeLobby, { code }),
    join: (code, said) => call("/api/take/join", TakeJoined, { code, ...said }),
    begin: (code) => call("/api/take/begin", TakeBegun, { code }),
    attempt: (id) => call(`/api/take/attempt?attempt=${encodeURIComponent(id)}`, TakeAttempt),
    answers: (sent) => call("/api/take/answers", TakeAnswered, sent),
  };
}
