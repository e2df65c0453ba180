import type * as english from "../en/review.ts";
import type { Words } from "../translation.ts";
import { acts, grades, gradesOfTwo, short, soon } from "./common.ts";
import { counted, figure, iso } from "./format.ts";

export const reviewWords = {
  leave: "مغادرة المراجعة",
  thread: "التقدّم",
  count: (n, of) => `${figure(n)} من ${figure(of)}`,
  repeats: (n) => `للإعادة: ${figure(n)}`,
  context: (title, section) => (section ? `${iso(title)} · ${iso(section)}` : title),
  card: "بطاقة",
  blank: "فراغ",
  show: "إظهار الإجابة",
  undo: "التراجع عن آخر إجابة",
  redo: "إعادة",
  mark: (n) => `الحاشية ${figure(n)}: المقطع`,
  yourAnswer: "إجابتك",
  typeOrThink: "اكتبها، أو قلها في نفسك",
  typing: {
    name: "يكفي اسم العائلة أو صيغة قصيرة. لا تهم حالة الأحرف ولا علاماتها.",
    date: "أي طريقة لكتابة التاريخ مقبولة.",
    text: "لا تهم حالة الأحرف ولا علاماتها.",
  },
  options: "الخيارات",
  letter: (at) => "ABCDEFGH"[at] ?? "",
  choseRight: "اختيارك، وهو صواب",
  choseWrong: "اختيارك",
  rightOption: "صواب",
  wrote: (typed) => `كتبت «${iso(typed)}».`,
  verdict: { right: "هذا صواب.", near: "يكاد: قارن الإملاء.", wrong: "هذا شيء آخر." },
  countAsRight: "عدّها صوابًا",
  countedAsRight: "عُدّت صوابًا.",
  grades: "ما مدى تذكّرك؟",
  grade: grades,
  gradeOfTwo: gradesOfTwo,
  hardGuard: "تختار «صعبة» كثيرًا. معناها: تذكّرتها بجهد. إن لم تحضر الإجابة فإن «أعِدها» تعيد البطاقة ما دام ذلك ينفع.",
  hardGuardClose: "مفهوم",
  interval: (span) => counted(span.n, short[span.unit]),
  gradeInFull: (name, span, of) =>
    `${of === 2 && (name === "again" || name === "good") ? gradesOfTwo[name] : grades[name]}، تعود ${soon(span)}`,
  heard: (parts) => `${parts.join(". ")}.`,
  back: (span) => `تعود ${soon(span)}`,
  acts,
  heardDone: {
    done: (what) => `${what}.`,
    undone: (what) => `${what}: تُراجع عنه.`,
    redone: (what) => `${what}: أُعيد.`,
  },
  loading: "يجري جلب بطاقاتك.",
  saving: "يجري إرسال هذه الإجابة.",
} satisfies Words<typeof english.reviewWords>;
