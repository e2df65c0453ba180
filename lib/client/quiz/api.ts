import {
  Bank,
  NewQuizReply,
  OwnQuiz,
  type Propose,
  Proposed,
  PublishReply,
  QuizDocuments,
  QuizParts,
  Quizzes,
  type SaveDraft,
  SaveReply,
} from "#lib/contract/quizzes.ts";
import { type Answer, createCall } from "../api.ts";

/** What an instructor does with quizzes of their own. */
export interface QuizApi {
  list(): Answer<Quizzes>;
  make(title: string): Answer<NewQuizReply>;
  open(id: string): Answer<OwnQuiz>;
  save(draft: SaveDraft): Answer<SaveReply>;
  duplicate(id: string): Answer<NewQuizReply>;
  remove(id: string): Answer<null>;
  documents(): Answer<QuizDocuments>;
  parts(documents: readonly string[]): Answer<QuizParts>;
  propose(wish: Propose): Answer<Proposed>;
  bank(): Answer<Bank>;
  publish(id: string, revision: number): Answer<PublishReply>;
  close(id: string): Answer<null>;
  reopen(id: string): Answer<null>;
}

export function createQuizApi(fetcher?: typeof fetch): QuizApi {
  const call = createCall(fetcher);
  return {
    list: () => call("/api/quizzes", Quizzes),
    make: (title) => call("/api/quizzes", NewQuizReply, { title }),
    open: (id) => call(`/api/quizzes/quiz?id=${encodeURIComponent(id)}`, OwnQuiz),
    save: (draft) => call("/api/quizzes/draft", SaveReply, draft),
    duplicate: (id) => call("/api/quizzes/duplicate", NewQuizReply, { id }),
    remove: (id) => call<null>("/api/quizzes/delete", null, { id }),
    documents: () => call("/api/quizzes/documents", QuizDocuments),
    parts: (documents) => call(`/api/quizzes/parts?documents=${documents.join(",")}`, QuizParts),
    propose: (wish) => call("/api/quizzes/propose", Proposed, wish),
    bank: () => call("/api/quizzes/bank", Bank),
    publish: (id, revision) => call("/api/quizzes/publish", PublishReply, { id, revision }),
    close: (id) => call<null>("/api/quizzes/close", null, { id }),
    reopen: (id) => call<null>("/api/quizzes/reopen", null, { id }),
  };
}
