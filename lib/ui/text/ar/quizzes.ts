import type * as english from "../en/quizzes.ts";
import type { Words } from "../translation.ts";
import { attempts, people } from "./common.ts";
import { counted, instant, iso } from "./format.ts";

export const quizzesWords = {
  title: "الاختبارات",
  titlePage: "الاختبارات · Footnote",
  loading: "يجري جلب اختباراتك.",
  offline: "لم تُجلب اختباراتك بعد. تأتي حالما يوجد اتصال.",
  make: "اختبار جديد",
  untitled: "اختبار بلا عنوان",
  firstTitle: "اختبار جديد",
  empty: "ليس لك اختبارات بعد.",
  emptyHow: "اختر مستندًا فيقترح Footnote أسئلة، لكل منها مقطعه. يحتاج المشاركون إلى رمز واسم، لا إلى حساب.",
  results: "النتائج",
  resultsOf: (title) => `نتائج ${iso(title)}`,
  draft: "مسودّة",
  open: (code) => `مفتوح · ${iso(code)}`,
  opens: (at, code) => `يفتح ${instant(at)} · ${iso(code)}`,
  closes: (at) => `يُغلق ${instant(at)}`,
  closed: "مغلق",
  changed: (at) => `تغيّر ${instant(at)}`,
  takers: (n) => counted(n, people),
  answered: (n) => `سُلّم: ${counted(n, attempts)}`,
  failed: "تعذّر الوصول إلى الخادم. لم يتغيّر شيء. حاول مرة أخرى.",
} satisfies Words<typeof english.quizzesWords>;
