import type * as english from "../en/exchange.ts";
import type { Words } from "../translation.ts";
import { counted, figure, plural } from "./format.ts";
import { quizEditWords } from "./quiz-edit.ts";

const items = { one: "Aufgabe", other: "Aufgaben" };
const questions = { one: "Frage", other: "Fragen" };

const formats = {
  "moodle-xml": "Moodle XML",
  gift: "GIFT",
  "qti-2.1": "QTI 2.1",
  "qti-1.2": "QTI 1.2",
  csv: "CSV",
  aiken: "Aiken",
};

const formatNotes: Readonly<Record<string, string>> = {
  "moodle-xml": "Für Moodle, das am meisten davon behält. Reihenfolgen brauchen Moodle 4.4.",
  gift: "Reiner Text für Moodle und andere. Leicht zu lesen und von Hand zu schreiben.",
  "qti-2.1": "Ein Paket für TAO, Canvas, Inspera und andere Programme, die QTI sprechen.",
  csv: "Eine Tabelle. Alles außer der Verbindung zu Karten kommt nach Footnote zurück.",
};

const fields: Readonly<Record<string, string>> = {
  question: "Die Frage lautet etwas anders",
  options: "Was zur Wahl steht, ändert sich",
  right: "Was richtig ist, wird anders geschrieben",
  told: "Was zu einzelnen Optionen gesagt wird, oder wonach eine Reihenfolge geht",
  rivals: "Antworten, die falsch sind, wie nah sie auch kommen",
  slips: "Schreibfehler zählen als falsch",
  tolerance: "Wie weit daneben noch richtig ist",
  units: "Einheiten; die der Lösung steht in der Frage",
  dates: "Daten werden Buchstabe für Buchstabe verglichen",
  points: "Punkte",
  hints: "Hinweise",
  feedback: "Was allen gesagt wird",
  note: "Die Angabe in der Fußnote",
  passage: "Teile der Textstelle",
  card: "Die Verbindung zu deinen Karten: Antworten auf eine Kopie bringen ihnen nichts bei",
};

const refusals: Readonly<Record<string, (what: string) => string>> = {
  type: (what) => `Solche Aufgaben stellt Footnote nicht (${what}).`,
  broken: () => "Sie hält die Regeln ihres Formats nicht ein.",
  "no-answer": () => "Nichts darin ist als richtig bezeichnet.",
  "too-long": (what) => `Sie ist länger, als eine Aufgabe sein darf (${what}).`,
  "too-many": (what) => `Nur die ersten ${what} Fragen einer Datei werden gelesen.`,
  "no-number": () => "Ihre Antwort ist keine Zahl.",
  fault: (what) => quizEditWords.fault(what),
  calculated: () => "Ihre Antwort wird jedes Mal neu berechnet.",
  "file-missing": () => "Das Paket nennt sie und enthält sie nicht.",
};

const notes: Readonly<Record<string, (of: string) => string>> = {
  markup: (of) => `${of}: Auszeichnungen fallen weg, die Worte bleiben`,
  pictures: (of) => `${of}: Bilder fallen weg`,
  wildcards: (of) => `${of}: Antworten mit einem Stern für Beliebiges fallen weg`,
  credit: (of) => `${of}: Teilpunkte zählen auf die Art von Footnote`,
  case: (of) => `${of}: Groß- und Kleinschreibung zählt nicht mehr`,
  cut: (of) => `${of}: Rückmeldungen oder Hinweise sind auf die mögliche Länge gekürzt`,
  points: (of) => `${of}: Punkte liegen nun zwischen 0,25 und 100`,
  "extra-feedback": (of) => `${of}: Rückmeldungen zu einzelnen Antworten fallen weg`,
  "no-question": (of) => `${of}: ohne Frage, nur mit Antworten`,
  "text-only": (of) => `${of}: nur ein Text, nichts wird gefragt`,
};

