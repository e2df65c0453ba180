import type * as english from "../en/done.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { prose } from "./common.ts";
import { clockTime, figure } from "./format.ts";
import { inWords } from "./number-words.ts";

export const doneWords = {
  headline: "Fertig für heute.",
  ahead: "Die wartenden Karten jetzt zeigen",
  more: "Zehn weitere neue Karten",
  test: "Prüfen, was ich immer wieder vergesse",
  noMore: "Hier gibt es jetzt keine neuen Karten mehr.",
  pause: "Fertig für den Moment.",
  lead: (n, minutes, remembered) => {
    const time =
      minutes < 1 ? "weniger als einer Minute" : minutes === 1 ? "einer Minute" : `${prose(minutes)} Minuten`;
    const share =
      remembered === n
        ? n === 1
          ? "Du hast sie gewusst."
          : "Du hast alle gewusst."
        : `Gewusst hast du ${figure(remembered)}.`;
    return `${n === 1 ? "Eine Karte" : `${atStart(inWords(n))} Karten`} in ${time}. ${share}`;
  },
  tomorrow: (n) =>
    n === 0
      ? "Morgen kommt keine zurück."
      : n === 1
        ? "Morgen kommt eine zurück."
        : `Morgen kommen ${prose(n)} zurück.`,
  waiting: (n, at) =>
    `${n === 1 ? "Eine Karte kommt" : `${atStart(inWords(n))} Karten kommen`} ab ${clockTime(at)} zurück.`,
  hard: "Diese waren schwer",
  close: "Schließen",
  undo: "Letzte Antwort zurücknehmen",
  redo: "Wiederherstellen",
  nothing: "Nichts ist fällig.",
  stored: (n) => (n === 1 ? "Die Antwort ist gespeichert." : `Alle ${figure(n)} Antworten sind gespeichert.`),
} satisfies Words<typeof english.doneWords>;
