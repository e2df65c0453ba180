import type * as english from "../en/keys.ts";
import type { Words } from "../translation.ts";
import { grades, soon } from "./common.ts";

export const keysWords = {
  title: "المفاتيح",
  close: "إغلاق",
  show: "إظهار الإجابة، ثم جيدة",
  showOnly: "إظهار الإجابة",
  choose: "اختيار خيار",
  type: "كتابة الإجابة",
  question: "إظهار السؤال من جديد",
  edit: "تعديل",
  flag: "علامة",
  suspend: "إيقاف",
  bury: "تأجيل إلى الغد",
  setDue: "ضبط موعد عودتها",
  info: "عن هذه البطاقة",
  more: "كل ما عدا ذلك",
  grades: "التقييم: أعِدها، صعبة، جيدة، سهلة",
  undo: "تراجع",
  undoLast: (name, span) => `تراجع: كانت آخر بطاقة ${grades[name]}، تعود ${soon(span)}`,
  redo: "إعادة",
  passage: "فتح المقطع أو إغلاقه",
  all: "كل المفاتيح",
  leave: "إغلاق ما هو مفتوح",
  space: "مسافة",
  shift: "Shift",
  escape: "Esc",
  enter: "Enter",
} satisfies Words<typeof english.keysWords>;
