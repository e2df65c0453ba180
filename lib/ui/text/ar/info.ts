import type * as english from "../en/info.ts";
import type { Words } from "../translation.ts";
import { daysOf } from "./common.ts";
import { counted, figure, noun, tenth } from "./format.ts";

export const infoWords = {
  title: "عن هذه البطاقة",
  state: "الحالة",
  states: {
    new: "جديدة",
    learning: "قيد التعلّم",
    review: "قيد المراجعة",
    relearning: "قيد إعادة التعلّم",
    suspended: "موقوفة",
  },
  due: "تعود",
  stability: "الذاكرة",
  stabilityOf: (n) => `احتمال 90 % بعد ${counted(Math.round(n * 10) / 10, daysOf)}`,
  difficulty: "الصعوبة",
  difficultyOf: (n) => `${tenth(n)} من 10`,
  reps: "الإجابات",
  lapses: "مرات النسيان",
  times: (n) => counted(n, noun("مرة واحدة", "مرتان", "مرات", "مرة", "مرة")),
  recall: "احتمال التذكّر اليوم",
  percent: (share) => `${figure(Math.round(share * 100))} %`,
  none: "—",
  curve: "كيف يضعف التذكّر",
  curveAxis: "أيام منذ آخر إجابة",
  curveSummary: (now, day, share) =>
    `احتمال التذكّر اليوم نحو ${figure(Math.round(now * 100))} %، وينخفض إلى ${figure(Math.round(share * 100))} % بعد ${counted(day, daysOf)} من آخر إجابة.`,
  history: "ما جرى",
  when: "متى",
  what: "ماذا",
  took: "المدة",
  seconds: (ms) => `${figure(Math.round(ms / 1000))} ث`,
  undone: "تُراجع عنه",
  kinds: {
    review: "إجابة",
    undo: "تراجع",
    suspend: "إيقاف",
    resume: "استئناف",
    bury: "تأجيل",
    flag: "علامة",
    forget: "بدء من جديد",
    "set-due": "ضبط الموعد",
    override: "تغيير الصياغة",
    reschedule: "إعادة تخطيط",
    settings: "الإعدادات",
    quiz: "في اختبار",
  },
  loading: "يجري جلب تاريخها.",
  unread: "تتعذّر قراءة تاريخها الآن. البطاقة نفسها سليمة.",
  empty: "لم تُعرض عليك بعد.",
} satisfies Words<typeof english.infoWords>;
