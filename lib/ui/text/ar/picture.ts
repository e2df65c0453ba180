import type * as english from "../en/picture.ts";
import { NBSP } from "../format-for.ts";
import type { Words } from "../translation.ts";
import { cardsOf, documentsOf } from "./common.ts";
import { edtfInWords, edtfInYear } from "./edtf.ts";
import { counted, figure, iso, monthName, noun } from "./format.ts";

const dated = noun("معلومة مؤرّخة", "معلومتان مؤرّختان", "معلومات مؤرّخة", "معلومة مؤرّخة", "معلومة مؤرّخة");
const relations = noun("علاقة واحدة", "علاقتان", "علاقات", "علاقة", "علاقة");
const DAY_MS = 86_400_000;

const yearOf = (day: number): string => String(new Date(day * DAY_MS).getUTCFullYear());
const percent = (recall: number): string => `${Math.round(recall * 100)}${NBSP}%`;

export const pictureWords = {
  title: "الخط الزمني والعلاقات",
  titleOf: (collection) => `الخط الزمني والعلاقات في ${iso(collection)}`,
  back: (collection) => `بطاقات ${iso(collection)}`,
  loading: "يجري جلب المعلومات.",
  offline: "لم تُجلب هذه الصورة بعد. تأتي حالما يوجد اتصال.",
  when: "متى",
  who: "من يدعم من",
  asTable: "جدولًا",
  asPicture: "صورة",
  review: (n, of) => (of > n ? `مراجعة ${counted(n, cardsOf)} منها` : `مراجعة هذه (${figure(n)})`),
  early: "البطاقات التي لم يحن موعدها تُراجَع مبكّرًا.",
  inView: (n, of) => `${counted(of, dated)}، الظاهر ${n === of ? "كلها" : figure(n)}`,
  drawn: (n, of) => `${counted(of, relations)}، الظاهر ${n === of ? "كلها" : figure(n)}`,
  datesCaption: (n, from) =>
    `كلما اتّسعت العلامة كان المصدر أقل دقة. ${counted(n, dated)} من ${counted(from, documentsOf)}.`,
  datesCaptionDown: (n, from) =>
    `كلما طالت العلامة كان المصدر أقل دقة. ${counted(n, dated)} من ${counted(from, documentsOf)}.`,
  leftOut: (n) => `تُركت تواريخ بلا سنة: ${figure(n)}.`,
  notAll: "تظهر معلومات أهم البطاقات فقط: هناك المزيد.",
  noDates: "لا معلومات مؤرّخة.",
  noDatesHow:
    "تُرسم الصورة من البطاقات المستعملة، ولا بطاقة هنا تسأل متى جرى شيء. البطاقات المنتظرة في الوارد تأتي بعد قبولها.",
  noRelations: "لا أحد يدعم أحدًا هنا.",
  noRelationsHow: "لا بطاقة مستعملة هنا تسأل من يدعم من أو يعارضه.",
  nothingInView: "لا شيء مؤرّخ في هذه المدة.",
  timeline: (from, to) => `الخط الزمني، من ${from} إلى ${to}. في الجدول المعلومات نفسها.`,
  map: "من يدعم من. في الجدول المعلومات نفسها.",
  earlier: "أقدم",
  later: "أحدث",
  nearer: "تكبير",
  further: "تصغير",
  stretch: (from, to) => (yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`),
  monthStretch: (from, to) => `${monthName(from)} ${yearOf(from)} – ${monthName(to)}${NBSP}${yearOf(to)}`,
  year: yearOf,
  month: (day) => monthName(day),
  dayOfMonth: (day) => String(new Date(day * DAY_MS).getUTCDate()),
  monthAndYear: (day) => `${monthName(day)} ${yearOf(day)}`,
  date: edtfInWords,
  dateInYear: edtfInYear,
  recall: (recall) => (recall === null ? "لم تُعرض بعد" : `احتمال تذكّرها ${percent(recall)}`),
  recallShort: (recall) => (recall === null ? "لم تُعرض" : percent(recall)),
  mark: (when, what, recall) => `${when}: ${iso(what)}. ${recall}.`,
  stance: { backs: "يدعم", opposes: "يعارض", withdrawing: "ينسحب من", formerly: "كان يدعم" },
  support: {
    military: "عسكري",
    diplomatic: "دبلوماسي",
    financial: "مالي",
    political: "سياسي",
    unspecified: "غير محدّد",
  },
  otherSupport: "آخر أو غير محدّد",
  moods: {
    reported: "منقول",
    alleged: "مزعوم",
    possible: "محتمل",
    planned: "مخطّط له",
    negated: "منفي",
  },
  relation: (backer, stance, backed, more, recall) =>
    `${iso(backer)} ${stance} ${iso(backed)}${more ? `، ${more}` : ""}. ${recall}.`,
  differ: "المصادر مختلفة",
  asOf: (edtf) => `حتى ${edtfInWords(edtf)}`,
  asOfWithin: (edtf) => `حتى ${edtfInWords(edtf)}`,
  asOfLabel: "حتى تاريخ",
  undatedRelations: (n) => `تُرسم دائمًا علاقات بلا تاريخ: ${figure(n)}.`,
  mapCaption: (n, from) => `${counted(n, relations)} من ${counted(from, documentsOf)}.`,
  legend: "كيف تُقرأ",
  legendStance: { backs: "يدعم", opposes: "يعارض", withdrawing: "ينسحب", formerly: "سابقًا" },
  faintToFirm: "من الباهت إلى الراسخ في الذاكرة",
  unmet: "لم تُعرض بعد",
  columns: {
    date: "التاريخ",
    event: "ما جرى",
    recall: "التذكّر",
    document: "المستند",
    backer: "من",
    stance: "الموقف والنوع",
    backed: "لمن",
    asOf: "حتى تاريخ",
  },
  scrolls: (title) => `${title}، جدولًا`,
} satisfies Words<typeof english.pictureWords>;
