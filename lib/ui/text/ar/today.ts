import type * as english from "../en/today.ts";
import { dayOfInstant, daysBetween } from "../format-for.ts";
import type { Words } from "../translation.ts";
import { cards, daysOf, minutesOf, proposals, reviews } from "./common.ts";
import {
  clockTime,
  counted,
  figure,
  hourOrTime,
  instant,
  list,
  longDay,
  monthDay,
  noun,
  shortDay,
  weekday,
  weekdayLetter,
} from "./format.ts";

export const todayWords = {
  date: longDay,
  instant,
  headline: (n) => `${counted(n, cards)} اليوم.`,
  lead: ({ learning, reviews: due, fresh, minutes: spent }) => {
    const parts = [
      { n: learning, what: "للإتمام" },
      { n: due, what: "للمراجعة" },
      { n: fresh, what: "جديدة" },
    ].filter(({ n }) => n > 0);
    return `${list(parts.map(({ n, what }) => `${figure(n)} ${what}`))}، نحو ${counted(spent, minutesOf)}.`;
  },
  yesterday: (remembered, answered) => `تذكّرت أمس ${figure(remembered)} من ${figure(answered)}.`,
  proposals: (n) => `في الوارد ${counted(n, proposals)} بانتظارك.`,
  lookAtThem: "النظر فيها",
  begin: "بدء المراجعة",
  space: "مسافة",
  test: "اختبر نفسك",
  nothing: "لا شيء حان موعده.",
  resting: "يوم راحة.",
  restingUntil: (at, waiting) =>
    `أنت في إجازة حتى ${longDay(dayOfInstant(at))}. ${waiting === 0 ? "لا شيء حان موعده." : `بانتظارك ${counted(waiting, cards)}.`}`,
  anyway: "المراجعة على كل حال",
  streak: (n) => `أيام متتالية: ${figure(n)}.`,
  backlog: (n) => `زيادة على نصيب اليوم: ${counted(n, reviews)}. لا بأس: الأكثر نسيانًا يأتي أولًا.`,
  spread: "توزيعها على",
  spreadDays: (n) => counted(n, daysOf),
  spreadDone: (n) => `وُزّعت على ${counted(n, daysOf)}.`,
  spreadUndone: "لم تعد موزّعة.",
  doneAlready: (answered) =>
    `قدّمت اليوم ${counted(answered, noun("إجابة واحدة", "إجابتين", "إجابات", "إجابة", "إجابة"))}.`,
  next: (at, precise, now) => {
    const away = daysBetween(now, at);
    const time = precise ? clockTime(at) : hourOrTime(at);
    if (away <= 0) return `تعود البطاقة التالية في ${time}.`;
    if (away === 1) return `تعود البطاقة التالية غدًا في ${time}.`;
    const day = dayOfInstant(at);
    return `تعود البطاقة التالية ${away < 7 ? `يوم ${weekday(day)}` : `في ${monthDay(day)}`} في ${time}.`;
  },
  nothingPlanned: "لا بطاقة تنتظر العودة.",
  allPaused: "كل المجموعات متوقّفة. عُد إلى دراسة إحداها من المكتبة.",
  ahead: "الأسبوعان القادمان",
  aheadSummary: (total, day, most) =>
    total === 0
      ? "لا مراجعات يحين موعدها في الأسبوعين القادمين."
      : `يحين في الأسبوعين القادمين موعد ${counted(total, noun("مراجعة واحدة", "مراجعتين", "مراجعات", "مراجعة", "مراجعة"))}، وأكثرها ${longDay(day)}: ${figure(most)}.`,
  aheadCaption: (total) =>
    `المراجعات بحسب يوم موعدها، ومجموعها ${figure(total)}. لا تُحسب البطاقات الجديدة؛ والنقطة يوم بلا مراجعات.`,
  aheadDay: "اليوم",
  aheadCount: "المراجعات",
  dayName: shortDay,
  dayLetter: weekdayLetter,
  asTable: "جدول",
  asPlot: "رسم",
  collections: "المجموعات",
  due: (n) => (n === 0 ? "لا شيء حان موعده" : `حان موعدها: ${figure(n)}`),
  exam: (days) =>
    days === 0 ? "الامتحان اليوم" : days === 1 ? "الامتحان غدًا" : `الامتحان بعد ${counted(days, daysOf)}`,
  loading: "يجري جلب بطاقات اليوم.",
} satisfies Words<typeof english.todayWords>;
