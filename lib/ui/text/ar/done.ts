import type * as english from "../en/done.ts";
import type { Words } from "../translation.ts";
import { cards, minutesOf } from "./common.ts";
import { clockTime, counted, figure } from "./format.ts";

export const doneWords = {
  headline: "انتهى عمل اليوم.",
  ahead: "إظهار البطاقات المنتظرة الآن",
  more: "عشر بطاقات جديدة أخرى",
  test: "اختبرني فيما أنساه دائمًا",
  noMore: "لا بطاقات جديدة أخرى هنا الآن.",
  pause: "انتهى العمل الآن.",
  lead: (n, spent, remembered) => {
    const time = spent < 1 ? "أقل من دقيقة" : counted(spent, minutesOf);
    const share = remembered === n ? (n === 1 ? "تذكّرتها." : "تذكّرتها كلها.") : `تذكّرت منها ${figure(remembered)}.`;
    return `${counted(n, cards)} في ${time}. ${share}`;
  },
  tomorrow: (n) => (n === 0 ? "لا تعود غدًا أي بطاقة." : `تعود غدًا ${counted(n, cards)}.`),
  waiting: (n, at) => `تعود ${counted(n, cards)} ابتداءً من ${clockTime(at)}.`,
  hard: "كانت هذه صعبة",
  close: "إغلاق",
  undo: "التراجع عن آخر إجابة",
  redo: "إعادة",
  nothing: "لا شيء حان موعده.",
  stored: (n) => (n === 1 ? "خُزّنت الإجابة." : `خُزّنت كل الإجابات (${figure(n)}).`),
} satisfies Words<typeof english.doneWords>;
