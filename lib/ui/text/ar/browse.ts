import type * as english from "../en/browse.ts";
import { dayOfInstant } from "../format-for.ts";
import type { Words } from "../translation.ts";
import { cards, daysOf, documents } from "./common.ts";
import { clockTime, counted, figure, iso, longDay, monthDay, noun } from "./format.ts";

const times = noun("مرة واحدة", "مرتين", "مرات", "مرة", "مرة");

export const browseWords = {
  documents: (n) => `${counted(n, documents)} للقراءة`,
  picture: "الخط الزمني والعلاقات",
  search: "البحث في البطاقات",
  searchHint: "كلمات من السؤال أو الإجابة",
  clearSearch: "مسح البحث",
  kind: "النوع",
  document: "المستند",
  state: "الحالة",
  flag: "العلامة",
  any: { kind: "كل الأنواع", document: "كل المستندات", state: "أي حالة", flag: "بعلامة أو بدونها" },
  kinds: {
    date: "تواريخ",
    backer: "داعمون",
    quote: "اقتباسات",
    figure: "أرقام",
    role: "مناصب",
    acronym: "اختصارات",
    cell: "جداول",
    hand: "من صنعك",
  },
  states: {
    new: "جديدة",
    learning: "في خطواتها",
    review: "قيد المراجعة",
    suspended: "موقوفة",
    buried: "مؤجّلة",
    leech: "تُنسى كثيرًا",
  },
  flags: {
    any: "عليها علامة",
    wrong: "عليها علامة خطأ",
    unclear: "عليها علامة غموض",
    trivial: "عليها علامة قلّة أهمية",
  },
  clear: "مسح المرشّحات",
  count: (n, more) => (more ? `أكثر من ${counted(n, cards)}` : n === 0 ? "لا بطاقات" : counted(n, cards)),
  loading: "يجري جلب البطاقات.",
  more: "إظهار المزيد من البطاقات",
  none: "لا بطاقة تطابق ذلك.",
  noneHow: "جرّب كلمات أقل، أو امسح المرشّحات.",
  empty: "لا بطاقات في هذه المجموعة.",
  emptyHow: "لم تصبح أي معلومة من مستنداتها بطاقة.",
  missing: "لا توجد مجموعة كهذه.",
  missingHow: "ربما أُزيلت، أو هي لشخص آخر.",
  offline: "لم تُجلب هذه البطاقات بعد. تأتي حالما يوجد اتصال.",
  list: "البطاقات",
  card: "بطاقة",
  answer: (key) => `الإجابة: ${iso(key)}`,
  choose: (stem) => `اختيار: ${iso(stem)}`,
  isNew: "جديدة",
  dueAt: (at, now) =>
    at <= now ? "حان موعدها الآن" : dayOfInstant(at) === dayOfInstant(now) ? `تعود في ${clockTime(at)}` : "تعود غدًا",
  dueIn: (n) =>
    n < 0
      ? `حان موعدها منذ ${counted(-n, daysOf)}`
      : n === 0
        ? "موعدها اليوم"
        : n === 1
          ? "موعدها غدًا"
          : `موعدها بعد ${counted(n, daysOf)}`,
  suspended: "موقوفة",
  buried: (n) => (n <= 1 ? "مؤجّلة إلى الغد" : `مؤجّلة مدة ${counted(n, daysOf)}`),
  lapses: (n) => `نُسيت ${counted(n, times)}`,
  answered: (n) => `أُجيب عنها ${counted(n, times)}`,
  lastOn: (day) => `آخرها في ${monthDay(day)}`,
  dueOn: (day) => `تعود ${longDay(day)}`,
  never: "لم تُعرض قط.",
  flagged: { wrong: "عليها علامة خطأ", unclear: "عليها علامة غموض", trivial: "عليها علامة قلّة أهمية" },
  doubt: (missed, n, quiz, kind) => `أخطأها ${figure(missed)} من ${figure(n)} في «${iso(quiz)}»: ${kind}`,
  inQuiz: "في اختبار",
  doubts: {
    miskey: "قد يكون مفتاح الإجابة خاطئًا",
    "dead-distractor": "خيار لا يختاره أحد",
    "missed-answer": "إجابة أخرى قدّمها كثيرون",
  },
  memory: "الذاكرة",
  closeCard: "إغلاق البطاقة",
  cardLoading: "يجري جلب البطاقة.",
  cardMissing: "لم تعد هذه البطاقة هنا.",
  pick: "اختر بطاقة من القائمة: تظهر هنا إجابتها والمقطع الذي يثبتها.",
} satisfies Words<typeof english.browseWords>;
