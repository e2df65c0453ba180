import type * as english from "../en/account-more.ts";
import type { Words } from "../translation.ts";
import { monthDay } from "./format.ts";

export const accountMoreWords = {
  passkeys: "Passkeys",
  passkeysNote: "Melde dich mit Fingerabdruck, Gesicht oder Schlüssel statt mit dem Passwort an.",
  passkeysUnable: "Dieser Browser kennt keine Passkeys, oder die Seite kommt nicht über https.",
  passkeySignIn: "Mit einem Passkey anmelden",
  passkeyName: "Name des Passkeys",
  passkeyNameHint: "Dieses Telefon",
  passkeyNameNote: "Damit du sie unterscheiden kannst, zum Beispiel: Dieses Telefon.",
  passkeyAdd: "Passkey hinzufügen",
  passkeySince: (name, day) => `${name}, seit ${monthDay(day)}`,
  passkeyUnnamed: "Ein Passkey",
  remove: "Entfernen",
  removePasskey: (name) => `${name} entfernen`,
  passkeyFailed: "Der Passkey wurde nicht angenommen. Versuche es noch einmal, oder nimm das Passwort.",
  password: "Passwort",
  passwordNote: "Ein neues meldet dich überall sonst ab.",
  change: "Ändern",
  changed: "Das Passwort ist geändert. Alle anderen Sitzungen sind beendet.",
  currentWrong: "Das ist nicht das bisherige Passwort.",
  sessions: "Sitzungen",
  sessionsNote: "Browser, die in deinem Konto angemeldet sind.",
  thisBrowser: "Dieser Browser",
  unknownBrowser: "Ein Browser",
  seen: (day) => `zuletzt am ${monthDay(day)}`,
  endSession: "Abmelden",
  endSessionOf: (name) => `${name} abmelden`,
  endOthers: "Alle anderen abmelden",
  ended: "Abgemeldet.",
  data: "Deine Daten",
  exportTitle: "Export",
  exportNote:
    "Eine Datei mit allem, was über dich gespeichert ist: Antworten, Einstellungen, Gedächtnis, deine Sammlungen und Texte.",
  exportAct: "Herunterladen",
  deleteTitle: "Löschen",
  deleteNote:
    "Alles von dir verschwindet, sofort und für immer. Aus den Sicherungen des Servers ist es nach 35 Tagen fort.",
  deleteAct: "Alles löschen",
  deleteAsk: "Alles von dir löschen?",
  deleteAll:
    "Antworten, Einstellungen, eigene Sammlungen mit ihren Texten, Sitzungen und das Konto selbst. Niemand kann es zurückholen, auch wir nicht.",
  deleteHere:
    "Antworten, Einstellungen und Sammlungen, die auf diesem Gerät entstanden sind, hier und auf dem Server. Niemand kann sie zurückholen, auch wir nicht.",
  deletePassword: "Dein Passwort, zur Sicherheit",
  deleteConfirm: "Ich will, dass alles gelöscht wird",
  deleteKeep: "Alles behalten",
  deleteMissing: "Setze den Haken, um fortzufahren.",
  wrongPassword: "Das ist nicht dein Passwort.",
} satisfies Words<typeof english.accountMoreWords>;

export const resetWords = {
  title: "Neues Passwort",
  ask: "Gib die Adresse deines Kontos ein. Du bekommst einen Link, der eine Stunde gilt.",
  askAct: "Link senden",
  asked:
    "Falls diese Adresse ein Konto hat, ist ein Link dorthin unterwegs. Sieh in deine Post, auch in die unerwünschte.",
  askedNoMail:
    "Falls diese Adresse ein Konto hat, wurde ein Link gemacht. Dieser Server verschickt keine Post: Frag die Person, die ihn betreibt; der Link steht im Protokoll des Servers.",
  choose: "Wähle ein neues Passwort. Damit enden alle Sitzungen des Kontos.",
  chooseAct: "Passwort setzen",
  done: "Das neue Passwort gilt.",
  toSignIn: "Damit anmelden",
  spent: "Dieser Link ist verbraucht oder älter als eine Stunde.",
  again: "Einen neuen verlangen",
} satisfies Words<typeof english.resetWords>;
