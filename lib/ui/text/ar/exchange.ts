import type * as english from "../en/exchange.ts";
import type { Words } from "../translation.ts";
import { items, itemsOf } from "./common.ts";
import { counted, figure, iso } from "./format.ts";
import { quizEditWords } from "./quiz-edit.ts";

const formats = {
  "moodle-xml": "Moodle XML",
  gift: "GIFT",
  "qti-2.1": "QTI 2.1",
  "qti-1.2": "QTI 1.2",
  csv: "CSV",
  aiken: "Aiken",
};

const formatNotes: Readonly<Record<string, string>> = {
  "moodle-xml": "لبرنامج Moodle، وهو يحفظ أكثر ما فيها. الترتيب يحتاج إلى Moodle 4.4.",
  gift: "نص عادي لبرنامج Moodle وغيره. سهل القراءة والكتابة باليد.",
  "qti-2.1": "حزمة لبرامج TAO وCanvas وInspera وغيرها مما يفهم QTI.",
  csv: "جدول. يعود كل شيء إلى Footnote سوى الصلة بالبطاقات.",
};

const fields: Readonly<Record<string, string>> = {
  question: "تختلف صياغة السؤال قليلًا",
  options: "يتغيّر ما يُعرض للاختيار",
  right: "يُكتب الصواب بطريقة أخرى",
  told: "ما يُقال عن كل خيار، أو ما يقوم عليه الترتيب",
  rivals: "إجابات تُعدّ خطأ مهما اقتربت",
  slips: "تُعدّ هفوات الإملاء خطأ",
  tolerance: "مقدار الفرق الذي ما زال صحيحًا",
  units: "الوحدات؛ وحدة المفتاح مذكورة في السؤال",
  dates: "تُقارَن التواريخ حرفًا حرفًا",
  points: "النقاط",
  hints: "التلميحات",
  feedback: "ما يُقال للجميع",
  note: "نص الحاشية",
  passage: "أجزاء من المقطع",
  card: "الصلة ببطاقاتك: الإجابات عن نسخة لا تعلّمها شيئًا",
};

const refusals: Readonly<Record<string, (what: string) => string>> = {
  type: (what) => `هو من نوع لا يسأله Footnote (${iso(what)}).`,
  broken: () => "لا يتبع قواعد تنسيقه.",
  "no-answer": () => "ليس فيه ما عُيّن صوابًا.",
  "too-long": (what) => `هو أطول مما يجوز (${iso(what)}).`,
  "too-many": (what) => `لا يُقرأ من الملف إلا أول ${iso(what)} من الأسئلة.`,
  "no-number": () => "إجابته ليست عددًا.",
  fault: (what) => quizEditWords.fault(what),
  calculated: () => "إجابته تُحسب من جديد لكل مشارك.",
  "file-missing": () => "تذكره الحزمة ولا تحتويه.",
};

const notes: Readonly<Record<string, (of: string) => string>> = {
  markup: (of) => `${of}: حُذف التنسيق وبقيت الكلمات`,
  pictures: (of) => `${of}: حُذفت الصور`,
  wildcards: (of) => `${of}: حُذفت الإجابات التي فيها نجمة تعني أي شيء`,
  credit: (of) => `${of}: تُحسب النقاط الجزئية بطريقة Footnote`,
  case: (of) => `${of}: لم تعد حالة الأحرف مهمة`,
  cut: (of) => `${of}: اختُصرت الملاحظات أو التلميحات إلى الطول المتاح`,
  points: (of) => `${of}: صارت النقاط بين 0.25 و100`,
  "extra-feedback": (of) => `${of}: حُذفت الملاحظات على الإجابات المفردة`,
  "no-question": (of) => `${of}: إجابات بلا سؤال`,
  "text-only": (of) => `${of}: نص فقط، لا سؤال فيه`,
};

