import type * as english from "../en/library.ts";
import type { Words } from "../translation.ts";
import { cards, documents } from "./common.ts";
import { counted, figure, iso } from "./format.ts";

export const libraryWords = {
  title: "المكتبة",
  loading: "يجري جلب المجموعات.",
  add: "إضافة مستند",
  size: (own, n) => `${counted(own, documents)} · ${counted(n, cards)}`,
  unmet: (n) => (n === 0 ? "عُرضت كلها" : `لم تُعرض بعد: ${figure(n)}`),
  due: (n) => `حان موعدها: ${figure(n)}`,
  fresh: (n) => `جديدة اليوم: ${figure(n)}`,
  paused: "متوقّفة",
  choice: (title) => `دراسة ${iso(title)} أو وقفها`,
  study: "دراسة",
  pause: "وقف",
  saidPaused: (title) => `توقّفت ${iso(title)}. بطاقاتها تنتظر ولا تفقد شيئًا.`,
  saidStudied: (title) => `عادت دراسة ${iso(title)}.`,
  empty: "لا مجموعات بعد.",
  emptyHow: "المجموعات المرفقة تُقرأ عند بدء الخادم. ابدأه من جديد، أو أخبر من يديره.",
  offline: "لم تُجلب المجموعات بعد. تأتي حالما يوجد اتصال.",
  back: "كل المجموعات",
  titleOf: (title) => `${iso(title)} · Footnote`,
} satisfies Words<typeof english.libraryWords>;
