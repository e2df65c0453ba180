import type * as english from "../en/test.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { prose } from "./common.ts";
import { counted, figure } from "./format.ts";
import { inWords } from "./number-words.ts";

const minutes = { one: "Minute", other: "Minuten" };
const answersOf = (n: number): string => (n === 1 ? "Eine Antwort zählte" : `${atStart(inWords(n))} Antworten zählten`);

export const testWords = {
  titlePage: "Selbsttest · Footnote",
  title: "Prüf dich selbst",
  lead: "Fragen in wechselnder Form; jede Antwort wird sofort gezeigt, mit der Stelle, die sie belegt.",
  scope: "Worüber",
  scopes: {
    collection: "Eine Sammlung",
    document: "Ein Dokument",
    forgetting: "Was ich immer wieder vergesse",
    exam: "Vor einer Prüfung",
  },
  forgettingNote: "Die Karten, die du am häufigsten falsch beantwortet hast, aus allem, was du lernst.",
  examNote: "Zuerst, was du am Tag der Prüfung am wenigsten wüsstest.",
  collection: "Sammlung",
  document: "Dokument",
  noDocuments: "In dieser Sammlung ist noch kein Dokument.",
  size: "Wie viel",
  byCards: "Karten",
  byMinutes: "Minuten",
  all: "Alles",
  about: (n) => (n === 1 ? "Höchstens etwa eine Minute." : `Höchstens etwa ${prose(n)} Minuten.`),
  until: (n) =>
    n === 1
      ? "Es endet nach der Karte, bei der eine Minute um ist."
      : `Es endet nach der Karte, bei der ${prose(n)} Minuten um sind.`,
  everything: (n) => `Alles, bis zu ${figure(n)} Karten.`,
  counts: "Zählt als Wiederholung",
  countsOf: { due: "Fällige Karten", all: "Alle Karten", none: "Keine" },
  countsNote: {
    due: "Fällige Karten rücken weiter wie beim Wiederholen. Die anderen sind Übung: notiert, und nichts rückt.",
    all: "Jede Antwort ist eine Wiederholung und rückt ihre Karte weiter.",
    none: "Alles ist Übung: notiert, und keine Karte rückt.",
  },
  begin: "Test beginnen",
  making: "Dein Test wird zusammengestellt.",
  goOn: (done, of) => `Den begonnenen Test fortsetzen (${figure(done)} von ${figure(of)})`,
  offline: "Ohne Netz lässt sich noch kein Test zusammenstellen. Was fällig ist, lässt sich trotzdem wiederholen.",
  loading: "Deine Sammlungen werden geholt.",
  nothing: "Hier gibt es nichts zu fragen.",
  nothingWhy: {
    collection: "In dieser Sammlung sind noch keine Karten.",
    document: "Zu diesem Dokument gibt es noch keine Karten.",
    forgetting: "Du hast keine Karte vergessen, die du lernst. Komm nach ein paar Wiederholungen wieder.",
    exam: "In dieser Sammlung sind noch keine Karten.",
  },
  other: "Etwas anderes wählen",
  leave: "Test verlassen",
  end: "Ende",
  endLabel: "Test beenden und das Ergebnis sehen",
  place: (n, of, practice) => `${figure(n)} von ${figure(of)} · ${practice ? "Übung" : "zählt"}`,
  know: "Hast du es gewusst?",
  knew: "Gewusst",
  missedIt: "Nicht gewusst",
  right: "Richtig.",
  wrong: "Nicht richtig.",
  next: "Nächste Karte",
  result: (right, of) => `Du hast ${figure(right)} von ${figure(of)} gewusst.`,
  noAnswers: "Keine Karte wurde beantwortet.",
  took: (n) => (n < 1 ? "Weniger als eine Minute." : n === 1 ? "Eine Minute." : `${atStart(inWords(n))} Minuten.`),
  counted: (n, practice) => {
    if (n === 0) return "Alles war Übung; keine Karte ist gerückt.";
    const as = `${answersOf(n)} als ${n === 1 ? "Wiederholung" : "Wiederholungen"}`;
    return practice === 0 ? `${as}.` : `${as}, ${practice === 1 ? "eine war" : `${prose(practice)} waren`} Übung.`;
  },
  timeUp: (n) => (n === 1 ? "Deine Minute war um." : `Deine ${counted(n, minutes)} waren um.`),
  left: (n) => (n === 1 ? "Eine Karte wurde nicht gefragt." : `${atStart(inWords(n))} Karten wurden nicht gefragt.`),
  missed: "Was du nicht wusstest",
  known: "Was du wusstest",
  yourAnswer: (said) => `Du: ${said}`,
  inHead: "Im Kopf beantwortet",
  noAnswer: "Keine Antwort",
  isCounted: "gezählt",
  isPractice: "Übung",
  again: (n) =>
    n === 1
      ? "Noch einmal mit der einen, die ich nicht wusste"
      : `Noch einmal mit den ${figure(n)}, die ich nicht wusste`,
  another: "Noch ein Test",
  toToday: "Zurück zu Heute",
  undo: "Letzte Antwort zurücknehmen",
  tenMinutes: "Zehn Minuten hiervon",
} satisfies Words<typeof english.testWords>;
