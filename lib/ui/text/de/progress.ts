import type * as english from "../en/progress.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { counted, figure, monthName, plural, shortDay } from "./format.ts";
import { inWords } from "./number-words.ts";

const days = { one: "Tag", other: "Tagen" };
const answers = { one: "Antwort", other: "Antworten" };

export const progressWords = {
  title: "Fortschritt",
  offline: "Ohne Netz lässt sich dein Fortschritt nicht lesen.",
  empty: "Noch nichts. Nach deinen ersten Antworten steht hier, was du behalten hast.",
  remember: (n, of) => `Von ${counted(of, { one: "Karte", other: "Karten" })} weißt du etwa ${figure(n)}.`,
  streak: (n) => (n === 1 ? "Ein Tag." : `${atStart(inWords(n))} Tage in Folge.`),
  year: "Das letzte Jahr",
  calendar: (n, on) => `${figure(n)} ${plural(n, answers)} an ${counted(on, days)} im letzten Jahr.`,
  day: "Tag",
  answers: "Antworten",
  remembered: "Gewusst",
  minutes: "Minuten",
  dayTitle: (day, answered) => `${shortDay(day)}: ${counted(answered, answers)}`,
  fewer: "weniger",
  more: "mehr",
  monthShort: (day) => monthName(day),
} satisfies Words<typeof english.progressWords>;