const unreadable: Readonly<Record<string, string>> = {
  xml: "Diese Datei ist kein wohlgeformtes XML. Exportiere sie noch einmal und wähle dann die neue.",
  doctype:
    "Diese Datei legt eigene Dinge fest (ein DOCTYPE), die kein Quiz braucht, also wurde sie nicht gelesen. Exportiere sie noch einmal ohne.",
  "too-deep": "Diese Datei ist tiefer verschachtelt als jedes Quiz, also wurde sie nicht gelesen.",
  nothing:
    "In dieser Datei sind keine Fragen, die Footnote kennt. Es liest Moodle XML, GIFT, QTI 1.2 und 2.1, CSV und Aiken.",
  encoding: "Diese Datei ist kein Text in UTF-8. Speichere sie als UTF-8 und wähle sie dann noch einmal.",
  "too-large": "Diese Datei ist zu groß. Ein Text darf 2 MB haben, ein Paket 10 MB. Exportiere sie in Teilen.",
  package:
    "Dieses Paket ist beschädigt oder enthält keine Fragen. Exportiere es noch einmal und wähle dann die neue Datei.",
  bomb: "Dieses Paket ist gepackt wie kein Quiz, also wurde es nicht geöffnet.",
  encrypted: "Dieses Paket ist mit einem Passwort geschützt. Exportiere es noch einmal ohne.",
  "gave-up": "Diese Datei zu lesen dauerte zu lange, also wurde es aufgegeben. Exportiere sie in Teilen.",
};

export const exchangeWords = {
  exportAct: "Als Datei exportieren",
  exportTitle: "Quiz exportieren",
  format: "Format",
  formats,
  formatNote: (format) => formatNotes[format] ?? format,
  loading: "Einen Moment …",
  failed: "Der Server war nicht erreichbar. Nichts wurde geändert. Versuche es noch einmal.",
  written: (n) => `In der Datei ${plural(n, { one: "steht", other: "stehen" })} dann ${counted(n, questions)}.`,
  writtenNone: "Es gibt noch keine Aufgabe, die sich schreiben ließe.",
  lossTitle: "Was nicht übersteht",
  lossNone: "Alles in den Aufgaben übersteht es.",
  lossOf: (n, of) => `Etwas von ${figure(n)} der ${counted(of, items)}:`,
  lossItems: (numbers) =>
    numbers.length > 8
      ? counted(numbers.length, items)
      : `${numbers.length === 1 ? "Aufgabe" : "Aufgaben"} ${numbers.map(figure).join(", ")}`,
  lossLeftOut: (fault) =>
    fault === "too-long" ? "Nicht geschrieben: Sie ist zu lang." : `Nicht geschrieben: ${quizEditWords.fault(fault)}`,
  lossBecomes: (type) => `Wird zu einem anderen Typ: ${type}`,
  lossSplit: (into) => `Wird zu ${figure(into)} Aufgaben, eine je Lücke`,
  lossCredit: "Teilpunkte, die andere Programme anders zählen",
  lossCharacters: "Zeichen, die man nicht sehen und nicht schreiben kann",
  lossField: (field) => fields[field] ?? field,
  lossAlways: "Wie das Quiz abläuft, wer erwartet wird und der Text für Teilnehmende stehen nie in einer Datei.",
  passageTravels: "Jede Textstelle reist als Text in der Rückmeldung mit und kommt als Fußnote zurück.",
  download: "Herunterladen",

  importAct: "Datei importieren",
  importTitle: "Fragen importieren",
  importHow: "Moodle XML, GIFT, QTI 1.2 oder 2.1 (auch als Paket), CSV oder Aiken.",
  choose: "Datei wählen",
  another: "Andere Datei wählen",
  reading: (name) => `${name} wird gelesen.`,
  read: (format, n) => `${formats[format]}: ${counted(n, questions)} gelesen.`,
  refused: (n) => `${counted(n, questions)} nicht gelesen`,
  refusedOne: (n, begins) => `Frage ${figure(n)}, „${begins || "…"}“`,
  why: (why, what) => refusals[why]?.(what ?? "") ?? why,
  notes: "Anders gelesen als geschrieben",
  note: (code, n) => notes[code]?.(counted(n, questions)) ?? code,
  unreadable: (code) => unreadable[code] ?? code,
  line: (line) => `Ab Zeile ${figure(line)} ergibt sie keinen Sinn mehr.`,
  room: (room) => `In diesem Quiz ist noch Platz für ${counted(room, items)}: Wähle aus.`,
  noRoom: "Dieses Quiz ist voll. Mach für diese ein anderes.",
  add: (n) => `${counted(n, items)} hinzufügen`,
  makeQuiz: (n) => `Ein Quiz aus ${counted(n, items)} machen`,
  withNote: "mit Fußnote",
  added: (n) => `${counted(n, items)} hinzugefügt.`,
} satisfies Words<typeof english.exchangeWords>;
