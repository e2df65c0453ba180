import type * as english from "../en/results.ts";
import type { Words } from "../translation.ts";
import { attempts, people, peopleOf, points } from "./common.ts";
import { counted, figure, instant, iso, list, noun } from "./format.ts";

const coefficient = (value: number): string => {
  const text = figure(Math.round(Math.abs(value) * 100) / 100);
  return value < 0 && text !== "0" ? `\u200e−${text}` : text;
};
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const inPoints = (value: number): string => figure(Math.round(value * 100) / 100);
const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};
const wrongAnswers = noun("إجابة خاطئة واحدة", "إجابتين خاطئتين", "إجابات خاطئة", "إجابة خاطئة", "إجابة خاطئة");

export const resultsWords = {
  eyebrow: "نتائج الاختبار",
  titleOf: (title) => `النتائج: ${iso(title)} · Footnote`,
  loading: "يجري جلب النتائج.",
  offline: "النتائج محفوظة على الخادم. تأتي حالما يوجد اتصال.",
  coefficient,
  percent,
  points: inPoints,
  clock,
  number: (value) => figure(value),
  when: (at) => instant(at),

  peopleIn: (n) => `سلّموا: ${counted(n, people)}`,
  used: { first: "المحاولات الأولى", last: "المحاولات الأخيرة", highest: "أفضل المحاولات", all: "كل المحاولات" },
  usedName: "المحاولات المحسوبة",
  attempts: (n) => counted(n, attempts),
  closed: (at) => `أُغلق ${at}`,
  closes: (at) => `مفتوح حتى ${at}`,
  open: "مفتوح",
  csv: { name: "CSV", takers: "المشاركون", items: "الأسئلة", options: "الخيارات" },
  csvOf: (what) => `تنزيل CSV: ${what}`,

  summary: "بإيجاز",
  mean: "متوسط النقاط",
  time: "وسيط الوقت",
  alpha: "الثبات، α",
  guess: "بالتخمين",
  of: (worth) => `من ${worth}`,
  minutes: "دقائق",
  none: "–",
  hiddenWhy: "لا يُذكر لأقل من خمسة مشاركين.",
  undefinedWhy: "غير معرَّف هنا: لا شيء يتفاوت، أو لم يُقَس شيء.",
  figureLabel: (name, value) => `${name}: ${value}. كيف حُسب`,
  nName: "N",

  nobody: "لم يسلّم أحد محاولة بعد.",
  nobodyHow: "تظهر النتائج هنا حالما تصل الأولى.",
  fewShown: (n) =>
    `تُذكر الأرقام ابتداءً من خمسة مشاركين، لتقول شيئًا عن الاختبار ولا تقول شيئًا عن شخص. العدد الآن: ${counted(n, people)}.`,
  fewJudged: (n) =>
    `لا يُستنتج شيء من أقل من 20 مشاركًا: المصادفة وحدها قد تدين أسئلة جيدة. العدد الآن ${figure(n)}. الأرقام مذكورة مع فتراتها.`,
  noVerdicts: (n) => `لا سؤال يدعو إلى الشك، بحسب إجابات ${counted(n, peopleOf)}.`,
  tidied: "مُحيت الأسماء. وتبقى النقاط والأرقام.",

  look: "يستحق نظرة",
  miskey: (number) => `قد يكون مفتاح السؤال ${number} خاطئًا.`,
  miskeyBoth: (number) => `قد تكون للسؤال ${number} إجابتان صحيحتان.`,
  negative: (number) => `السؤال ${number} يخطئه من يُحسنون غيره.`,
  chose: "من أحسنوا في غيره اختاروا",
  choseInstead: "، لا المفتاح.",
  choseToo: " كما اختاروا المفتاح.",
  negativeWhy: "كلما كانت بقية المحاولة أفضل كان الخطأ في هذا السؤال أرجح. ولا خيار يبرز.",
  missed: (number) => `إجابة عن السؤال ${number} قدّمها كثيرون تُعدّ خطأ.`,
  missedWhy: (n, all) => `كتب ${figure(n)} من ${figure(all)}`,
  missedStrong: "كانوا في غيره أفضل من الآخرين، بما يتجاوز المصادفة.",
  forms: (all) => `كُتبت ${list(all.map((form) => `«${iso(form)}»`))}.`,
  deadTitle: "خيارات خاطئة لا تعمل",
  deadOf: (number) => `السؤال ${number}:`,
  dead: (chosen, wrong) => `اختاره ${chosen === 0 ? "لا أحد" : figure(chosen)}، من ${counted(wrong, wrongAnswers)}.`,
  deadEasy: "السؤال سهل، فحُكم عليه بإجاباته الخاطئة وحدها.",
  passage: "المقطع الذي صُنع منه:",
  noPassage: "كُتب باليد وليس له مقطع.",
  keyIs: (key) => `المفتاح: ${iso(key)}`,

  regrade: (n) => `إعادة تصحيح ${figure(n)}`,
  makeKey: (option, n) => `جعل ${iso(option)} المفتاح، وإعادة تصحيح ${figure(n)}`,
  bothRight: (option, n) => `عدّ ${iso(option)} صوابًا أيضًا، وإعادة تصحيح ${figure(n)}`,
  accept: (n) => `عدّها صوابًا، وإعادة تصحيح ${figure(n)}`,
  drop: (n) => `ترك السؤال، وإعادة تصحيح ${figure(n)}`,
  replace: "إخراجه لمن يأتي لاحقًا",
  keep: "إبقاؤه كما هو",
  busy: "يجري التصحيح من جديد …",

  decided: "تم. هو مذكور أدناه، فيما تغيّر.",
  decidedBefore: "لم يتغيّر شيء: لم تعد الأرقام تقول ذلك، أو بُتّ فيه من قبل.",
  decideFailed: "لم يُخزَّن، ولم يتغيّر شيء. حاول مرة أخرى عندما يوجد اتصال.",

  items: "الأسئلة",
  item: "السؤال",
  correct: "الصواب",
  discriminationShort: "التمييز",
  efficiencyShort: "الكفاءة",
  dropped: "متروك",
  earlier: "صياغة سابقة",
  certainty: "تتبع النقاط مدى ثقة المشاركين. الأرقام أدناه لا تأخذ بذلك: الصواب صواب.",
  openItem: (number) => `السؤال ${number} كاملًا`,
  option: "الخيار",
  answer: "الإجابة المكتوبة",
  chosen: "اختير",
  biserialShort: "r",
  biserialSub: "pb",
  typedBy: "كتبها",
  keyMark: "المفتاح",
  rightMark: "صواب",
  partMark: "جزئيًّا",
  blank: (n) => `تركه فارغًا ${figure(n)}.`,
  moreTyped: (n) => `إجابات أخرى أندر: ${figure(n)}.`,
  pointsOf: (n) => (Number.isInteger(n) ? counted(n, points) : `${inPoints(n)} نقطة`),
  fewOfItem: (n) => `سُئل عنه ${counted(n, people)}: لا يُذكر شيء دون خمسة.`,

  map: "خريطة الأسئلة",
  mapAxisX: "نسبة الصواب، %",
  mapAxisY: "التمييز",
  mapCaption: (n) => `داخل المساحة المظلّلة: لا سهل جدًّا ولا صعب جدًّا، ودالّ. N\u00a0=\u00a0${figure(n)}.`,
  mapEmpty: "لا سؤال بعد أصاب فيه بعضهم وأخطأ آخرون.",
  mapLabel: "خريطة الأسئلة: نسبة الصواب مقابل التمييز؛ في الجدول الأرقام نفسها",
  tick: (value) => coefficient(Math.round(value * 10) / 10),
  mapMark: (number, correct, discr, suspect) =>
    `السؤال ${number}: الصواب ${correct}، التمييز ${discr}${suspect ? "، قد يكون المفتاح خاطئًا" : ""}`,
  asTable: "جدول",
  asPlot: "رسم",

  scores: "النقاط",
  scoresCaption: (most, n) => `النقاط من ${most}؛ وعدد المحاولات فوق كل عمود. N\u00a0=\u00a0${figure(n)}.`,
  scoresPercent: (n) =>
    `النسبة مما يمكن أن تناله كل محاولة، لأن الأسئلة سُحبت عشوائيًّا؛ وعدد المحاولات فوق كل عمود. N\u00a0=\u00a0${figure(n)}.`,
  scoresLabel: (most) => `توزّع النقاط، من 0 إلى ${most}؛ في الجدول الأرقام نفسها`,
  score: "النقاط",
  howMany: "المحاولات",
  bin: (from, to) => (from === to ? from : `${from}–${to}`),

  times: "الوقت لكل سؤال",
  timesCaption: (n) =>
    `النقطة: نصفهم احتاج إلى أقل. الخط: النصف الأوسط. دقائق وثوانٍ، من ${figure(n)} إجابة على الأكثر.`,
  timesLabel: "الوقت لكل سؤال: الوسيط والأرباع؛ في الجدول الأرقام نفسها",
  timesEmpty: "لم يُقَس وقت.",
  lower: "ربعهم دون",
  middle: "نصفهم دون",
  upper: "ثلاثة أرباعهم دون",

  takersTitle: "المشاركون",
  who: "إخراج أحد",
  taker: "المشارك",
  nameless: (n) => `المشارك ${figure(n)}`,
  attemptNumber: (n) => `المحاولة ${figure(n)}`,
  pointsName: "النقاط",
  took: "الوقت",
  handedIn: "التسليم",
  regraded: "أُعيد تصحيحه",
  sortBy: (column) => `الترتيب بحسب ${column}`,
  showDoubts: (n) => `إظهار كل ما يستحق نظرة (${figure(n)})`,
  showAll: (n) => `إظهار الكل (${figure(n)})`,

  audit: "ما تغيّر",
  auditNone: "لم يتغيّر شيء منذ تسليم المحاولات.",
  auditActs: {
    "change-key": "تغيّر المفتاح",
    "accept-answer": "قُبلت إجابة",
    "drop-item": "تُرك من المجموع",
    "replace-option": "أُخرج خيار لمن يأتي لاحقًا",
    keep: "أُبقي كما هو",
  },
  auditItem: (number, act) => `السؤال ${number}: ${act}`,
  auditChange: (before, after) => `${iso(before)} ← ${iso(after)}`,
  auditPoints: (more, fewer) =>
    more + fewer === 0
      ? "لم تتغيّر نقاط أحد."
      : `زادت نقاط ${figure(more)} ونقصت نقاط ${figure(fewer)}. ويبقى ما سُلّم محفوظًا كما كان.`,
  auditBy: (at) => `منك، ${at}.`,

  reasons: {
    miskey: (option, r, n) => `${iso(option)} يقترن بالنتائج الجيدة: ${iso(`r = ${r}, N\u00a0=\u00a0${figure(n)}`)}.`,
    negative: (r, n) => `ارتباط السؤال بالباقي ${r}، ${iso(`N\u00a0=\u00a0${figure(n)}`)}.`,
    missed: (answer, n, all) => `كتب ${figure(n)} من ${figure(all)}: ${iso(answer)}.`,
    dead: (option, n, all) => `اختار ${figure(n)} من ${figure(all)}: ${iso(option)}.`,
  },

  how: "كيف تُحسب هذه",
  intervalIs: (low, high) => `فترة 95\u00a0%: من ${low} إلى ${high}`,
  nIs: (n, used) => `${iso(`N\u00a0=\u00a0${figure(n)}`)}، ${used}`,
  formulas: {
    mean: {
      name: "متوسط النقاط",
      formula: "Σ نقاط المحاولات ÷ N",
      says: "نقاط المحاولات المحسوبة؛ والسؤال المتروك لا يُحسب لأحد.",
    },
    median: {
      name: "وسيط النقاط",
      formula: "أوسط المجاميع مرتّبة",
      says: "نقاط نصفهم أقل.",
    },
    facility: {
      name: "نسبة الصواب",
      formula: "متوسط النقاط ÷ نقاط السؤال",
      says: "من 0 إلى 100\u00a0%. النقاط الجزئية بقدرها، والفارغ لا شيء. الفترة فترة Wilson. في Moodle: facility index.",
    },
    discrimination: {
      name: "التمييز",
      formula: "r = cov(x, X) ÷ √(var x · var X)",
      says: "من −1 إلى 1: ارتباط Pearson بين نقاط هذا السؤال x ونقاط سائر أسئلة المحاولة X. دون 0: يخطئه من يُحسنون غيره. الفترة فترة Fisher. في Moodle: discrimination index (هناك × 100).",
    },
    efficiency: {
      name: "الكفاءة",
      formula: "cov(x, X) ÷ أكبر cov(x, X) ممكن",
      says: "1 على الأكثر: التغاير نسبةً إلى ما كان سيكون لو كان الأفضل في x هم الأفضل في X. يعذر السؤال السهل؛ ويحذّر Moodle دون 0.15. في Moodle: discriminative efficiency (هناك × 100).",
    },
    "point-biserial": {
      name: "الثنائي النقطي",
      formula: "r(اختير 0 أو 1، الباقي)",
      says: "من −1 إلى 1: ارتباط اختيار الخيار بنقاط سائر الأسئلة. المفتاح ينبغي أن يكون فوق 0، والخيار الخاطئ دونه. الفترة فترة Fisher. ‏Lord وNovick 1968، من دون السؤال في المجموع.",
    },
    alpha: {
      name: "الثبات، α",
      formula: "k ÷ (k − 1) · (1 − Σ تباين الأسئلة ÷ تباين المجاميع)",
      says: "1 على الأكثر: مدى اتفاق الأسئلة على من يعرف أكثر. حيث سُحبت الأسئلة عشوائيًّا يُقدَّر من الأزواج المشتركة بين المحاولات، لاختبار بطولها. Cronbach 1951؛ في Moodle: coefficient of internal consistency (هناك × 100).",
    },
    guess: {
      name: "النقاط بالتخمين",
      formula: "Σ النقاط · احتمال إصابة التخمين",
      says: "ما يناله في المتوسط من يختار بلا نظر: واحد من ثلاثة خيارات، ولا شيء لما يُكتب. في Moodle: random guess score.",
    },
    time: {
      name: "الوقت",
      formula: "الوسيط، والربعان على جانبيه",
      says: "الوقت الذي كان السؤال فيه على الشاشة. المحاولات بلا وقت مقيس متروكة.",
    },
  },
} satisfies Words<typeof english.resultsWords>;
