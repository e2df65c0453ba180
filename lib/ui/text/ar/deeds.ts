import type * as english from "../en/deeds.ts";
import type { Words } from "../translation.ts";

export const deedsWords = {
  close: "إغلاق",
  undo: "تراجع",
  notSaved: "لم يستطع هذا الجهاز تدوين التغيير. لم يتغيّر شيء. أفسِح مساحة ثم حاول مرة أخرى.",
  notSent: "تعذّر الوصول إلى الخادم، وهذا المتصفّح لا يحفظ شيئًا. لم يتغيّر شيء. حاول لاحقًا.",
  lost: "انتهت جلستك، فلم يتغيّر شيء. أعد تحميل الصفحة.",
} satisfies Words<typeof english.deedsWords>;
