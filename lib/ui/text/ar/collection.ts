import type * as english from "../en/collection.ts";
import type { Words } from "../translation.ts";
import { cards, days, documents, proposals } from "./common.ts";
import { counted, figure, instant, iso, list, longDay, noun } from "./format.ts";

export const collectionWords = {
  make: "مجموعة جديدة",
  makeTitle: "مجموعة جديدة",
  makeNote: "تكون فارغة في البداية. تُضاف إليها المستندات، أو تُنقل إليها من حيث تُقرأ.",
  name: "الاسم",
  nameMissing: "أعطها اسمًا أولًا.",
  makeAct: "إنشاء",
  change: "تغيير",
  changeOf: (title) => `تغيير ${iso(title)}`,
  rename: "إعادة التسمية",
  renameTitle: "اسم آخر",
  renameAct: "حفظ الاسم",
  renamed: (title) => `اسمها الآن ${iso(title)}.`,
  share: "المشاركة برابط",
  delete: "حذف",
  move: "نقل",
  moveTitle: (title) => `نقل «${iso(title)}»`,
  moveTo: "إلى",
  moveNote: "تحتفظ بطاقاته بمواعيدها.",
  moveNone: "ليست لك مجموعة أخرى يُنقل إليها. أنشئ واحدة في المكتبة أولًا.",
  moveAct: "نقل",
  moved: (to) => `هو الآن في ${iso(to)}.`,
  undone: "عاد كما كان.",
  deleteTitle: (title) => `حذف «${iso(title)}»؟`,
  deleteAct: "حذف نهائي",
  keep: "إبقاء",
  counting: "يجري عدّ ما فيها.",
  goes: ({ documents: n, cards: all, learned, waiting, links }, whole) => {
    const met = learned > 0 ? ` (منها ${figure(learned)} متعلَّمة)` : "";
    const parts = [
      whole && counted(n, documents),
      (all > 0 || waiting === 0) && `${counted(all, cards)}${met}`,
      waiting > 0 && `${counted(waiting, proposals)} قيد الانتظار`,
      links > 0 && `${counted(links, linksForms)} لقراءة الآخرين`,
    ].filter((part) => part !== false);
    return `ما سيذهب: ${list(parts)}.`;
  },
  forGood:
    "لا يمكن التراجع عن هذا. تخرج إجاباتك من خطّتك ومن الأيام التي تُحسب فيها؛ ويحتفظ بها سجلّ إجاباتك من دون البطاقات.",
  type: (title) => `اكتب «${iso(title)}» للتأكيد`,
  typeWrong: "ليس هذا اسمها.",
  deleted: (title) => `حُذف: ${iso(title)}.`,
  failed: "تعذّر الوصول إلى الخادم. لم يتغيّر شيء. حاول مرة أخرى.",
  working: "لحظة …",

  shareTitle: (title) => `مشاركة «${iso(title)}»`,
  shareNote: "من لديه الرابط يقرأ البطاقات مع مقتطفات قصيرة، بلا حساب. لا يظهر اسمك، ولا المستندات.",
  shareFor: "مدة صلاحيته",
  days: (n) => counted(n, days),
  shareAct: "إنشاء رابط",
  shareOnce: "الرابط، يظهر هذه المرة فقط:",
  copy: "نسخ",
  copied: "نُسخ.",
  shareUntil: (at) => `صالح حتى ${instant(at)}`,
  shareOpened: (day) => (day === null ? "لم يُفتح قط" : `فُتح آخر مرة ${longDay(day)}`),
  revoke: "إلغاء",
  revokeOf: (at) => `إلغاء الرابط الصالح حتى ${instant(at)}`,
  revoked: "لم يعد يؤدّي إلى شيء.",
  links: "الروابط الصالحة",
} satisfies Words<typeof english.collectionWords>;

const linksForms = noun("رابط واحد", "رابطان", "روابط", "رابطًا", "رابط");

export const sharedWords = {
  titleOf: (title) => `${iso(title)} · Footnote`,
  lead: (n) => `${counted(n, cards)}، ومع كل منها موضع إجابتها. اضغط على سؤال لتراه.`,
  none: "لا بطاقات فيها بعد.",
  answer: "الإجابة",
  sourceOnly: "يُذكر المصدر فقط: لا يُعرض هنا المزيد من هذا المستند.",
  page: (page, pages) => `الصفحة ${figure(page)} من ${figure(pages)}`,
  before: "الصفحة السابقة",
  next: "الصفحة التالية",
  pages: "الصفحات",
  about: "يحوّل Footnote المستندات إلى بطاقات تعلّم، لكل إجابة فيها مقطعها.",
} satisfies Words<typeof english.sharedWords>;
