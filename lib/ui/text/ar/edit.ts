import type * as english from "../en/edit.ts";
import type { Words } from "../translation.ts";
import { counted, iso, noun } from "./format.ts";

export const editWords = {
  stem: "السؤال",
  key: "الإجابة",
  save: "حفظ",
  cancel: "إلغاء",
  restore: "استعادة صياغة المجموعة",
  forAll: "التغيير للجميع",
  ownNote: "أنت وحدك ترى هذه الصياغة. يبقى موعدها.",
  forAllNote: "يراها كل من يدرس هذه المجموعة.",
  empty: "الوجهان يحتاجان إلى كلمات.",
  blank: (blank) => `أبقِ الفراغ ${iso(blank)}: هناك موضع الإجابة.`,
  leech: (lapses) =>
    `نسيت هذه البطاقة ${counted(lapses, noun("مرة واحدة", "مرتين", "مرات", "مرة", "مرة"))}. قد تفيد كلمات أخرى: أقصر، أو أقرب إلى ما تسأل به نفسك. المقطع بجانبها.`,
} satisfies Words<typeof english.editWords>;
