import type * as english from "../en/passage.ts";
import type { Words } from "../translation.ts";
import { iso } from "./format.ts";

export const passageWords = {
  label: "المقطع",
  region: "نص المقطع",
  summary: "تلخيصنا لـ",
  summaryOf: (title) => `تلخيصنا لـ ${iso(title)}`,
  locator: (n) => `¶\u00a0${n}`,
  page: (n) => `ص\u00a0${n}`,
  close: "إغلاق المقطع",
  open: "المقطع",
  closes: "يُغلق",
} satisfies Words<typeof english.passageWords>;
