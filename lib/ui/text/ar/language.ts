import type * as english from "../en/language.ts";
import type { Words } from "../translation.ts";

export const languageWords = {
  title: "اللغة",
  note: "لغة الأزرار والشروح. مستنداتك وبطاقاتك تحتفظ بلغتها.",
  device: "كالجهاز",
} satisfies Words<typeof english.languageWords>;
