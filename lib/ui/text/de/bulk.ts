import type * as english from "../en/bulk.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { counted, figure, plural } from "./format.ts";
import { inWords } from "./number-words.ts";

const cards = { one: "Karte", other: "Karten" };
const are = { one: "ist", other: "sind" };
const nOf = (n: number): string => (n === 1 ? "Eine Karte" : `${atStart(inWords(n))} Karten`);

export const bulkWords = {
  chosen: (n) => `${counted(n, cards)} gewählt`,
  all: (n, more) => (more ? "Alle Treffer wählen" : `Alle ${figure(n)} wählen`),
  onlyFirst: (n) => `Die ersten ${figure(n)} sind gewählt: So viele lassen sich auf einmal ändern.`,
  clear: "Keine wählen",
  change: "Ändern",
  title: (n) => `${counted(n, cards)} ändern`,
  close: "Schließen",
  actions: {
    suspend: ["Aussetzen", "Nie gefragt, bis du sie wieder aufnimmst."],
    resume: ["Wieder aufnehmen", "Wieder gefragt, ausgesetzte wie zurückgestellte."],
    bury: ["Zurückstellen", "Heute nicht; am nächsten Tag wieder."],
    forget: ["Vergessen", "Von vorn, als wären sie nie gezeigt worden."],
    wrong: ["Als falsch zeichnen", "Etwas darin stimmt nicht."],
    unclear: ["Als unklar zeichnen", "So gefragt lässt es sich nicht beantworten."],
    trivial: ["Als belanglos zeichnen", "Nicht wert, behalten zu werden."],
    unflag: ["Zeichen wegnehmen", "Und die Notizen dazu."],
  },
  due: "Fälligkeit setzen",
  dueHint: "Neue Karten warten so lange, bis sie zum ersten Mal kommen.",
  inDays: "in Tagen",
  did: {
    suspend: (n) => `${nOf(n)} ${plural(n, are)} ausgesetzt.`,
    resume: (n) => `${nOf(n)} ${plural(n, { one: "wird", other: "werden" })} wieder gefragt.`,
    bury: (n) => `${nOf(n)} ${plural(n, are)} bis morgen zurückgestellt.`,
    forget: (n) => `${nOf(n)} ${plural(n, { one: "beginnt", other: "beginnen" })} von vorn.`,
    reschedule: (n) => `${nOf(n)} neu geplant.`,
    "set-due": (n) => `${nOf(n)} ${plural(n, { one: "hat", other: "haben" })} einen neuen Tag.`,
    flag: (n) => `${nOf(n)} ${plural(n, are)} gezeichnet.`,
    unflag: (n) => `${nOf(n)} ${plural(n, { one: "hat", other: "haben" })} kein Zeichen mehr.`,
  },
  undone: (n) => `Zurückgenommen: ${counted(n, cards)} ${plural(n, are)} wie zuvor.`,
  choiceUndone: "Zurückgenommen.",
  working: "Die Änderung wird aufgeschrieben.",
  notFetched:
    "Die Karten konnten nicht geholt werden, also wurde nichts geändert. Sieh nach der Verbindung und versuche es dann noch einmal.",
  keys: {
    search: "suchen",
    move: "nächste, vorige",
    open: "öffnen",
    choose: "auswählen",
    range: "bis hierher auswählen",
    undo: "zurücknehmen",
  },
} satisfies Words<typeof english.bulkWords>;
