import { figure, instant, plural } from "../format.ts";
import { section } from "../section.ts";
import { answers } from "./common.ts";

const answersPlain = { one: "answer", other: "answers" };
const handCards = { one: "card by hand is", other: "cards by hand are" };
const cardsHere = { one: "card is", other: "cards are" };

/** What a person is told about this device: Settings, signing in and out. */
export const deviceWords = section("device", {
  title: "This device",
  note: "What is kept in this browser, and what the server has.",
  nothingWaits: "Nothing waits to be sent.",
  waits: (n: number) => `${figure(n)} ${plural(n, answers)} saved here and not sent yet.`,
  handWaits: (n: number) => `${figure(n)} ${plural(n, handCards)} waiting here to be made.`,
  handRefused: (stem: string, key: string) => `Not made: “${stem}” with the answer “${key}”.`,
  handDrop: "Throw it away",
  parked: (n: number) => `${figure(n)} ${plural(n, answersPlain)} refused by the server, kept here.`,
  sent: (n: number) => `${figure(n)} ${plural(n, answersPlain)} sent from this browser and stored.`,
  synced: (at: number) => `In step with the server since ${instant(at)}.`,
  neverSynced: "Not in step with the server yet.",
  cards: (n: number) =>
    `${figure(n)} ${plural(n, cardsHere)} kept here: all you study, for as many days without a network as you like.`,
  cardsComing: (n: number) => `${figure(n)} ${plural(n, cardsHere)} kept here so far; the rest is on its way.`,
  noCards: "No cards are kept here yet, so reviewing needs a network.",
  safe: "The browser has promised not to empty this storage by itself.",
  unsafe: "The browser may empty this storage when it runs out of room.",
  persist: "Ask the browser to keep it",
  refused: "The browser did not promise it. It often does once the app is installed or has been used for some days.",
  differs:
    "The server’s count of what this browser sent is not what this browser was told was stored. Nothing here was changed. Tell whoever runs this server: it may have been set back to a backup.",
  sendNow: "Send now",
  away: "The server was not reached. It is tried again by itself.",
  exportTitle: "Answers as a file",
  exportNote: "What waits here, to keep elsewhere or to send from another browser.",
  exportAct: "Export what waits",
  importAct: "Bring back an export",
  importDone: (stored: number, known: number, refusedOnes: number) =>
    `${figure(stored)} stored, ${figure(known)} ${plural(known, { one: "was", other: "were" })} there before, ${figure(refusedOnes)} refused.`,
  importUnreadable: "This file is not an export of answers. Nothing was changed.",
  importAway:
    "The server was not reached or failed, so not all of it was sent. The file can be brought again; nothing counts twice.",
  importUnknown:
    "The server does not know who learns in this browser, so not all of it was sent. Sign in, or answer a card here first; then bring the file again. Nothing counts twice.",
  notMine: "This is not my phone",
  notMineNote: "Nothing is kept on it. The session ends when the browser is closed, or after half an hour unused.",
  tryBorrowed: "This is not my phone: keep nothing here",
  borrowedFailed:
    "Nothing was begun: the server was not reached, or something of somebody else waits here to be sent. Connect, then try again.",
  borrowed:
    "This is a borrowed phone: nothing is kept on it. The session ends when the browser is closed, or after half an hour unused.",
  cannotLock: (n: number, cards: number) =>
    `${[n > 0 && `${figure(n)} ${plural(n, answers)} not sent yet`, cards > 0 && `${figure(cards)} ${plural(cards, handCards)} not made yet`].filter(Boolean).join(", ")}, and this browser cannot lock that away here. Connect and sign out again, or export them under Settings, This device.`,
  signOutOnline: "This session began before it could be ended without a network. Connect, then sign out.",
  offlineTitle: "You are offline, and signed in.",
  offlineNote:
    "Signing out works without a network. Answers not sent yet stay here locked, and reach your account when this browser is next connected.",
});

/** In the banner of every page: nothing but what may be wrong. */
export const onDeviceWords = section("onDevice", {
  emptied: "This browser emptied Footnote’s storage. What the server had is back; answers not yet sent then are lost.",
  borrowed: "A borrowed phone: nothing is kept here. Sign out when you are done.",
});
