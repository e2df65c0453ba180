import type { FieldName } from "#lib/domain/exchange/fields.ts";
import type { QuizFormatName, WrittenFormat } from "#lib/domain/exchange/formats/names.ts";
import type { NoteCode, RefusalCode, Unreadable } from "#lib/domain/exchange/read-quiz.ts";
import { counted, figure } from "../format.ts";
import { section } from "../section.ts";
import { quizEditWords } from "./quiz-edit.ts";

const items = { one: "item", other: "items" };
const questions = { one: "question", other: "questions" };

const formats: Readonly<Record<QuizFormatName, string>> = {
  "moodle-xml": "Moodle XML",
  gift: "GIFT",
  "qti-2.1": "QTI 2.1",
  "qti-1.2": "QTI 1.2",
  csv: "CSV",
  aiken: "Aiken",
};

const formatNotes: Readonly<Record<WrittenFormat, string>> = {
  "moodle-xml": "For Moodle, which keeps the most in it. Ordering needs Moodle 4.4.",
  gift: "Plain text for Moodle and others. Easy to read and to write by hand.",
  "qti-2.1": "A package for TAO, Canvas, Inspera and other programs that speak QTI.",
  csv: "A table for spreadsheets. Everything but the ties to cards comes back into Footnote.",
};

const fields: Readonly<Record<Exclude<FieldName, "type">, string>> = {
  question: "The question is worded a little otherwise",
  options: "What is offered to choose from changes",
  right: "What is right is written otherwise",
  told: "What is told for single choices, or what an order goes by",
  rivals: "Answers that are wrong however close",
  slips: "Slips of spelling count as wrong",
  tolerance: "How far off is still right",
  units: "Units; the key’s stands in the question",
  dates: "Dates are compared letter by letter",
  points: "Points",
  hints: "Hints",
  feedback: "What is told to everybody",
  note: "The footnote’s note",
  passage: "Parts of the passage",
  card: "The ties to your cards: answers to a copy teach them nothing",
};

const refusals: Readonly<Record<RefusalCode, (what: string) => string>> = {
  type: (what) => `It is of a kind that Footnote does not ask (${what}).`,
  broken: () => "It does not keep the rules of its format.",
  "no-answer": () => "Nothing in it is marked as right.",
  "too-long": (what) => `It is longer than an item may be (${what}).`,
  "too-many": (what) => `Only the first ${what} questions of a file are read.`,
  "no-number": () => "Its answer is no number.",
  fault: (what) => quizEditWords.fault(what),
  calculated: () => "Its answer is calculated anew for each taker.",
  "file-missing": () => "The package names it and does not hold it.",
};

const notes: Readonly<Record<NoteCode, (of: string) => string>> = {
  markup: (of) => `${of}: markup is left out, the words stay`,
  pictures: (of) => `${of}: pictures are left out`,
  wildcards: (of) => `${of}: answers with a star for anything are left out`,
  credit: (of) => `${of}: partial credit is counted in Footnote’s way`,
  case: (of) => `${of}: capitals do not count any more`,
  cut: (of) => `${of}: feedback or hints are cut to the length there is room for`,
  points: (of) => `${of}: points are brought within .25 and 100`,
  "extra-feedback": (of) => `${of}: feedback on single answers is left out`,
  "no-question": (of) => `${of}: there is no question, only answers`,
  "text-only": (of) => `${of}: only a text, nothing is asked`,
};

const unreadable: Readonly<Record<Unreadable["code"], string>> = {
  xml: "This file is not well-formed XML. Export it again, then choose the new file.",
  doctype:
    "This file defines things of its own (a DOCTYPE), which no quiz needs, so it was not read. Export it again without.",
  "too-deep": "This file is nested deeper than any quiz is, so it was not read.",
  nothing:
    "There are no questions in this file that Footnote knows. It reads Moodle XML, GIFT, QTI 1.2 and 2.1, CSV and Aiken.",
  encoding: "This file is not UTF-8 text. Save it as UTF-8, then choose it again.",
  "too-large": "This file is too large. A text may have 2 MB, a package 10 MB. Export it in parts.",
  package: "This package is damaged, or holds no questions. Export it again, then choose the new file.",
  bomb: "This package is packed in a way no quiz is, so it was not opened.",
  encrypted: "This package is protected with a password. Export it again without one.",
  "gave-up": "Reading this file took too long, so it was given up. Export it in parts.",
};

/** Quizzes as files: what is lost on the way out, and what is read on the way in. */
export const exchangeWords = section("exchange", {
  exportAct: "Export as a file",
  exportTitle: "Export the quiz",
  format: "Format",
  formats,
  formatNote: (format: WrittenFormat) => formatNotes[format],
  loading: "A moment …",
  failed: "The server could not be reached. Nothing was changed. Try again.",
  written: (n: number) => `The file will hold ${counted(n, questions)}.`,
  writtenNone: "There is no item yet that could be written.",
  lossTitle: "What does not survive",
  lossNone: "Everything in the items survives.",
  lossOf: (n: number, of: number) => `Something of ${figure(n)} of ${counted(of, items)}:`,
  lossItems: (numbers: readonly number[]) =>
    numbers.length > 8
      ? counted(numbers.length, items)
      : `${numbers.length === 1 ? "item" : "items"} ${numbers.map(figure).join(", ")}`,
  lossLeftOut: (fault: string) =>
    fault === "too-long" ? "Not written: it is too long." : `Not written: ${quizEditWords.fault(fault)}`,
  lossBecomes: (type: string) => `Becomes another type: ${type}`,
  lossSplit: (into: number) => `Becomes ${figure(into)} items, one for each gap`,
  lossCredit: "Partial credit, which other programs count otherwise",
  lossCharacters: "Characters that cannot be seen and cannot be written",
  lossField: (field: Exclude<FieldName, "type">) => fields[field],
  lossAlways: "How the quiz is taken, who is expected and the note for takers are never in a file.",
  passageTravels: "Every passage goes along as text in the feedback, and comes back as a footnote.",
  download: "Download",

  importAct: "Import a file",
  importTitle: "Import questions",
  importHow: "Moodle XML, GIFT, QTI 1.2 or 2.1 (also as a package), CSV or Aiken.",
  choose: "Choose a file",
  another: "Choose another file",
  reading: (name: string) => `${name} is being read.`,
  read: (format: QuizFormatName, n: number) => `${formats[format]}: ${counted(n, questions)} read.`,
  refused: (n: number) => `${counted(n, questions)} not read`,
  refusedOne: (n: number, begins: string) => `Question ${figure(n)}, “${begins || "…"}”`,
  why: (why: RefusalCode, what: string | null) => refusals[why](what ?? ""),
  notes: "Read otherwise than written",
  note: (code: NoteCode, n: number) => notes[code](counted(n, questions)),
  unreadable: (code: Unreadable["code"]) => unreadable[code],
  line: (line: number) => `It stops making sense in line ${figure(line)}.`,
  room: (room: number) => `This quiz has room for ${counted(room, items)} more: choose which.`,
  noRoom: "This quiz is full. Make another one for these.",
  add: (n: number) => `Add ${counted(n, items)}`,
  makeQuiz: (n: number) => `Make a quiz of ${counted(n, items)}`,
  withNote: "with a footnote",
  added: (n: number) => `${counted(n, items)} added.`,
});
