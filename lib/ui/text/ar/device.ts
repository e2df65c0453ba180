import type * as english from "../en/device.ts";
import type { Words } from "../translation.ts";
import { answers, cards } from "./common.ts";
import { counted, figure, instant, iso } from "./format.ts";

export const deviceWords = {
  title: "هذا الجهاز",
  note: "ما هو محفوظ في هذا المتصفّح، وما لدى الخادم.",
  nothingWaits: "لا شيء ينتظر الإرسال.",
  waits: (n) => `محفوظ هنا ولم يُرسل بعد: ${counted(n, answers)}.`,
  handWaits: (n) => `مما صنعته بيدك وينتظر هنا: ${counted(n, cards)}.`,
  handRefused: (stem, key) => `لم تُصنع: «${iso(stem)}» وإجابتها «${iso(key)}».`,
  handDrop: "التخلص منها",
  parked: (n) => `رفضه الخادم وبقي هنا: ${counted(n, answers)}.`,
  sent: (n) => `أُرسل من هذا المتصفّح وخُزّن: ${counted(n, answers)}.`,
  synced: (at) => `مطابق للخادم منذ ${instant(at)}.`,
  neverSynced: "لم تحدث مطابقة مع الخادم بعد.",
  cards: (n) => `محفوظ هنا: ${counted(n, cards)}. هذا كل ما تدرسه، لأي عدد من الأيام بلا شبكة.`,
  cardsComing: (n) => `محفوظ هنا حتى الآن: ${counted(n, cards)}. والباقي في الطريق.`,
  noCards: "لا بطاقات محفوظة هنا بعد، فالمراجعة تحتاج إلى شبكة.",
  safe: "وعد المتصفّح بألا يفرغ هذا التخزين من تلقاء نفسه.",
  unsafe: "قد يفرغ المتصفّح هذا التخزين عندما تضيق المساحة.",
  persist: "اطلب من المتصفّح الاحتفاظ به",
  refused: "لم يعد المتصفّح بذلك. كثيرًا ما يفعل بعد تثبيت التطبيق أو استعماله بضعة أيام.",
  differs:
    "ما يعدّه الخادم مما أرسله هذا المتصفّح ليس ما أكّد له أنه خُزّن. لم يتغيّر شيء هنا. أخبر من يشغّل هذا الخادم: ربما أعيد إلى نسخة احتياطية.",
  sendNow: "الإرسال الآن",
  away: "تعذّر الوصول إلى الخادم. ستعاد المحاولة تلقائيًا.",
  exportTitle: "الإجابات في ملف",
  exportNote: "ما ينتظر هنا، لحفظه في مكان آخر أو لإرساله من متصفّح آخر.",
  exportAct: "تصدير ما ينتظر",
  importAct: "إعادة ملف مصدَّر",
  importDone: (stored, known, refusedOnes) =>
    `خُزّن: ${figure(stored)}، كان موجودًا: ${figure(known)}، رُفض: ${figure(refusedOnes)}.`,
  importUnreadable: "هذا الملف ليس تصديرًا لإجابات. لم يتغيّر شيء.",
  importAway: "تعذّر الوصول إلى الخادم، فلم يُرسل كل شيء. يمكن إعادة الملف مرة أخرى؛ لا شيء يُحسب مرتين.",
  notMine: "هذا ليس هاتفي",
  notMineNote: "لا يُحفظ عليه شيء. تنتهي الجلسة عند إغلاق المتصفّح، أو بعد نصف ساعة بلا استعمال.",
  tryBorrowed: "هذا ليس هاتفي: لا تحفظ شيئًا هنا",
  borrowedFailed:
    "لم يبدأ شيء: تعذّر الوصول إلى الخادم، أو ما زال هنا شيء لشخص آخر ينتظر الإرسال. اتصل بالشبكة ثم حاول مرة أخرى.",
  borrowed: "هاتف مستعار: لا يُحفظ عليه شيء. تنتهي الجلسة عند إغلاق المتصفّح، أو بعد نصف ساعة بلا استعمال.",
  cannotLock: (n, own) =>
    `لم يُرسل بعد: ${[n > 0 && counted(n, answers), own > 0 && counted(own, cards)].filter(Boolean).join("، ")}. ولا يستطيع هذا المتصفّح إقفالها هنا. اتصل بالشبكة ثم سجّل الخروج مرة أخرى، أو صدّرها من الإعدادات، هذا الجهاز.`,
  signOutOnline: "بدأت هذه الجلسة قبل أن يصير إنهاؤها بلا شبكة ممكنًا. اتصل بالشبكة ثم سجّل الخروج.",
  offlineTitle: "لا اتصال لديك، وأنت مسجَّل الدخول.",
  offlineNote:
    "تسجيل الخروج ممكن بلا شبكة. ما لم يُرسل بعد يبقى هنا مقفلًا، ويصل إلى حسابك عندما يتصل هذا المتصفّح في المرة التالية.",
} satisfies Words<typeof english.deviceWords>;

export const onDeviceWords = {
  emptied: "أفرغ هذا المتصفّح تخزين Footnote. عاد ما كان لدى الخادم؛ أما الإجابات التي لم تكن قد أُرسلت فقد ضاعت.",
  borrowed: "هاتف مستعار: لا يُحفظ هنا شيء. سجّل الخروج عندما تنتهي.",
} satisfies Words<typeof english.onDeviceWords>;
