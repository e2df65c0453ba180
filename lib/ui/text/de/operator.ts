import type * as english from "../en/operator.ts";
import type { Words } from "../translation.ts";
import { counted, figure, monthDay, tenth } from "./format.ts";

const mb = (bytes: number): string =>
  bytes >= 1e9 ? `${tenth(bytes / 1e9)}\u00a0GB` : `${tenth(bytes / 1e6)}\u00a0MB`;
const answers = { one: "Antwort", other: "Antworten" };
const documents = { one: "Dokument", other: "Dokumente" };

export const operatorWords = {
  title: "Dieser Server",
  loading: "Der Zustand des Servers wird geholt.",
  offline: "Ohne Netz lässt sich der Zustand des Servers nicht lesen.",
  health: "Zustand",
  version: "Version",
  database: "Datenbank",
  databaseIs: (kind, bytes) => `${kind === "sqlite" ? "SQLite" : "PostgreSQL"}, ${mb(bytes)}`,
  disk: "Freier Platz",
  diskIs: mb,
  backup: "Letzte Sicherung",
  backupIs: (hours, kept) =>
    `${hours < 1 ? "vor weniger als einer Stunde" : hours < 48 ? `vor ${counted(Math.round(hours), { one: "Stunde", other: "Stunden" })}` : `vor ${counted(Math.round(hours / 24), { one: "Tag", other: "Tagen" })}`}, ${figure(kept)} aufgehoben`,
  backupNone: "Noch keine.",
  backupElsewhere: "PostgreSQL sichert, wer es betreibt.",
  migrations: "Schema",
  counts: "Enthält",
  countsAre: (accounts, learners, events) =>
    `${counted(accounts, { one: "Konto", other: "Konten" })}, ${counted(learners, { one: "Person", other: "Personen" })}, ${counted(events, { one: "Ereignis", other: "Ereignisse" })}`,
  failures: "Fehler an einem Tag",
  failuresAre: (n) => (n === 0 ? "Keiner seit dem Start." : `${figure(n)}; welche, steht im Protokoll.`),
  imports: "Dokumente auf dem Weg",
  importsAre: (open, failed) => `${figure(open)} in Arbeit, ${figure(failed)} an einem Tag gescheitert`,
  room: "Dokumente",
  roomOf: (email) => `Dokumente, die ${email} haben darf`,
  roomUsual: "üblich",
  roomSet: (email) => `Der Platz von ${email} ist geändert.`,
  accounts: "Konten",
  signup: { open: "Jeder darf eines anlegen.", invite: "Auf Einladung.", closed: "Es werden keine weiteren angelegt." },
  you: "du",
  accountLine: (day, n, own) => `seit ${monthDay(day)}, ${counted(n, answers)}, ${counted(own, documents)}`,
  remove: "Löschen",
  removeOf: (email) => `${email} löschen`,
  removeAsk: (email) => `${email} löschen?`,
  removeWhat: (n, own) => `${counted(n, answers)} und ${counted(own, documents)} verschwinden sofort und für immer.`,
  removeType: "Gib die Adresse ein, um es zu bestätigen",
  removeWrong: "Das ist nicht die Adresse.",
  removed: (email) => `${email} ist gelöscht.`,
  failed: "Es hat nicht geklappt. Nichts wurde geändert; versuche es noch einmal.",
  invites: "Einladungen",
  invitesNote: "Jeder Link ergibt ein Konto, binnen einer Woche. Er wird einmal gezeigt.",
  inviteAct: "Link machen",
  inviteOpen: (n) =>
    n === 0 ? "Keine ist offen." : `${counted(n, { one: "Einladung ist", other: "Einladungen sind" })} offen.`,
  inviteLink: "Kopiere ihn jetzt; er wird nicht noch einmal gezeigt.",
} satisfies Words<typeof english.operatorWords>;

export const privacyWords = {
  title: "Was gespeichert wird",
  lead: "Alles, was Footnote behält, auf dem Server und in deinem Browser, mit Grund und Dauer. Ein Test vergleicht diese Liste mit dem, was wirklich da ist.",
  alone: "Nichts wird an andere gesendet.",
  model: (host) =>
    `Wer diesen Server betreibt, hat ein Sprachmodell auf ${host} eingerichtet: Die Texte, die du bringst, werden auch dorthin gesendet. Sonst nichts.`,
  server: "Auf dem Server",
  browser: "In deinem Browser",
  kept: "Aufgehoben",
  erased: "Wenn du deine Daten löschst",
  exported: "In deinem Export",
  notExported: "Nicht in deinem Export",
  backups:
    "Sicherungen sind höchstens 35 Tage alt; was du löschst, ist bis dahin auch dort fort. Protokolle enthalten nichts über dich.",
} satisfies Words<typeof english.privacyWords>;
