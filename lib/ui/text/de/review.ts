import type * as english from "../en/review.ts";
import type { Words } from "../translation.ts";
import { acts, grades, gradesOfTwo, short, soon } from "./common.ts";
import { counted, figure } from "./format.ts";

export const reviewWords = {
  leave: "Wiederholung verlassen",
  thread: "Fortschritt",
  count: (n, of) => `${figure(n)} von ${figure(of)}`,
  repeats: (n) => `${figure(n)} noch einmal`,
  context: (title, section) => (section ? `${title} · ${section}` : title),
  card: "Karte",
  blank: "Lücke",
  show: "Antwort zeigen",
  undo: "Letzte Antwort zurücknehmen",
  redo: "Wiederherstellen",
  mark: (n) => `Fußnote ${figure(n)}: Textstelle`,
  yourAnswer: "Deine Antwort",
  typeOrThink: "Tipp sie, oder sag sie im Kopf",
  typing: {
    name: "Ein Nachname oder eine Kurzform genügt. Großschreibung und Akzente zählen nicht.",
    date: "Jede Schreibweise eines Datums ist recht.",
    text: "Großschreibung und Akzente zählen nicht.",
  },
  options: "Optionen",
  letter: (at) => "ABCDEFGH"[at] ?? "",
  choseRight: "Deine Wahl, und richtig",
  choseWrong: "Deine Wahl",
  rightOption: "Richtig",
  wrote: (typed) => `Du hast „${typed}“ geschrieben.`,
  verdict: {
    right: "Das ist richtig.",
    near: "Beinahe: Vergleich die Schreibweise.",
    wrong: "Das ist etwas anderes.",
  },
  countAsRight: "Als richtig zählen",
  countedAsRight: "Als richtig gezählt.",
  grades: "Wie gut hast du es gewusst?",
  grade: grades,
  gradeOfTwo: gradesOfTwo,
  hardGuard:
    "Du wählst oft „Schwer“. Das heißt: gewusst, mit Mühe. Wenn die Antwort nicht kam, bringt „Nochmal“ die Karte zurück, solange es noch hilft.",
  hardGuardClose: "Verstanden",
  interval: (span) => counted(span.n, short[span.unit]),
  gradeInFull: (name, span, of) =>
    `${of === 2 && (name === "again" || name === "good") ? gradesOfTwo[name] : grades[name]}, zurück ${soon(span)}`,
  heard: (parts) => `${parts.join(". ")}.`,
  back: (span) => `zurück ${soon(span)}`,
  acts,
  heardDone: {
    done: (what) => `${what}.`,
    undone: (what) => `${what}: zurückgenommen.`,
    redone: (what) => `${what}: wiederhergestellt.`,
  },
  loading: "Deine Karten werden geholt.",
  saving: "Diese Antwort wird gesendet.",
} satisfies Words<typeof english.reviewWords>;
