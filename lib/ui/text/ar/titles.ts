import type * as english from "../en/titles.ts";
import type { Words } from "../translation.ts";

export const titlesWords = {
  titleToday: "اليوم · Footnote",
  titleFirst: "لكل إجابة حاشية · Footnote",
  titleReview: "المراجعة · Footnote",
  titleDone: "انتهى عمل اليوم · Footnote",
  titleProgress: "التقدّم · Footnote",
  titleSettings: "الإعدادات · Footnote",
  titleInbox: "الوارد · Footnote",
  titleLibrary: "المكتبة · Footnote",
  titleAccount: "الحساب · Footnote",
  titleReset: "كلمة مرور جديدة · Footnote",
  titlePrivacy: "ما الذي يُخزَّن · Footnote",
  titleOperator: "هذا الخادم · Footnote",
  description: "يحوّل Footnote المستندات إلى بطاقات تعلّم، لكل إجابة فيها حاشية: المقطع الذي يثبتها.",
} satisfies Words<typeof english.titlesWords>;