const unreadable: Readonly<Record<string, string>> = {
  xml: "هذا الملف ليس XML سليمًا. صدّره مرة أخرى ثم اختر الملف الجديد.",
  doctype: "يعرّف هذا الملف أشياء خاصة به (DOCTYPE) لا يحتاج إليها اختبار، فلم يُقرأ. صدّره مرة أخرى من دونها.",
  "too-deep": "هذا الملف متداخل أكثر من أي اختبار، فلم يُقرأ.",
  nothing: "ليس في هذا الملف أسئلة يعرفها Footnote. هو يقرأ Moodle XML وGIFT وQTI 1.2 و2.1 وCSV وAiken.",
  encoding: "هذا الملف ليس نص UTF-8. احفظه بترميز UTF-8 ثم اختره مرة أخرى.",
  "too-large": "هذا الملف كبير جدًّا. الحد للنص 2 MB وللحزمة 10 MB. صدّره على أجزاء.",
  package: "هذه الحزمة تالفة أو لا أسئلة فيها. صدّرها مرة أخرى ثم اختر الملف الجديد.",
  bomb: "هذه الحزمة مضغوطة بطريقة لا يُضغط بها اختبار، فلم تُفتح.",
  encrypted: "هذه الحزمة محمية بكلمة مرور. صدّرها مرة أخرى بدونها.",
  "gave-up": "طالت قراءة هذا الملف فأُوقفت. صدّره على أجزاء.",
};

export const exchangeWords = {
  exportAct: "تصدير إلى ملف",
  exportTitle: "تصدير الاختبار",
  format: "التنسيق",
  formats,
  formatNote: (format) => formatNotes[format] ?? format,
  loading: "لحظة …",
  failed: "تعذّر الوصول إلى الخادم. لم يتغيّر شيء. حاول مرة أخرى.",
  written: (n) => `سيحوي الملف ${counted(n, itemsOf)}.`,
  writtenNone: "لا سؤال بعد يمكن كتابته.",
  lossTitle: "ما لا يبقى",
  lossNone: "يبقى كل ما في الأسئلة.",
  lossOf: (n, of) => `شيء من ${figure(n)} من أصل ${counted(of, itemsOf)}:`,
  lossItems: (numbers) =>
    numbers.length > 8
      ? counted(numbers.length, items)
      : `${numbers.length === 1 ? "السؤال" : "الأسئلة"} ${numbers.map(figure).join("، ")}`,
  lossLeftOut: (fault) => (fault === "too-long" ? "لم يُكتب: هو طويل جدًّا." : `لم يُكتب: ${quizEditWords.fault(fault)}`),
  lossBecomes: (type) => `يصبح من نوع آخر: ${type}`,
  lossSplit: (into) => `يصبح ${counted(into, itemsOf)}، واحدًا لكل فراغ`,
  lossCredit: "النقاط الجزئية، وتحسبها البرامج الأخرى بطريقة أخرى",
  lossCharacters: "رموز لا تُرى ولا يمكن كتابتها",
  lossField: (field) => fields[field] ?? field,
  lossAlways: "طريقة أداء الاختبار ومن يُنتظر وما يُكتب للمشاركين لا تكون في ملف أبدًا.",
  passageTravels: "يُنقل كل مقطع نصًّا في الملاحظات، ويعود حاشية.",
  download: "تنزيل",

  importAct: "استيراد ملف",
  importTitle: "استيراد أسئلة",
  importHow: "Moodle XML أو GIFT أو QTI 1.2 أو 2.1 (أو حزمة منها) أو CSV أو Aiken.",
  choose: "اختيار ملف",
  another: "اختيار ملف آخر",
  reading: (name) => `تجري قراءة ${iso(name)}.`,
  read: (format, n) => `${iso(formats[format])}: قُرئ ${counted(n, items)}.`,
  refused: (n) => `لم يُقرأ: ${counted(n, items)}`,
  refusedOne: (n, begins) => `السؤال ${figure(n)}، «${iso(begins || "…")}»`,
  why: (why, what) => refusals[why]?.(what ?? "") ?? why,
  notes: "ما قُرئ على غير ما كُتب",
  note: (code, n) => notes[code]?.(counted(n, items)) ?? code,
  unreadable: (code) => unreadable[code] ?? code,
  line: (line) => `لا يعود له معنى من السطر ${figure(line)}.`,
  room: (room) => `في هذا الاختبار متّسع لعدد آخر: ${counted(room, items)}. اختر أيها.`,
  noRoom: "هذا الاختبار ممتلئ. أنشئ آخر لهذه.",
  add: (n) => `إضافة ${counted(n, itemsOf)}`,
  makeQuiz: (n) => `إنشاء اختبار من ${counted(n, itemsOf)}`,
  withNote: "مع حاشية",
  added: (n) => `أُضيف: ${counted(n, items)}.`,
} satisfies Words<typeof english.exchangeWords>;
