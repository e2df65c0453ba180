import { monthDay } from "../format.ts";
import { section } from "../section.ts";

/** Of somebody who is signed in: passkeys, password, sessions, data. */
export const accountMoreWords = section("accountMore", {
  passkeys: "Passkeys",
  passkeysNote: "Sign in with your fingerprint, face or a key instead of the password.",
  passkeysUnable: "This browser knows no passkeys, or the page is not served over https.",
  passkeySignIn: "Sign in with a passkey",
  passkeyName: "Name of the passkey",
  passkeyNameHint: "This phone",
  passkeyNameNote: "For you to tell them apart, for example: This phone.",
  passkeyAdd: "Add a passkey",
  passkeySince: (name: string, day: number) => `${name}, since ${monthDay(day)}`,
  passkeyUnnamed: "A passkey",
  remove: "Remove",
  removePasskey: (name: string) => `Remove ${name}`,
  passkeyFailed: "The passkey was not taken. Try again, or use the password.",
  password: "Password",
  passwordNote: "A new one signs you out everywhere else.",
  change: "Change",
  changed: "The password is changed. Every other session has ended.",
  currentWrong: "This is not the current password.",
  sessions: "Sessions",
  sessionsNote: "Browsers that are signed in to your account.",
  thisBrowser: "This browser",
  unknownBrowser: "A browser",
  seen: (day: number) => `last seen ${monthDay(day)}`,
  endSession: "Sign it out",
  endSessionOf: (name: string) => `Sign out ${name}`,
  endOthers: "Sign out all others",
  ended: "Signed out.",
  data: "Your data",
  exportTitle: "Export",
  exportNote:
    "One file with everything that is stored about you: answers, settings, memory, your collections and texts.",
  exportAct: "Download",
  deleteTitle: "Delete",
  deleteNote: "Everything of yours goes, at once and for good. Backups of the server lose it within 35 days.",
  deleteAct: "Delete everything",
  deleteAsk: "Delete everything of yours?",
  deleteAll:
    "Answers, settings, collections of your own with their texts, sessions, and the account itself. Nobody can bring it back, and neither can we.",
  deleteHere:
    "Answers, settings and collections of this device’s learner, here and on the server. Nobody can bring it back, and neither can we.",
  deletePassword: "Your password, to be sure",
  deleteConfirm: "I want everything deleted",
  deleteKeep: "Keep everything",
  deleteMissing: "Tick the box to go on.",
  wrongPassword: "This is not your password.",
});

/** Asking for a new password, and choosing it. */
export const resetWords = section("reset", {
  title: "New password",
  ask: "Type the address of your account. You get a link, good for an hour.",
  askAct: "Send the link",
  asked: "If an account has this address, a link is on its way to it. Look at your mail, also among the unwanted.",
  askedNoMail:
    "If an account has this address, a link was made. This server sends no mail: ask whoever runs it, it stands in the server’s log.",
  choose: "Choose a new password. Every session of the account ends with it.",
  chooseAct: "Set the password",
  done: "The new password is set.",
  toSignIn: "Sign in with it",
  spent: "This link was used, or it is older than an hour.",
  again: "Ask for another",
});
