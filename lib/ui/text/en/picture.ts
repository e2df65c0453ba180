import { edtfInWords } from "#lib/domain/kernel/edtf.ts";
import { counted, figure, monthName, plural } from "../format.ts";
import { atStart } from "../number-words.ts";
import { section } from "../section.ts";

const facts = { one: "dated fact", other: "dated facts" };
const relations = { one: "relation", other: "relations" };
const documents = { one: "document", other: "documents" };
const DAY_MS = 86_400_000;
const NBSP = "\u00a0";

const yearOf = (day: number): string => String(new Date(day * DAY_MS).getUTCFullYear());
const percent = (recall: number): string => `${Math.round(recall * 100)}${NBSP}%`;

/** Timeline and map of one collection. */
export const pictureWords = section("picture", {
  title: "Timeline and map",
  titleOf: (collection: string) => `Timeline and map of ${collection}`,
  back: (collection: string) => `Cards of ${collection}`,
  loading: "The facts are being fetched.",
  offline: "This picture has not been fetched yet. It comes as soon as there is a connection.",
  when: "When",
  who: "Who backs whom",
  asTable: "As a table",
  asPicture: "As a picture",
  review: (n: number, of: number) => (of > n ? `Review ${figure(n)} of these` : `Review these ${figure(n)}`),
  early: "Cards that are not yet due are reviewed early.",
  inView: (n: number, of: number) => `${counted(of, facts)}, ${n === of ? "all" : figure(n)} in view`,
  drawn: (n: number, of: number) => `${counted(of, relations)}, ${n === of ? "all" : figure(n)} in view`,
  datesCaption: (n: number, from: number) =>
    `The wider the mark, the vaguer the source. ${counted(n, facts)} from ${counted(from, documents)}.`,
  datesCaptionDown: (n: number, from: number) =>
    `The longer the mark, the vaguer the source. ${counted(n, facts)} from ${counted(from, documents)}.`,
  leftOut: (n: number) =>
    `${counted(n, { one: "date", other: "dates" })} without a year ${plural(n, { one: "is", other: "are" })} left out.`,
  notAll: "Only the facts of the best-ranked cards are shown: there are more.",
  noDates: "No dated facts.",
  noDatesHow:
    "A picture is made of cards in use, and none here asks when something happened. Cards that wait in the inbox come once they are accepted.",
  noRelations: "Nobody backs anybody here.",
  noRelationsHow: "No card in use here asks who supports or opposes whom.",
  nothingInView: "Nothing is dated within this stretch of time.",
  timeline: (from: string, to: string) => `Timeline, ${from} to ${to}. The table has the same facts.`,
  map: "Who backs whom. The table has the same facts.",
  earlier: "Earlier",
  later: "Later",
  nearer: "Zoom in",
  further: "Zoom out",
  stretch: (from: number, to: number) => (yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`),
  monthStretch: (from: number, to: number) =>
    `${monthName(from)} ${yearOf(from)} – ${monthName(to)}${NBSP}${yearOf(to)}`,
  year: yearOf,
  month: (day: number) => monthName(day),
  dayOfMonth: (day: number) => String(new Date(day * DAY_MS).getUTCDate()),
  monthAndYear: (day: number) => `${monthName(day)} ${yearOf(day)}`,
  date: (edtf: string) => atStart(edtfInWords(edtf)),
  /** Within its year: "17 Feb", "Mar to Oct", "from Sep". */
  dateInYear: (edtf: string): string => inYear(edtf),
  recall: (recall: number | null) => (recall === null ? "Not yet met" : `Remembered with ${percent(recall)}`),
  recallShort: (recall: number | null) => (recall === null ? "not met" : percent(recall)),
  mark: (when: string, what: string, recall: string) => `${when}: ${what}. ${recall}.`,
  stance: { backs: "backs", opposes: "opposes", withdrawing: "is withdrawing from", formerly: "formerly backed" },
  support: {
    military: "military",
    diplomatic: "diplomatic",
    financial: "financial",
    political: "political",
    unspecified: "unspecified",
  },
  otherSupport: "other or unspecified",
  moods: {
    reported: "reported",
    alleged: "alleged",
    possible: "possible",
    planned: "planned",
    negated: "denied",
  } as Readonly<Record<string, string>>,
  relation: (backer: string, stance: string, backed: string, more: string, recall: string) =>
    `${backer} ${stance} ${backed}${more ? `, ${more}` : ""}. ${recall}.`,
  differ: "sources differ",
  asOf: (edtf: string) => `As of ${edtfInWords(edtf)}`,
  /** The same inside a sentence. */
  asOfWithin: (edtf: string) => `as of ${edtfInWords(edtf)}`,
  asOfLabel: "As of",
  undatedRelations: (n: number) =>
    `${counted(n, relations)} without a date ${plural(n, { one: "is", other: "are" })} always drawn.`,
  mapCaption: (n: number, from: number) => `${counted(n, relations)} from ${counted(from, documents)}.`,
  legend: "How to read it",
  legendStance: { backs: "backs", opposes: "opposes", withdrawing: "withdrawing", formerly: "formerly" },
  faintToFirm: "faint to firm in memory",
  unmet: "not yet met",
  columns: {
    date: "Date",
    event: "What happened",
    recall: "Recall",
    document: "Document",
    backer: "Who",
    stance: "Stance and kind",
    backed: "Whom",
    asOf: "As of",
  },
  scrolls: (title: string) => `${title}, as a table`,
});

const short = (unit: string): string => {
  const about = unit.endsWith("~") ? "c. " : "";
  const [, month = "", day = ""] = unit.replace("~", "").split("-");
  const part = Number(month);
  if (!month || month === "XX") return "";
  if (part > 20) return `${about}${["spring", "summer", "autumn", "winter"][part - 21] ?? `Q${part - 32}`}`;
  const name = monthName(Date.UTC(2001, part - 1, 1) / DAY_MS);
  return `${about}${day && day !== "XX" ? `${Number(day)} ` : ""}${name}`;
};

function inYear(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return /X/.test(from.slice(0, 4)) ? edtfInWords(from).replace(/^the /, "") : short(from);
  if (from === "" || from === "..") return `until ${short(to) || to.slice(0, 4)}`;
  if (to === "" || to === "..") return short(from) ? `${short(from)} →` : "→";
  if (from.slice(0, 4) !== to.slice(0, 4))
    return `${short(from)} – ${short(to)} ${to.slice(0, 4)}`.replace(/^ – /, "– ").replace("  ", " ");
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${short(to)}`;
  return `${short(from)} – ${short(to)}`;
}
