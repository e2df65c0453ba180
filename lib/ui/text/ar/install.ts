import type * as english from "../en/install.ts";
import type { Words } from "../translation.ts";

export const installWords = {
  description: "بطاقات تعلّم واختبارات، لكل إجابة فيها حاشية: المقطع الذي يثبتها.",
  review: "المراجعة",
  test: "اختبر نفسك",
  add: "إضافة نص",
  about: "على الشاشة الرئيسية",
  hint: "يعمل Footnote من شاشتك الرئيسة بلا شبكة، ويبقى ما فيه هناك.",
  install: "وضعه على الشاشة الرئيسة",
  hintByHand:
    "ضع Footnote على شاشتك الرئيسة: فيعمل بلا شبكة، ويحتفظ المتصفّح بما هنا. من قائمة المشاركة اختر «إضافة إلى الشاشة الرئيسة».",
  notNow: "ليس الآن",
  needsHttps:
    "يبدأ هذا العنوان بـ http:. ولا تُبقي الهواتف تطبيقًا على الشاشة الرئيسة، ولا تفتحه بلا شبكة، إلا من عنوان فيه https:. أخبر من يدير هذا الخادم؛ وكل ما عدا ذلك يعمل كما هو.",
  understood: "مفهوم",
} satisfies Words<typeof english.installWords>;
