import type * as english from "../en/account.ts";
import type { Words } from "../translation.ts";
import { counted, figure, plural } from "./format.ts";

const answers = { one: "Antwort", other: "Antworten" };
const collections = { one: "Sammlung", other: "Sammlungen" };

const held = ({ answers: n, collections: own }: { answers: number; collections: number }): string =>
  own === 0
    ? `${figure(n)} ${plural(n, answers)}`
    : `${figure(n)} ${plural(n, answers)} und ${counted(own, collections)}`;

export const accountWords = {
  title: "Konto",
  loading: "Dein Konto wird geholt.",
  offline: "Zum Anmelden braucht es das Netz. Was fällig ist, lässt sich trotzdem wiederholen.",
  signIn: "Anmelden",
  signUp: "Konto anlegen",
  tabs: "Anmelden oder ein Konto anlegen",
  signInLead: "Mit einem Konto sind deine Antworten auf jedem Gerät dieselben.",
  signUpLead:
    "Eine Adresse und ein Passwort, sonst nichts. Footnote schreibt dir nur, wenn du ein neues Passwort verlangst.",
  signUpClosed: "Dieser Server legt keine weiteren Konten an.",
  signUpInvite: "Dieser Server legt Konten nur auf Einladung an. Öffne den Link, den du bekommen hast.",
  email: "E-Mail-Adresse",
  password: "Passwort",
  newPassword: "Neues Passwort",
  currentPassword: "Bisheriges Passwort",
  passwordNote:
    "Mindestens zehn Zeichen, ganz gleich welche. Ein paar Wörter, die nichts miteinander zu tun haben, sind gut.",
  show: "Zeigen",
  hide: "Verbergen",
  showPassword: "Passwort zeigen",
  hidePassword: "Passwort verbergen",
  forgot: "Passwort vergessen?",
  working: "Einen Moment.",
  emailWrong: "Das ist keine E-Mail-Adresse.",
  passwordShort: (least) => `Es braucht mindestens ${figure(least)} Zeichen.`,
  passwordMissing: "Gib das Passwort ein.",
  refused:
    "Es gibt kein Konto mit dieser Adresse und diesem Passwort. Sieh beides noch einmal an, oder verlange ein neues Passwort.",
  signUpRefused:
    "Falls diese Adresse schon ein Konto hatte, gilt dort noch das alte Passwort. Melde dich damit an, oder verlange ein neues.",
  inviteSpent:
    "Diese Einladung ist verbraucht oder zu alt. Bitte die Person, die diesen Server betreibt, um eine neue.",
  wait: "Zu viele Versuche. Warte drei Minuten und versuche es dann noch einmal.",
  failed: "Der Server war nicht erreichbar, oder er ist gescheitert. Nichts wurde geändert. Versuche es noch einmal.",
  here: (of) => `${held(of)} auf diesem Gerät`,
  hereAsk: "Was wird daraus?",
  bring: "Mitnehmen",
  bringNote:
    "Sie werden Teil deines Kontos. Karten, die du an beiden Orten beantwortet hast, werden nach allen Antworten geplant.",
  leave: "Hier lassen",
  leaveNote: "Sie bleiben auf diesem Gerät, getrennt von deinem Konto, und sind nach dem Abmelden wieder da.",
  unsent: (n) =>
    `${figure(n)} ${plural(n, answers)} dieses Geräts ${plural(n, { one: "ist", other: "sind" })} noch nicht auf dem Server. Warte, bis ${plural(n, { one: "sie gesendet ist", other: "sie gesendet sind" })}, und versuche es dann noch einmal.`,
  signedInAs: (email) => `Angemeldet als ${email}`,
  operator: "Du betreibst diesen Server.",
  operatorPage: "Sein Zustand, Konten und Einladungen",
  signOut: "Abmelden",
  signOutNote: "Dieser Browser vergisst, wer du bist. Deine Antworten bleiben in deinem Konto.",
  aside: "Antworten, die auf diesem Gerät geblieben sind, sind nach dem Abmelden wieder da.",
  privacy: "Was gespeichert wird und wie lange",
  settingsTitle: "Konto",
  settingsAnonymous: "Deine Antworten gehören nur diesem Browser, bis du ein Konto anlegst.",
  settingsSignedIn: "Deine Antworten sind überall dieselben, wo du dich anmeldest.",
  settingsOpen: "Öffnen",
} satisfies Words<typeof english.accountWords>;
