import type * as english from "../en/more.ts";
import type { Words } from "../translation.ts";
import { daysOf } from "./common.ts";
import { counted, figure } from "./format.ts";

export const moreWords = {
  title: "هذه البطاقة",
  open: "المزيد",
  acts: {
    question: "إظهار السؤال من جديد",
    edit: "تعديل",
    flag: "علامة",
    bury: "تأجيل إلى الغد",
    suspend: "إيقاف",
    setDue: "ضبط موعد عودتها",
    forget: "بدء من جديد",
    copy: "نسخ",
    make: "بطاقة جديدة من هذا المقطع",
    info: "عن هذه البطاقة",
  },
  copied: "نُسخت.",
  notCopied: "النسخ غير مسموح هنا. حدّد النص بدلًا من ذلك.",
  fourGrades: "استعمال أربعة تقييمات",
  twoGrades: "استعمال تقييمين",
  flags: {
    wrong: "خطأ: المقطع لا يقول ذلك",
    unclear: "غامضة: تُقرأ على وجهين",
    trivial: "قليلة الأهمية: لا تستحق الحفظ",
  },
  flagged: { wrong: "عليها علامة خطأ", unclear: "عليها علامة غموض", trivial: "عليها علامة قلّة أهمية" },
  note: "ملاحظة",
  save: "حفظ",
  unflag: "إزالة العلامة",
  dueIn: "أيام حتى تعود",
  dueWhy: (n) => (n === 0 ? "اليوم. ويبقى ما يُعرف عن ذاكرتك." : `بعد ${counted(n, daysOf)}. ويبقى ما يُعرف عن ذاكرتك.`),
  dueWrong: (most) => `عدد صحيح من الأيام، من 0 إلى ${figure(most)}.`,
} satisfies Words<typeof english.moreWords>;
