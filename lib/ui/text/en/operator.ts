import { counted, figure, monthDay } from "../format.ts";
import { section } from "../section.ts";

const mb = (bytes: number): string =>
  bytes >= 1e9 ? `${figure(Math.round(bytes / 1e8) / 10)}\u00a0GB` : `${figure(Math.round(bytes / 1e5) / 10)}\u00a0MB`;

/** The operator's page. */
export const operatorWords = section("operator", {
  title: "This server",
  loading: "The server’s state is being fetched.",
  offline: "The server’s state cannot be read without the network.",
  health: "State",
  version: "Version",
  database: "Database",
  databaseIs: (kind: string, bytes: number) => `${kind === "sqlite" ? "SQLite" : "PostgreSQL"}, ${mb(bytes)}`,
  disk: "Free disk",
  diskIs: mb,
  backup: "Last backup",
  backupIs: (hours: number, kept: number) =>
    `${hours < 1 ? "less than an hour ago" : hours < 48 ? `${counted(Math.round(hours), { one: "hour", other: "hours" })} ago` : `${counted(Math.round(hours / 24), { one: "day", other: "days" })} ago`}, ${figure(kept)} kept`,
  backupNone: "None yet.",
  backupElsewhere: "PostgreSQL is backed up by whoever runs it.",
  migrations: "Schema",
  counts: "Holds",
  countsAre: (accounts: number, learners: number, events: number) =>
    `${counted(accounts, { one: "account", other: "accounts" })}, ${counted(learners, { one: "learner", other: "learners" })}, ${counted(events, { one: "event", other: "events" })}`,
  failures: "Failures in a day",
  failuresAre: (n: number) => (n === 0 ? "None since the start." : `${figure(n)}; the log says which.`),
  imports: "Documents coming in",
  importsAre: (open: number, failed: number) => `${figure(open)} under way, ${figure(failed)} failed in a day`,
  room: "Documents",
  roomOf: (email: string) => `Documents ${email} may have`,
  roomUsual: "usual",
  roomSet: (email: string) => `The room of ${email} is changed.`,
  accounts: "Accounts",
  signup: { open: "Anybody may make one.", invite: "By invitation.", closed: "No further ones are made." } as const,
  you: "you",
  accountLine: (day: number, answers: number, documents: number) =>
    `since ${monthDay(day)}, ${counted(answers, { one: "answer", other: "answers" })}, ${counted(documents, { one: "document", other: "documents" })}`,
  remove: "Delete",
  removeOf: (email: string) => `Delete ${email}`,
  removeAsk: (email: string) => `Delete ${email}?`,
  removeWhat: (answers: number, documents: number) =>
    `${counted(answers, { one: "answer", other: "answers" })} and ${counted(documents, { one: "document", other: "documents" })} go at once and for good.`,
  removeType: "Type the address to confirm",
  removeWrong: "This is not the address.",
  removed: (email: string) => `${email} is deleted.`,
  failed: "It did not work. Nothing was changed; try again.",
  invites: "Invitations",
  invitesNote: "Each link makes one account, within a week. It is shown once.",
  inviteAct: "Make a link",
  inviteOpen: (n: number) =>
    n === 0 ? "None is open." : `${counted(n, { one: "invitation is", other: "invitations are" })} open.`,
  inviteLink: "Copy it now; it is not shown again.",
});

/** What is stored, and for how long. */
export const privacyWords = section("privacy", {
  title: "What is stored",
  lead: "Everything Footnote keeps, on the server and in your browser, with the reason and the time. A test compares this list with what is really there.",
  alone: "Nothing is sent to anybody else.",
  model: (host: string) =>
    `Whoever runs this server has set up a language model at ${host}: the texts you bring are sent there too. Nothing else is.`,
  server: "On the server",
  browser: "In your browser",
  kept: "Kept",
  erased: "When you delete your data",
  exported: "In your export",
  notExported: "Not in your export",
  backups: "Backups are no older than 35 days; what you delete is gone from them by then. Logs hold nothing about you.",
});
