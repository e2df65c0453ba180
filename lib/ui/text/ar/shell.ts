import type * as english from "../en/shell.ts";
import type { Words } from "../translation.ts";
import { cards, proposals } from "./common.ts";
import { counted } from "./format.ts";

export const shellWords = {
  main: "القائمة الرئيسة",
  tabs: "الألسنة",
  today: "اليوم",
  library: "المكتبة",
  waiting: (n) => `بانتظارك: ${counted(n, cards)}`,
  quizzes: "الاختبارات",
  inbox: "الوارد",
  proposals: (n) => `بانتظارك: ${counted(n, proposals)}`,
  progress: "التقدّم",
  settings: "الإعدادات",
} satisfies Words<typeof english.shellWords>;
