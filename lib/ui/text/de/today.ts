import type * as english from "../en/today.ts";
import { dayOfInstant, daysBetween, NBSP } from "../format-for.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { long, prose } from "./common.ts";
import {
  clockTime,
  counted,
  figure,
  hourOrTime,
  instant,
  list,
  longDay,
  monthDay,
  plural,
  shortDay,
  weekday,
  weekdayLetter,
} from "./format.ts";
import { inWords } from "./number-words.ts";

const days = { one: "Tag", other: "Tage" };

export const todayWords = {
  date: longDay,
  instant,
  headline: (n) => (n === 1 ? "Eine Karte heute." : `${atStart(inWords(n))} Karten heute.`),
  lead: ({ learning, reviews, fresh, minutes }) => {
    const parts = [
      { n: learning, what: "zu beenden", one: "eine" },
      { n: reviews, what: "zu wiederholen", one: "eine" },
      { n: fresh, what: fresh === 1 ? "neue" : "neue", one: "eine" },
    ].filter(({ n }) => n > 0);
    const sentence = list(
      parts.map(({ n, what, one }, i) => `${n === 1 ? one : i === 0 ? inWords(n) : prose(n)} ${what}`),
    );
    return `${atStart(sentence)}, etwa ${minutes === 1 ? "eine Minute" : `${prose(minutes)} Minuten`}.`;
  },
  yesterday: (remembered, answered) => `Gestern hast du ${figure(remembered)} von ${figure(answered)} gewusst.`,
  proposals: (n) =>
    n === 1 ? "Ein Vorschlag wartet im Eingang." : `${atStart(inWords(n))} Vorschläge warten im Eingang.`,
  lookAtThem: "Ansehen",
  begin: "Wiederholen",
  space: "Leertaste",
  test: "Selbst prüfen",
  nothing: "Nichts ist fällig.",
  resting: "Ein freier Tag.",
  restingUntil: (at, waiting) =>
    `Du hast Pause bis ${longDay(dayOfInstant(at))}. ${waiting === 0 ? "Nichts ist fällig." : `${figure(waiting)} ${plural(waiting, { one: "Karte wartet", other: "Karten warten" })} auf dich.`}`,
  anyway: "Trotzdem wiederholen",
  streak: (n) => `${atStart(inWords(n))} Tage in Folge.`,
  backlog: (n) =>
    `${n === 1 ? "Eine weitere Wiederholung wartet" : `${atStart(inWords(n))} weitere Wiederholungen warten`} über den heutigen Teil hinaus. Das ist in Ordnung: Das am meisten Vergessene kommt zuerst.`,
  spread: "Verteilen über",
  spreadDays: (n) => counted(n, days),
  spreadDone: (n) => `Über ${counted(n, days)} verteilt.`,
  spreadUndone: "Nicht mehr verteilt.",
  doneAlready: (answered) =>
    answered === 1 ? "Du hast heute eine Antwort gegeben." : `Du hast heute ${prose(answered)} Antworten gegeben.`,
  next: (at, precise, now) => {
    const away = daysBetween(now, at);
    const time = precise ? `${clockTime(at)}${NBSP}Uhr` : hourOrTime(at);
    if (away <= 0) return `Die nächste Karte kommt um ${time} zurück.`;
    if (away === 1) return `Die nächste Karte kommt morgen um ${time} zurück.`;
    const day = dayOfInstant(at);
    return `Die nächste Karte kommt am ${away < 7 ? weekday(day) : monthDay(day)} um ${time} zurück.`;
  },
  nothingPlanned: "Keine Karte wartet darauf, zurückzukommen.",
  allPaused: "Alle Sammlungen sind angehalten. Nimm eine in der Bibliothek wieder auf.",
  ahead: "Die nächsten zwei Wochen",
  aheadSummary: (total, day, most) =>
    total === 0
      ? "In den nächsten zwei Wochen wird keine Wiederholung fällig."
      : `${figure(total)} ${plural(total, { one: "Wiederholung wird", other: "Wiederholungen werden" })} in den nächsten zwei Wochen fällig, die meisten am ${longDay(day)}: ${figure(most)}.`,
  aheadCaption: (total) =>
    `Fällige Wiederholungen nach Tagen, zusammen ${figure(total)}. Neue Karten zählen nicht mit; ein Punkt ist ein Tag ohne.`,
  aheadDay: "Tag",
  aheadCount: "Wiederholungen",
  dayName: shortDay,
  dayLetter: weekdayLetter,
  asTable: "Tabelle",
  asPlot: "Bild",
  collections: "Sammlungen",
  due: (n) => (n === 0 ? "nichts fällig" : `${figure(n)} fällig`),
  exam: (days) =>
    days === 0 ? "Prüfung heute" : days === 1 ? "Prüfung morgen" : `Prüfung in ${counted(days, long.day)}`,
  loading: "Die Karten von heute werden geholt.",
} satisfies Words<typeof english.todayWords>;
