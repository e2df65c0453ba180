import type * as english from "../en/progress.ts";
import type { Words } from "../translation.ts";
import { answers, cardsOf, daysOf } from "./common.ts";
import { counted, figure, monthName, shortDay } from "./format.ts";

export const progressWords = {
  title: "التقدّم",
  offline: "لا يُقرأ تقدّمك من دون الشبكة.",
  empty: "لا شيء بعد. بعد إجاباتك الأولى تبيّن هذه الصفحة ما تتذكّره.",
  remember: (n, of) => `تتذكّر نحو ${figure(n)} من ${counted(of, cardsOf)}.`,
  streak: (n) => `أيام متتالية: ${figure(n)}.`,
  year: "السنة الأخيرة",
  calendar: (n, on) => `${counted(n, answers)} في ${counted(on, daysOf)} خلال السنة الأخيرة.`,
  day: "اليوم",
  answers: "الإجابات",
  remembered: "ما تذكّرته",
  minutes: "الدقائق",
  dayTitle: (day, answered) => `${shortDay(day)}: ${counted(answered, answers)}`,
  fewer: "أقل",
  more: "أكثر",
  monthShort: (day) => monthName(day),
} satisfies Words<typeof english.progressWords>;
