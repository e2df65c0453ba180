import type * as english from "../en/browse.ts";
import { dayOfInstant } from "../format-for.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { clockTime, counted, figure, longDay, monthDay } from "./format.ts";

const cards = { one: "Karte", other: "Karten" };
const days = { one: "Tag", other: "Tage" };
const often = (n: number): string => (n === 1 ? "einmal" : n === 2 ? "zweimal" : `${figure(n)}-mal`);

export const browseWords = {
  documents: (n) => `${counted(n, { one: "Dokument", other: "Dokumente" })} zum Lesen`,
  picture: "Zeitleiste und Beziehungen",
  search: "Karten suchen",
  searchHint: "Wörter aus Frage oder Antwort",
  clearSearch: "Suche leeren",
  kind: "Art",
  document: "Dokument",
  state: "Stand",
  flag: "Zeichen",
  any: { kind: "Alle Arten", document: "Alle Dokumente", state: "Jeder Stand", flag: "Mit und ohne Zeichen" },
  kinds: {
    date: "Daten",
    backer: "Unterstützer",
    quote: "Zitate",
    figure: "Zahlen",
    role: "Ämter",
    acronym: "Abkürzungen",
    cell: "Tabellen",
    hand: "Eigene",
  },
  states: {
    new: "Neu",
    learning: "In ihren Schritten",
    review: "In Wiederholung",
    suspended: "Ausgesetzt",
    buried: "Zurückgestellt",
    leech: "Oft vergessen",
  },
  flags: {
    any: "Mit Zeichen",
    wrong: "Als falsch gezeichnet",
    unclear: "Als unklar gezeichnet",
    trivial: "Als belanglos gezeichnet",
  },
  clear: "Filter leeren",
  count: (n, more) => (more ? `${figure(n)}+ Karten` : n === 0 ? "Keine Karten" : counted(n, cards)),
  loading: "Die Karten werden geholt.",
  more: "Mehr Karten zeigen",
  none: "Keine Karte passt.",
  noneHow: "Nimm weniger Wörter, oder leere die Filter.",
  empty: "In dieser Sammlung sind keine Karten.",
  emptyHow: "Kein Fakt ihrer Dokumente wurde zu einer Karte.",
  missing: "Diese Sammlung gibt es nicht.",
  missingHow: "Vielleicht wurde sie entfernt, oder sie gehört jemand anderem.",
  offline: "Diese Karten wurden noch nicht geholt. Sie kommen, sobald eine Verbindung da ist.",
  list: "Karten",
  card: "Karte",
  answer: (key) => `Antwort: ${key}`,
  choose: (stem) => `Auswählen: ${stem}`,
  isNew: "Neu",
  dueAt: (at, now) =>
    at <= now
      ? "Jetzt fällig"
      : dayOfInstant(at) === dayOfInstant(now)
        ? `Zurück um ${clockTime(at)}`
        : "Morgen zurück",
  dueIn: (n) =>
    n < 0
      ? `Fällig seit ${counted(-n, { one: "Tag", other: "Tagen" })}`
      : n === 0
        ? "Heute fällig"
        : n === 1
          ? "Morgen fällig"
          : `Fällig in ${counted(n, { one: "Tag", other: "Tagen" })}`,
  suspended: "Ausgesetzt",
  buried: (n) => (n <= 1 ? "Bis morgen zurückgestellt" : `Für ${counted(n, days)} zurückgestellt`),
  lapses: (n) => `${often(n)} vergessen`,
  answered: (n) => `${atStart(often(n))} beantwortet`,
  lastOn: (day) => `zuletzt am ${monthDay(day)}`,
  dueOn: (day) => `Kommt zurück am ${longDay(day)}`,
  never: "Noch nie gezeigt.",
  flagged: {
    wrong: "als falsch gezeichnet",
    unclear: "als unklar gezeichnet",
    trivial: "als belanglos gezeichnet",
  },
  doubt: (missed, n, quiz, kind) => `in „${quiz}“ von ${figure(missed)} der ${figure(n)} verfehlt: ${kind}`,
  inQuiz: "In einem Quiz",
  doubts: {
    miskey: "die Lösung ist vielleicht falsch",
    "dead-distractor": "eine Option, die niemand wählt",
    "missed-answer": "eine andere Antwort, die viele gaben",
  },
  memory: "Gedächtnis",
  closeCard: "Karte schließen",
  cardLoading: "Die Karte wird geholt.",
  cardMissing: "Diese Karte ist nicht mehr da.",
  pick: "Wähle links eine Karte: Hier stehen dann ihre Antwort und die Stelle, die sie belegt.",
} satisfies Words<typeof english.browseWords>;
