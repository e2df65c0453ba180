import type * as english from "../en/account.ts";
import type { Words } from "../translation.ts";
import { answers, collections } from "./common.ts";
import { counted, figure, iso } from "./format.ts";

const held = ({ answers: n, collections: own }: { answers: number; collections: number }): string =>
  own === 0 ? counted(n, answers) : `${counted(n, answers)} و${counted(own, collections)}`;

export const accountWords = {
  title: "الحساب",
  loading: "يجري جلب حسابك.",
  offline: "تسجيل الدخول يحتاج إلى الشبكة. أما ما حان موعده فيمكن مراجعته على كل حال.",
  signIn: "تسجيل الدخول",
  signUp: "إنشاء حساب",
  tabs: "تسجيل الدخول أو إنشاء حساب",
  signInLead: "مع الحساب تكون إجاباتك نفسها على كل جهاز.",
  signUpLead: "عنوان بريد وكلمة مرور، ولا شيء غيرهما. لا يكتب إليك Footnote إلا إذا طلبت كلمة مرور جديدة.",
  signUpClosed: "هذا الخادم لا ينشئ حسابات أخرى.",
  signUpInvite: "هذا الخادم ينشئ الحسابات بدعوة فقط. افتح الرابط الذي أُرسل إليك.",
  email: "عنوان البريد الإلكتروني",
  password: "كلمة المرور",
  newPassword: "كلمة المرور الجديدة",
  currentPassword: "كلمة المرور الحالية",
  passwordNote: "عشرة أحرف على الأقل، أيًّا كانت. بضع كلمات لا صلة بينها خيار جيد.",
  show: "إظهار",
  hide: "إخفاء",
  showPassword: "إظهار كلمة المرور",
  hidePassword: "إخفاء كلمة المرور",
  forgot: "نسيت كلمة المرور؟",
  working: "لحظة واحدة.",
  emailWrong: "هذا ليس عنوان بريد إلكتروني.",
  passwordShort: (least) => `يلزم ${figure(least)} أحرف على الأقل.`,
  passwordMissing: "اكتب كلمة المرور.",
  refused: "لا يوجد حساب بهذا العنوان وكلمة المرور هذه. راجعهما، أو اطلب كلمة مرور جديدة.",
  signUpRefused:
    "إن كان لهذا العنوان حساب من قبل فكلمة مروره القديمة ما زالت صالحة. سجّل الدخول بها، أو اطلب كلمة جديدة.",
  inviteSpent: "هذه الدعوة استُعملت، أو مضى عليها وقت طويل. اطلب دعوة أخرى ممن يدير هذا الخادم.",
  wait: "محاولات كثيرة. انتظر ثلاث دقائق ثم حاول مرة أخرى.",
  failed: "تعذّر الوصول إلى الخادم، أو حدث فيه خلل. لم يتغيّر شيء. حاول مرة أخرى.",
  here: (of) => `${held(of)} على هذا الجهاز`,
  hereAsk: "ما مصيرها؟",
  bring: "أخذها معي",
  bringNote: "تصبح جزءًا من حسابك. البطاقات التي أُجيب عنها في المكانين تُخطَّط من إجاباتك كلها.",
  leave: "تركها هنا",
  leaveNote: "تبقى على هذا الجهاز، منفصلة عن حسابك، وتعود هنا عندما تسجّل الخروج.",
  unsent: (n) =>
    `على هذا الجهاز ما لم يُخزَّن بعد على الخادم: ${counted(n, answers)}. انتظر حتى الإرسال، ثم حاول مرة أخرى.`,
  signedInAs: (email) => `مسجَّل الدخول باسم ${iso(email)}`,
  operator: "أنت تدير هذا الخادم.",
  operatorPage: "حالته وحساباته ودعواته",
  signOut: "تسجيل الخروج",
  signOutNote: "ينسى هذا المتصفّح من أنت. تبقى إجاباتك في حسابك.",
  aside: "الإجابات التي تُركت على هذا الجهاز تعود هنا عندما تسجّل الخروج.",
  privacy: "ما الذي يُخزَّن، وإلى متى",
  settingsTitle: "الحساب",
  settingsAnonymous: "إجاباتك لهذا المتصفّح وحده، إلى أن تنشئ حسابًا.",
  settingsSignedIn: "إجاباتك هي نفسها أينما سجّلت الدخول.",
  settingsOpen: "فتح",
} satisfies Words<typeof english.accountWords>;
