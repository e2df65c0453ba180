import type * as english from "../en/picture.ts";
import { NBSP } from "../format-for.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { edtfInWords, edtfInYear } from "./edtf.ts";
import { counted, figure, monthName, plural } from "./format.ts";

const facts = { one: "datierter Fakt", other: "datierte Fakten" };
const relations = { one: "Beziehung", other: "Beziehungen" };
const documents = { one: "Dokument", other: "Dokumenten" };
const DAY_MS = 86_400_000;

const yearOf = (day: number): string => String(new Date(day * DAY_MS).getUTCFullYear());
const percent = (recall: number): string => `${Math.round(recall * 100)}${NBSP}%`;

export const pictureWords = {
  title: "Zeitleiste und Beziehungen",
  titleOf: (collection) => `Zeitleiste und Beziehungen von ${collection}`,
  back: (collection) => `Karten von ${collection}`,
  loading: "Die Fakten werden geholt.",
  offline: "Dieses Bild wurde noch nicht geholt. Es kommt, sobald eine Verbindung da ist.",
  when: "Wann",
  who: "Wer wen unterstützt",
  asTable: "Als Tabelle",
  asPicture: "Als Bild",
  review: (n, of) => (of > n ? `${figure(n)} davon wiederholen` : `Diese ${figure(n)} wiederholen`),
  early: "Karten, die noch nicht fällig sind, werden früher wiederholt.",
  inView: (n, of) => `${counted(of, facts)}, ${n === of ? "alle" : figure(n)} im Blick`,
  drawn: (n, of) => `${counted(of, relations)}, ${n === of ? "alle" : figure(n)} im Blick`,
  datesCaption: (n, from) =>
    `Je breiter das Zeichen, desto ungenauer die Quelle. ${counted(n, facts)} aus ${counted(from, documents)}.`,
  datesCaptionDown: (n, from) =>
    `Je länger das Zeichen, desto ungenauer die Quelle. ${counted(n, facts)} aus ${counted(from, documents)}.`,
  leftOut: (n) => `${counted(n, { one: "Datum ohne Jahr fehlt", other: "Daten ohne Jahr fehlen" })}.`,
  notAll: "Nur die Fakten der wichtigsten Karten sind zu sehen: Es gibt mehr.",
  noDates: "Keine datierten Fakten.",
  noDatesHow:
    "Ein Bild entsteht aus Karten, die gefragt werden, und hier fragt keine, wann etwas geschah. Karten aus dem Eingang kommen hinzu, sobald sie angenommen sind.",
  noRelations: "Hier unterstützt niemand jemanden.",
  noRelationsHow: "Keine Karte hier fragt, wer wen unterstützt oder bekämpft.",
  nothingInView: "In diesem Zeitraum ist nichts datiert.",
  timeline: (from, to) => `Zeitleiste, ${from} bis ${to}. Die Tabelle hat dieselben Fakten.`,
  map: "Wer wen unterstützt. Die Tabelle hat dieselben Fakten.",
  earlier: "Früher",
  later: "Später",
  nearer: "Vergrößern",
  further: "Verkleinern",
  stretch: (from, to) => (yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`),
  monthStretch: (from, to) => `${monthName(from)} ${yearOf(from)} – ${monthName(to)}${NBSP}${yearOf(to)}`,
  year: yearOf,
  month: (day) => monthName(day),
  dayOfMonth: (day) => String(new Date(day * DAY_MS).getUTCDate()),
  monthAndYear: (day) => `${monthName(day)} ${yearOf(day)}`,
  date: (edtf) => atStart(edtfInWords(edtf)),
  dateInYear: edtfInYear,
  recall: (recall) => (recall === null ? "Noch nicht gezeigt" : `Zu ${percent(recall)} noch da`),
  recallShort: (recall) => (recall === null ? "nicht gezeigt" : percent(recall)),
  mark: (when, what, recall) => `${when}: ${what}. ${recall}.`,
  stance: {
    backs: "unterstützt",
    opposes: "bekämpft",
    withdrawing: "zieht sich zurück von",
    formerly: "unterstützte früher",
  },
  support: {
    military: "militärisch",
    diplomatic: "diplomatisch",
    financial: "finanziell",
    political: "politisch",
    unspecified: "nicht genannt",
  },
  otherSupport: "andere oder nicht genannt",
  moods: {
    reported: "berichtet",
    alleged: "behauptet",
    possible: "möglich",
    planned: "geplant",
    negated: "bestritten",
  },
  relation: (backer, stance, backed, more, recall) =>
    `${backer} ${stance} ${backed}${more ? `, ${more}` : ""}. ${recall}.`,
  differ: "Quellen sind sich uneins",
  asOf: (edtf) => `Stand ${edtfInWords(edtf)}`,
  asOfWithin: (edtf) => `Stand ${edtfInWords(edtf)}`,
  asOfLabel: "Stand",
  undatedRelations: (n) =>
    `${counted(n, relations)} ohne Datum ${plural(n, { one: "ist", other: "sind" })} immer gezeichnet.`,
  mapCaption: (n, from) => `${counted(n, relations)} aus ${counted(from, documents)}.`,
  legend: "Wie man es liest",
  legendStance: { backs: "unterstützt", opposes: "bekämpft", withdrawing: "zieht sich zurück", formerly: "früher" },
  faintToFirm: "von schwach bis fest im Gedächtnis",
  unmet: "noch nicht gezeigt",
  columns: {
    date: "Datum",
    event: "Was geschah",
    recall: "Noch da",
    document: "Dokument",
    backer: "Wer",
    stance: "Haltung und Art",
    backed: "Wen",
    asOf: "Stand",
  },
  scrolls: (title) => `${title}, als Tabelle`,
} satisfies Words<typeof english.pictureWords>;
