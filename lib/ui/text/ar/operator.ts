import type * as english from "../en/operator.ts";
import type { Words } from "../translation.ts";
import { answers, daysOf, documents, hoursOf } from "./common.ts";
import { counted, figure, iso, monthDay, noun, tenth } from "./format.ts";

const mb = (bytes: number): string =>
  bytes >= 1e9 ? `${tenth(bytes / 1e9)}\u00a0GB` : `${tenth(bytes / 1e6)}\u00a0MB`;

export const operatorWords = {
  title: "هذا الخادم",
  loading: "يجري جلب حالة الخادم.",
  offline: "لا تُقرأ حالة الخادم من دون الشبكة.",
  health: "الحالة",
  version: "الإصدار",
  database: "قاعدة البيانات",
  databaseIs: (kind, bytes) => `${kind === "sqlite" ? "SQLite" : "PostgreSQL"}، ${iso(mb(bytes))}`,
  disk: "مساحة القرص المتاحة",
  diskIs: mb,
  backup: "آخر نسخة احتياطية",
  backupIs: (age, kept) =>
    `${age < 1 ? "قبل أقل من ساعة" : age < 48 ? `قبل ${counted(Math.round(age), hoursOf)}` : `قبل ${counted(Math.round(age / 24), daysOf)}`}، والمحفوظ ${figure(kept)}`,
  backupNone: "لا نسخة بعد.",
  backupElsewhere: "نسخ PostgreSQL على من يديره.",
  migrations: "المخطّط",
  counts: "المحتوى",
  countsAre: (accounts, learners, events) =>
    `${counted(accounts, noun("حساب واحد", "حسابان", "حسابات", "حسابًا", "حساب"))}، ${counted(learners, noun("متعلّم واحد", "متعلّمان", "متعلّمين", "متعلّمًا", "متعلّم"))}، ${counted(events, noun("حدث واحد", "حدثان", "أحداث", "حدثًا", "حدث"))}`,
  failures: "الأعطال في يوم",
  failuresAre: (n) => (n === 0 ? "لا شيء منذ البدء." : `${figure(n)}؛ والسجلّ يبيّن أيها.`),
  imports: "مستندات واردة",
  importsAre: (open, failed) => `قيد العمل ${figure(open)}، وفشل في يوم ${figure(failed)}`,
  room: "المستندات",
  roomOf: (email) => `عدد المستندات المسموح لـ ${iso(email)}`,
  roomUsual: "المعتاد",
  roomSet: (email) => `تغيّرت مساحة ${iso(email)}.`,
  accounts: "الحسابات",
  signup: { open: "لأي أحد أن ينشئ حسابًا.", invite: "بدعوة.", closed: "لا تُنشأ حسابات أخرى." },
  you: "أنت",
  accountLine: (day, n, own) => `منذ ${monthDay(day)}، ${counted(n, answers)}، ${counted(own, documents)}`,
  remove: "حذف",
  removeOf: (email) => `حذف ${iso(email)}`,
  removeAsk: (email) => `حذف ${iso(email)}؟`,
  removeWhat: (n, own) => `يذهب فورًا وإلى الأبد: ${counted(n, answers)} و${counted(own, documents)}.`,
  removeType: "اكتب العنوان للتأكيد",
  removeWrong: "ليس هذا هو العنوان.",
  removed: (email) => `حُذف ${iso(email)}.`,
  failed: "لم ينجح ذلك. لم يتغيّر شيء؛ حاول مرة أخرى.",
  invites: "الدعوات",
  invitesNote: "كل رابط ينشئ حسابًا واحدًا خلال أسبوع. يظهر مرة واحدة.",
  inviteAct: "إنشاء رابط",
  inviteOpen: (n) =>
    n === 0
      ? "لا دعوات مفتوحة."
      : `الدعوات المفتوحة: ${counted(n, noun("دعوة واحدة", "دعوتان", "دعوات", "دعوة", "دعوة"))}.`,
  inviteLink: "انسخه الآن؛ فلن يظهر مرة أخرى.",
} satisfies Words<typeof english.operatorWords>;

export const privacyWords = {
  title: "ما الذي يُخزَّن",
  lead: "كل ما يحفظه Footnote، على الخادم وفي متصفّحك، مع السبب والمدة. يقارن اختبار آلي هذه القائمة بما هو موجود فعلًا.",
  alone: "لا يُرسل شيء إلى أحد.",
  model: (host) => `أعدّ من يدير هذا الخادم نموذجًا لغويًّا على ${iso(host)}: تُرسل إليه النصوص التي تحضرها. ولا شيء غيرها.`,
  server: "على الخادم",
  browser: "في متصفّحك",
  kept: "مدة الحفظ",
  erased: "عندما تحذف بياناتك",
  exported: "ضمن تصديرك",
  notExported: "ليس ضمن تصديرك",
  backups: "لا يزيد عمر النسخ الاحتياطية على 35 يومًا؛ وما تحذفه يكون قد زال منها حينها. لا شيء عنك في السجلّات.",
} satisfies Words<typeof english.privacyWords>;
