import type * as english from "../en/leaving.ts";
import type { Words } from "../translation.ts";
import { cards } from "./common.ts";
import { counted } from "./format.ts";

export const leavingWords = {
  ask: "تسجيل الخروج؟",
  cardsRefused: (n) => `مما صنعته بيدك ورفضه الخادم وبقي هنا: ${counted(n, cards)}.`,
  thrown: "تسجيل الخروج يمحو ما رفضه الخادم. إن أردت الاحتفاظ به فصدّره أولًا.",
  exportAct: "التصدير إلى ملف",
  act: "تسجيل الخروج ومحوه",
  stay: "البقاء مسجَّل الدخول",
  exportFailed: "تعذّر إنشاء الملف. لم يتغيّر شيء.",
} satisfies Words<typeof english.leavingWords>;
