import type * as english from "../en/device.ts";
import type { Words } from "../translation.ts";
import { figure, instant, plural } from "./format.ts";

const answersAre = { one: "Antwort ist", other: "Antworten sind" };
const cardsAre = { one: "Karte ist", other: "Karten sind" };

export const deviceWords = {
  title: "Dieses Gerät",
  note: "Was in diesem Browser liegt und was der Server hat.",
  nothingWaits: "Nichts wartet aufs Senden.",
  waits: (n) => `${figure(n)} ${plural(n, answersAre)} hier gespeichert und noch nicht gesendet.`,
  handWaits: (n) => (n === 1 ? "Eine eigene Karte wartet hier." : `${figure(n)} eigene Karten warten hier.`),
  handRefused: (stem, key) => `Nicht angelegt: „${stem}“ mit der Antwort „${key}“.`,
  handDrop: "Wegwerfen",
  parked: (n) => `${figure(n)} ${plural(n, answersAre)} vom Server abgelehnt und bleiben hier.`,
  sent: (n) => `${figure(n)} ${plural(n, answersAre)} von diesem Browser gesendet und gespeichert.`,
  synced: (at) => `Auf dem Stand des Servers von ${instant(at)}.`,
  neverSynced: "Noch nicht auf dem Stand des Servers.",
  cards: (n) => `${figure(n)} ${plural(n, cardsAre)} hier: alles, was du lernst, für beliebig viele Tage ohne Netz.`,
  cardsComing: (n) => `Bisher ${figure(n)} ${plural(n, cardsAre)} hier; der Rest ist unterwegs.`,
  noCards: "Noch liegen hier keine Karten, also braucht das Wiederholen ein Netz.",
  safe: "Der Browser hat zugesagt, diesen Speicher nicht von selbst zu leeren.",
  unsafe: "Der Browser darf diesen Speicher leeren, wenn der Platz knapp wird.",
  persist: "Den Browser bitten, ihn zu behalten",
  refused: "Der Browser hat es nicht zugesagt. Oft tut er es, sobald die App installiert oder einige Tage benutzt ist.",
  differs:
    "Der Server zählt anders, was dieser Browser gesendet hat, als er es ihm bestätigt hat. Hier wurde nichts geändert. Sag es dem, der diesen Server betreibt: Vielleicht wurde er auf eine Sicherung zurückgesetzt.",
  sendNow: "Jetzt senden",
  away: "Der Server war nicht erreichbar. Es wird von selbst wieder versucht.",
  exportTitle: "Antworten als Datei",
  exportNote: "Was hier wartet, zum Aufheben oder um es aus einem anderen Browser zu senden.",
  exportAct: "Wartendes exportieren",
  importAct: "Einen Export zurückbringen",
  importDone: (stored, known, refusedOnes) =>
    `${figure(stored)} gespeichert, ${figure(known)} schon da, ${figure(refusedOnes)} abgelehnt.`,
  importUnreadable: "Diese Datei ist kein Export von Antworten. Nichts wurde geändert.",
  importAway:
    "Der Server war nicht erreichbar, oder es gab einen Fehler, also wurde nicht alles gesendet. Die Datei kann noch einmal gebracht werden; nichts zählt doppelt.",
  importUnknown:
    "Der Server weiß nicht, wer in diesem Browser lernt, also wurde nicht alles gesendet. Melde dich an oder beantworte hier zuerst eine Karte; dann bring die Datei noch einmal. Nichts zählt doppelt.",
  notMine: "Das ist nicht mein Telefon",
  notMineNote:
    "Nichts bleibt darauf. Die Sitzung endet, wenn der Browser geschlossen wird oder eine halbe Stunde nichts geschieht.",
  tryBorrowed: "Das ist nicht mein Telefon: hier nichts behalten",
  borrowedFailed:
    "Nichts wurde begonnen: Der Server war nicht erreichbar, oder hier wartet noch etwas von jemand anderem aufs Senden. Verbinde dich und versuche es noch einmal.",
  borrowed:
    "Ein geliehenes Telefon: Nichts bleibt darauf. Die Sitzung endet, wenn der Browser geschlossen wird oder eine halbe Stunde nichts geschieht.",
  cannotLock: (n, cards) =>
    `${[n > 0 && `${figure(n)} ${plural(n, answersAre)} noch nicht gesendet`, cards > 0 && (cards === 1 ? "eine eigene Karte ist noch nicht angelegt" : `${figure(cards)} eigene Karten sind noch nicht angelegt`)].filter(Boolean).join(", ")}, und dieser Browser kann das hier nicht verschließen. Verbinde dich und melde dich noch einmal ab, oder exportiere sie unter Einstellungen, Dieses Gerät.`,
  signOutOnline: "Diese Sitzung begann, bevor sie sich ohne Netz beenden ließ. Verbinde dich und melde dich dann ab.",
  offlineTitle: "Du bist offline und angemeldet.",
  offlineNote:
    "Abmelden geht auch ohne Netz. Was noch nicht gesendet ist, bleibt hier verschlossen und kommt in dein Konto, sobald dieser Browser wieder verbunden ist.",
} satisfies Words<typeof english.deviceWords>;

export const onDeviceWords = {
  emptied:
    "Dieser Browser hat den Speicher von Footnote geleert. Was der Server hatte, ist wieder da; Antworten, die da noch nicht gesendet waren, sind verloren.",
  borrowed: "Ein geliehenes Telefon: Hier bleibt nichts. Melde dich ab, wenn du fertig bist.",
} satisfies Words<typeof english.onDeviceWords>;
