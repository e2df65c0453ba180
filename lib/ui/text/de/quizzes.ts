import type * as english from "../en/quizzes.ts";
import type { Words } from "../translation.ts";
import { counted, instant } from "./format.ts";

export const quizzesWords = {
  title: "Quizze",
  titlePage: "Quizze · Footnote",
  loading: "Deine Quizze werden geholt.",
  offline: "Deine Quizze wurden noch nicht geholt. Sie kommen, sobald eine Verbindung da ist.",
  make: "Neues Quiz",
  untitled: "Quiz ohne Titel",
  firstTitle: "Neues Quiz",
  empty: "Du hast noch keine Quizze.",
  emptyHow:
    "Wähle ein Dokument, und Footnote schlägt Aufgaben vor, jede mit ihrer Textstelle. Wer teilnimmt, braucht einen Code und einen Namen, kein Konto.",
  results: "Ergebnisse",
  resultsOf: (title) => `Ergebnisse von ${title}`,
  draft: "Entwurf",
  open: (code) => `Offen · ${code}`,
  opens: (at, code) => `Öffnet ${instant(at)} · ${code}`,
  closes: (at) => `schließt ${instant(at)}`,
  closed: "Geschlossen",
  changed: (at) => `geändert ${instant(at)}`,
  takers: (n) => counted(n, { one: "Person", other: "Personen" }),
  answered: (n) => `${counted(n, { one: "Versuch", other: "Versuche" })} abgegeben`,
  failed: "Der Server war nicht erreichbar. Nichts wurde geändert. Versuche es noch einmal.",
} satisfies Words<typeof english.quizzesWords>;
