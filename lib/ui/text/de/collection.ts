import type * as english from "../en/collection.ts";
import type { Words } from "../translation.ts";
import { counted, figure, instant, list, longDay } from "./format.ts";

const cards = { one: "Karte", other: "Karten" };
const documents = { one: "Dokument", other: "Dokumente" };

export const collectionWords = {
  make: "Neue Sammlung",
  makeTitle: "Eine neue Sammlung",
  makeNote:
    "Sie ist zunächst leer. Dokumente kommen hinzu, oder werden von dort hierher verschoben, wo sie gelesen werden.",
  name: "Name",
  nameMissing: "Gib ihr zuerst einen Namen.",
  makeAct: "Anlegen",
  change: "Ändern",
  changeOf: (title) => `${title} ändern`,
  rename: "Umbenennen",
  renameTitle: "Ein anderer Name",
  renameAct: "Namen speichern",
  renamed: (title) => `Sie heißt jetzt ${title}.`,
  share: "Mit einem Link teilen",
  delete: "Löschen",
  move: "Verschieben",
  moveTitle: (title) => `„${title}“ verschieben`,
  moveTo: "In",
  moveNote: "Die Karten behalten ihre Planung.",
  moveNone: "Du hast keine andere Sammlung, in die es verschoben werden könnte. Lege zuerst eine in der Bibliothek an.",
  moveAct: "Verschieben",
  moved: (to) => `Es ist jetzt in ${to}.`,
  undone: "Es ist, wie es war.",
  deleteTitle: (title) => `„${title}“ löschen?`,
  deleteAct: "Endgültig löschen",
  keep: "Behalten",
  counting: "Was darin ist, wird gezählt.",
  goes: ({ documents: n, cards: all, learned, waiting, links }, whole) => {
    const met = learned > 0 ? ` (davon ${figure(learned)} gelernt)` : "";
    const parts = [
      whole && counted(n, documents),
      (all > 0 || waiting === 0) && `${counted(all, cards)}${met}`,
      waiting > 0 && counted(waiting, { one: "Vorschlag, der wartet", other: "Vorschläge, die warten" }),
      links > 0 &&
        counted(links, { one: "Link, über den andere sie lesen", other: "Links, über die andere sie lesen" }),
    ].filter((part) => part !== false);
    return `Was verschwindet: ${list(parts)}.`;
  },
  forGood:
    "Das lässt sich nicht zurücknehmen. Deine Antworten verschwinden aus deiner Planung und aus den Tagen, an denen sie zählen; das Protokoll deiner Antworten behält sie, ohne die Karten.",
  type: (title) => `Gib „${title}“ ein, um es zu bestätigen`,
  typeWrong: "So heißt sie nicht.",
  deleted: (title) => `${title} ist gelöscht.`,
  failed: "Der Server war nicht erreichbar. Nichts wurde geändert. Versuche es noch einmal.",
  working: "Einen Moment …",

  shareTitle: (title) => `„${title}“ teilen`,
  shareNote:
    "Wer den Link hat, liest die Karten mit kurzen Auszügen, ohne Konto. Dein Name wird nicht gezeigt, und die Dokumente auch nicht.",
  shareFor: "Er gilt",
  days: (n) => counted(n, { one: "Tag", other: "Tage" }),
  shareAct: "Link machen",
  shareOnce: "Der Link, nur dieses eine Mal gezeigt:",
  copy: "Kopieren",
  copied: "Kopiert.",
  shareUntil: (at) => `Gilt bis ${instant(at)}`,
  shareOpened: (day) => (day === null ? "nie geöffnet" : `zuletzt geöffnet am ${longDay(day)}`),
  revoke: "Widerrufen",
  revokeOf: (at) => `Den Link widerrufen, der bis ${instant(at)} gilt`,
  revoked: "Er führt ab jetzt nirgendwohin.",
  links: "Links, die gelten",
} satisfies Words<typeof english.collectionWords>;

export const sharedWords = {
  titleOf: (title) => `${title} · Footnote`,
  lead: (n) =>
    `${counted(n, cards)}, jede mit der Stelle, an der ihre Antwort steht. Drück auf eine Frage, um sie zu sehen.`,
  none: "Es sind noch keine Karten darin.",
  answer: "Antwort",
  sourceOnly: "Nur die Quelle wird genannt: Mehr von diesem Dokument wird hier nicht gezeigt.",
  page: (page, pages) => `Seite ${figure(page)} von ${figure(pages)}`,
  before: "Vorige Seite",
  next: "Nächste Seite",
  pages: "Seiten",
  about: "Footnote macht aus Dokumenten Lernkarten, bei denen jede Antwort ihre Textstelle hat.",
} satisfies Words<typeof english.sharedWords>;
