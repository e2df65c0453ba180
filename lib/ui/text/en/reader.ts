import { edtfInWords } from "#lib/domain/kernel/edtf.ts";
import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const sentences = { one: "sentence", other: "sentences" };

/** Reading a document with its facts in it. */
export const readerWords = section("reader", {
  titleOf: (title: string) => `${title} · Footnote`,
  loading: "The document is being fetched.",
  offline: "This document has not been fetched yet. It comes as soon as there is a connection.",
  back: (collection: string) => `Back to ${collection}`,
  picture: "Timeline and map",
  test: "Test me on all of it",
  sections: "Sections",
  begin: "Beginning",
  facts: (n: number) => counted(n, { one: "fact", other: "facts" }),
  asked: (n: number) => `${figure(n)} ${plural(n, { one: "card", other: "cards" })} in review`,
  proposed: (n: number) => `${figure(n)} proposed`,
  show: "Show facts",
  ledger: "Ledger",
  ledgerLead: (all: number, taken: number, refused: number, unread: number) =>
    `${figure(all)} ${plural(all, sentences)}: ${figure(taken)} gave facts, ${figure(refused)} refused with a reason, ${figure(unread)} unread.`,
  ledgerNone: "This document was read by an older release. Its ledger comes when it is read again.",
  showLedger: "Show in the text",
  hideLedger: "Hide it again",
  state: (state: string) => `Not taken: ${state}`,
  states: {
    unread: "nothing here was understood as a fact",
    damaged: "words are missing or broken here",
    question: "a question says nothing",
    "no-speaker": "nobody can say who speaks",
    "partial-quote": "too few words are quoted",
    "vague-date": "the time is not said exactly enough",
    "no-event": "a date, but nothing that happened",
    "bounded-date": "only a limit of time is said",
    "not-an-actor": "no state, body or person that could back another",
    "no-subject": "nobody can say who is meant",
    negated: "it says that something is not so",
    "no-unit": "a number of nothing that can be named",
    "vague-number": "the number is not said exactly enough",
    "low-confidence": "too uncertain to be a fact",
  } as Readonly<Record<string, string>>,
  fact: "Fact",
  closeFact: "Close the fact",
  moods: {
    reported: "reported",
    alleged: "alleged",
    possible: "possible",
    planned: "planned",
    negated: "denied",
  } as Readonly<Record<string, string>>,
  says: (who: string) => `says ${who}`,
  asOf: (edtf: string) => `as of ${edtfInWords(edtf)}`,
  tierProposed: (share: number) =>
    `Uncertain: such rules are right in ${figure(Math.round(share * 100))} of 100 cases.`,
  standings: {
    "in-use": "in review",
    waiting: "proposed",
    rejected: "rejected",
    covered: "not asked",
  } as Readonly<Record<string, string>>,
  noCards: "No card could be made of it that is sure to have one answer.",
  accept: "Accept",
  reject: "Reject",
  takeBack: "Take back",
  edit: "Edit",
  whyReject: "Why?",
  review: "Look at the card",
  failed: "This was not stored: the server could not be reached. Try again.",
  nextFact: "next fact",
  close: "close",
  select: "Select words to make a card of them.",
  wholeInbox: (n: number) => `${figure(n)} ${plural(n, { one: "proposal waits", other: "proposals wait" })}.`,
  newVersion: "Bring a new version",
  toInbox: "Decide one by one",
  none: "No facts found.",
  noneHow: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "sentence was", other: "sentences were" })} read; each has a reason in the ledger. Select words to make a card by hand.`,
});
