import type * as english from "../en/exam.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { long } from "./common.ts";
import { counted, figure, longDay, shortDay } from "./format.ts";
import { inWords } from "./number-words.ts";

const newCards = (n: number): string => (n === 1 ? "Eine neue Karte" : `${atStart(inWords(n))} neue Karten`);
const inDays = (days: number): string =>
  days <= 0 ? "heute" : days === 1 ? "morgen" : `in ${counted(days, long.day)}`;

export const examWords = {
  set: "Prüfungstag setzen",
  change: "Tag ändern",
  title: "Prüfung",
  on: (day, days) => `Prüfung am ${longDay(day)}, ${inDays(days)}.`,
  test: "Vor der Prüfung prüfen",
  day: "Tag der Prüfung",
  choose: "Wähle einen Tag und sieh, was es dazu braucht.",
  past: "Wähle einen Tag nach heute, binnen zwei Jahren.",
  save: "Tag setzen",
  remove: "Tag entfernen",
  done: (day) => `Die Prüfung ist am ${longDay(day)}. Die Tage bis dahin gehen nach ihrem Plan.`,
  removed: "Der Prüfungstag ist entfernt; die Tage gehen nach deinen üblichen Grenzen.",
  undone: "Der Prüfungstag ist wie zuvor.",
  loading: "Der Plan wird gemacht.",
  failed: "Ohne Netz lässt sich der Plan nicht machen. Der Tag lässt sich trotzdem setzen.",
  usual: (unmet, perDay, lastFrom) =>
    unmet === 0
      ? "Du hast jede Karte schon gesehen."
      : `${unmet === 1 ? "Eine Karte ist" : `${atStart(inWords(unmet))} Karten sind`} dir neu. Mit ${figure(perDay)} am Tag, wie üblich, hast du vor ${shortDay(lastFrom)} alle gesehen.`,
  raised: (perDay, usual, lastFrom) =>
    `${newCards(perDay)} am Tag statt ${figure(usual)}, damit du vor ${shortDay(lastFrom)} alle gesehen hast.`,
  short: (needed, perDay, left) =>
    `${newCards(needed)} am Tag wären nötig. Geplant wird höchstens das Dreifache deiner Grenze, ${figure(perDay)}; ${counted(left, { one: "Karte siehst", other: "Karten siehst" })} du also nicht rechtzeitig.`,
  first: "Diese Sammlung kommt jeden Tag zuerst; andere teilen sich, was von der Grenze bleibt.",
  round: (n) =>
    `In den letzten drei Tagen kommt alles noch einmal, etwa ${counted(n, { one: "Karte", other: "Karten" })} am Tag.`,
  roundShort: (n, most) =>
    `Alles in den letzten drei Tagen durchzugehen macht etwa ${figure(n)} Karten am Tag. Deine Grenze sind ${figure(most)} Wiederholungen, also kommt nicht alles dran.`,
  expected: (n, of, low, high) =>
    `An dem Tag wüsstest du von ${counted(of, { one: "Karte", other: "Karten" })} etwa ${figure(n)} (${figure(low)} bis ${figure(high)}).`,
  without: (n) => `Ohne den Plan: etwa ${figure(n)}.`,
  plot: "Was du wüsstest",
  plotLabel: (planned, unplanned, of) =>
    `Gewusste Karten von heute bis zur Prüfung, von ${figure(of)}: am Tag selbst ${figure(planned)} mit dem Plan, ${figure(unplanned)} ohne.`,
  plotCaption: (of) =>
    `Gewusste Karten von ${figure(of)}, aus deinen eigenen simuliert. Die Grenzen gelten zu 95 %, wenn jeder Tag erledigt wird.`,
  date: "Tag",
  dayName: shortDay,
  planned: "Mit dem Plan",
  unplanned: "Ohne",
  number: (n) => figure(Math.round(n)),
} satisfies Words<typeof english.examWords>;
