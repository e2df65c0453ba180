import type * as english from "../en/exam.ts";
import type { Words } from "../translation.ts";
import { cards, cardsOf, daysOf } from "./common.ts";
import { counted, figure, longDay, noun, shortDay } from "./format.ts";

const newCardsOf = noun("بطاقة جديدة واحدة", "بطاقتان جديدتان", "بطاقات جديدة", "بطاقة جديدة", "بطاقة جديدة");
const inDays = (n: number): string => (n <= 0 ? "اليوم" : n === 1 ? "غدًا" : `بعد ${counted(n, daysOf)}`);

export const examWords = {
  set: "تحديد يوم الامتحان",
  change: "تغيير اليوم",
  title: "الامتحان",
  on: (day, left) => `الامتحان ${longDay(day)}، ${inDays(left)}.`,
  test: "اختبار قبل الامتحان",
  day: "يوم الامتحان",
  choose: "اختر يومًا لترى ما يلزم له.",
  past: "اختر يومًا بعد اليوم، خلال سنتين.",
  save: "تحديد اليوم",
  remove: "إزالة اليوم",
  done: (day) => `الامتحان ${longDay(day)}. وتتبع الأيام حتى ذلك الحين خطّته.`,
  removed: "أُزيل يوم الامتحان؛ وتتبع الأيام حدودك المعتادة.",
  undone: "عاد يوم الامتحان كما كان.",
  loading: "يجري إعداد الخطّة.",
  failed: "لا تُعدّ الخطّة بلا شبكة. ويمكن تحديد اليوم على كل حال.",
  usual: (unmet, perDay, lastFrom) =>
    unmet === 0
      ? "عُرضت عليك كل البطاقات."
      : `الجديد عليك: ${counted(unmet, cards)}. بمعدّل ${figure(perDay)} في اليوم، كالمعتاد، تُعرض كلها قبل ${shortDay(lastFrom)}.`,
  raised: (perDay, usual, lastFrom) =>
    `${counted(perDay, newCardsOf)} في اليوم بدلًا من ${figure(usual)}، لتُعرض كلها قبل ${shortDay(lastFrom)}.`,
  short: (needed, perDay, left) =>
    `يلزم في اليوم ${counted(needed, newCardsOf)}. ولا يُخطَّط لأكثر من ثلاثة أمثال حدّك، أي ${figure(perDay)}، فلن تُعرض في الوقت ${counted(left, cards)}.`,
  first: "تأتي هذه المجموعة أولًا كل يوم؛ وتتقاسم الأخرى ما يبقى من الحدّ.",
  round: (n) => `في الأيام الثلاثة الأخيرة يُعرض كل شيء مرة أخرى، نحو ${counted(n, cardsOf)} في اليوم.`,
  roundShort: (n, most) =>
    `المرور على كل شيء في الأيام الثلاثة الأخيرة يحتاج إلى نحو ${counted(n, cardsOf)} في اليوم. وحدّك ${figure(most)} مراجعة، فلن يُعرض كله.`,
  expected: (n, of, low, high) =>
    `في ذلك اليوم تتذكّر نحو ${figure(n)} من ${counted(of, cardsOf)} (من ${figure(low)} إلى ${figure(high)}).`,
  without: (n) => `من دون الخطّة: نحو ${figure(n)}.`,
  plot: "ما ستتذكّره",
  plotLabel: (planned, unplanned, of) =>
    `البطاقات المتذكَّرة من اليوم إلى الامتحان، من ${figure(of)}: في يومه ${figure(planned)} مع الخطّة، و${figure(unplanned)} من دونها.`,
  plotCaption: (of) => `البطاقات المتذكَّرة من ${figure(of)}، محاكاة من بطاقاتك. تصحّ الحدود باحتمال 95 % إن أُنجز كل يوم.`,
  date: "اليوم",
  dayName: shortDay,
  planned: "مع الخطّة",
  unplanned: "من دونها",
  number: (n) => figure(Math.round(n)),
} satisfies Words<typeof english.examWords>;
