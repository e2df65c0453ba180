import type * as english from "../en/inbox.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { counted, figure } from "./format.ts";
import { inWords } from "./number-words.ts";

const proposalsOf = (n: number): string => (n === 1 ? "Ein Vorschlag" : `${atStart(inWords(n))} Vorschläge`);

export const inboxWords = {
  title: "Eingang",
  loading: "Die Vorschläge werden geholt.",
  position: (at, of) => `Eingang, ${figure(at)} von ${figure(of)}`,
  lead: (n, pass) => `${proposalsOf(n)}, ${pass === 1 ? "einer besteht" : `${inWords(pass)} bestehen`} jede Prüfung.`,
  from: (title) => `Aus „${title}“.`,
  fromSeveral: (n) => `Aus ${inWords(n)} Dokumenten.`,
  acceptAll: (n) => `Die ${figure(n)} annehmen`,
  acceptThese: "Diese annehmen",
  passes: "besteht",
  question: "eine Frage",
  list: "Vorschläge",
  proposal: "Vorschlag",
  accept: "Annehmen",
  reject: "Ablehnen",
  edit: "Bearbeiten",
  undo: "Letztes Urteil zurücknehmen",
  keys: { next: "nächster", previous: "voriger", undo: "zurücknehmen" },
  swipe: "Nach rechts wischen nimmt an, nach links lehnt ab.",
  seeInText: "Im Text ansehen",
  checks: "Die Stelle belegt die Antwort · nur eine Antwort · kein Wort verrät sie",
  sure: (share) =>
    `Regeln wie die, die das fand, haben in ${figure(Math.round(share * 100))} von 100 Fällen recht. Sagt die Stelle es?`,
  byModel: "Ein Sprachmodell hat das vorgeschlagen. Seine Worte stehen in der Stelle; ob sie es meint, sagst du.",
  warnings: {
    R5: "Ein Datum wurde aus dem Datum des Dokuments erschlossen.",
    R12: "Die Frage ist lang, oder die Antwort.",
    R14: "Ohne den Text ist es vielleicht schwer zu verstehen.",
    R15: "Es ist der Satz des Dokuments mit einer Lücke; seine Form verrät vielleicht die Antwort.",
    R18: "Der Wortlaut hat vielleicht gelitten.",
  },
  also: (n) =>
    n === 1 ? "Ein anderes Dokument sagt es auch." : `${atStart(inWords(n))} andere Dokumente sagen es auch.`,
  options: "Optionen",
  accepted: (n) => `${counted(n, { one: "Karte", other: "Karten" })} angenommen.`,
  rejected: "Abgelehnt. Warum?",
  undone: "Zurückgenommen.",
  reasons: {
    wrong: "Falsch",
    unclear: "Unklar",
    trivial: "Belanglos",
    known: "Schon bekannt",
  },
  failed: "Das Urteil wurde nicht gespeichert: Der Server war nicht erreichbar. Der Vorschlag wartet wieder hier.",
  wordingFailed: "Der neue Wortlaut wurde nicht gespeichert: Der Server war nicht erreichbar. Versuche es noch einmal.",
  empty: "Nichts wartet auf ein Urteil.",
  emptyHow: "Bring einen Text, und was darin gefunden wird, wird hier vorgeschlagen.",
  emptyDone: (accepted) =>
    accepted === 0
      ? "Nichts wurde angenommen, also wird nichts Neues gefragt."
      : accepted === 1
        ? "Eine neue Karte ist bereit."
        : `${atStart(inWords(accepted))} neue Karten sind bereit.`,
  review: "Wiederholen",
  add: "Text hinzufügen",
  offline: "Vorschläge sieht man mit Verbindung an. Was du angenommen hast, lässt sich ohne wiederholen.",
  kinds: {
    date: "Datum",
    backer: "Unterstützer",
    quote: "Zitat",
    figure: "Zahl",
    role: "Amt",
    acronym: "Abkürzung",
    cell: "Tabelle",
    hand: "Eigene",
  },
} satisfies Words<typeof english.inboxWords>;
