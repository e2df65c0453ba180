import { withoutTies } from "../nearest.ts";
import { looksLikeCsv, readCsv } from "./csv/read.ts";
import { writeCsv } from "./csv/write.ts";
import type { QuizFormat } from "./format.ts";

/** A table of our own, for spreadsheets: it holds everything but the ties to cards. */
export const csv: QuizFormat = {
  writer: {
    ending: "csv",
    becomes: (item) => item.type,
    otherCredit: [],
    nearest: (item) => [withoutTies(item)],
    write: (quiz) => [{ path: "quiz.csv", text: writeCsv(quiz) }],
  },
  reader: {
    recognise: ([first, ...more]) => more.length === 0 && looksLikeCsv(first?.text ?? ""),
    read: ([first]) => readCsv(first?.text ?? ""),
  },
};
