import type * as english from "../en/bulk.ts";
import type { Words } from "../translation.ts";
import { cards, cardsOf } from "./common.ts";
import { counted, figure } from "./format.ts";

export const bulkWords = {
  chosen: (n) => `المختار: ${counted(n, cards)}`,
  all: (n, more) => (more ? "اختيار كل النتائج" : `اختيار الكل (${figure(n)})`),
  onlyFirst: (n) => `اختيرت أول ${counted(n, cardsOf)}: هذا أقصى ما يُغيَّر معًا.`,
  clear: "إلغاء الاختيار",
  change: "تغيير",
  title: (n) => `تغيير ${counted(n, cardsOf)}`,
  close: "إغلاق",
  actions: {
    suspend: ["إيقاف", "لا يُسأل عنها حتى تستأنفها."],
    resume: ["استئناف", "يُسأل عنها من جديد، الموقوفة والمؤجّلة سواء."],
    bury: ["تأجيل", "ليس اليوم؛ تعود في يومك التالي."],
    forget: ["نسيان", "البدء من جديد، كأنها لم تُعرض قط."],
    wrong: ["علامة خطأ", "فيها ما لا يصح."],
    unclear: ["علامة غموض", "لا يمكن الإجابة عنها كما هي."],
    trivial: ["علامة قلّة أهمية", "لا تستحق الحفظ."],
    unflag: ["إزالة العلامات", "ومعها ملاحظاتها."],
  },
  due: "ضبط الموعد",
  dueHint: "البطاقات الجديدة تنتظر هذه المدة قبل أن تُعرض أول مرة.",
  inDays: "بعد أيام",
  did: {
    suspend: (n) => `أُوقفت ${counted(n, cards)}.`,
    resume: (n) => `يُسأل من جديد عن ${counted(n, cardsOf)}.`,
    bury: (n) => `أُجّلت إلى الغد ${counted(n, cards)}.`,
    forget: (n) => `تبدأ من جديد ${counted(n, cards)}.`,
    reschedule: (n) => `أُعيد تخطيط ${counted(n, cardsOf)}.`,
    "set-due": (n) => `ضُبط موعد جديد: ${counted(n, cards)}.`,
    flag: (n) => `وُضعت علامة على ${counted(n, cardsOf)}.`,
    unflag: (n) => `أُزيلت العلامة عن ${counted(n, cardsOf)}.`,
  },
  undone: (n) => `تراجعنا: ${counted(n, cards)} كما كانت.`,
  choiceUndone: "تراجعنا.",
  working: "يجري تدوين التغيير.",
  notFetched: "تعذّر جلب البطاقات، فلم يتغيّر شيء. تحقّق من اتصالك ثم حاول مرة أخرى.",
  keys: {
    search: "بحث",
    move: "التالية، السابقة",
    open: "فتح",
    choose: "اختيار",
    range: "اختيار حتى هنا",
    undo: "تراجع",
  },
} satisfies Words<typeof english.bulkWords>;
