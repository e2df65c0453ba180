import { type ExportQuery, ImportReply, LossReport } from "#lib/contract/exchange.ts";
import { type Answer, createCall } from "../api.ts";

/** Quizzes as files. */
export interface ExchangeApi {
  losses(query: ExportQuery): Answer<LossReport>;
  /** Nothing is stored. */
  read(file: Blob): Answer<ImportReply>;
}

const asked = ({ quiz, format }: ExportQuery): string => `quiz=${encodeURIComponent(quiz)}&format=${format}`;

export function createExchangeApi(call = createCall()): ExchangeApi {
  return {
    losses: (query) => call(`/api/quizzes/losses?${asked(query)}`, LossReport),
    read: (file) => call("/api/quizzes/import", ImportReply, file),
  };
}

/** Where the file is downloaded. */
export const exportAddress = (query: ExportQuery): string => `/api/quizzes/export?${asked(query)}`;
