import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const proposals = { one: "proposal", other: "proposals" };
const passes = { one: "passes", other: "pass" };

/** Proposals that wait for a verdict. */
export const inboxWords = section("inbox", {
  title: "Inbox",
  loading: "The proposals are being fetched.",
  position: (at: number, of: number) => `Inbox, ${figure(at)} of ${figure(of)}`,
  lead: (n: number, pass: number) =>
    `${atStart(inWords(n))} ${plural(n, proposals)}, ${inWords(pass)} ${plural(pass, passes)} every check.`,
  from: (title: string) => `From “${title}”.`,
  fromSeveral: (n: number) => `From ${inWords(n)} documents.`,
  acceptAll: (n: number) => `Accept the ${figure(n)}`,
  acceptThese: "Accept these",
  passes: "passes",
  question: "one question",
  list: "Proposals",
  proposal: "Proposal",
  accept: "Accept",
  reject: "Reject",
  edit: "Edit",
  undo: "Undo the last verdict",
  keys: { next: "next", previous: "previous", undo: "undo" },
  swipe: "Swipe right to accept, left to reject.",
  seeInText: "See it in the text",
  checks: "The passage proves the answer · one answer only · no word given away",
  sure: (share: number) =>
    `Rules like the one that found this are right in ${figure(Math.round(share * 100))} of 100 cases. Does the passage say it?`,
  byModel: "A language model proposed this. Its words stand in the passage; whether it means that is for you to say.",
  warnings: {
    R5: "A date was worked out from the document’s own date.",
    R12: "The question is long, or the answer is.",
    R14: "It may be hard to understand without the text.",
    R15: "It is the document’s own sentence with a gap; its shape may give the answer away.",
    R18: "The wording may have suffered.",
  } as Readonly<Record<string, string>>,
  also: (n: number) =>
    `${atStart(inWords(n))} other ${plural(n, { one: "document says", other: "documents say" })} so too.`,
  options: "Options",
  accepted: (n: number) => `${counted(n, { one: "card", other: "cards" })} accepted.`,
  rejected: "Rejected. Why?",
  undone: "Taken back.",
  reasons: {
    wrong: "Wrong",
    unclear: "Unclear",
    trivial: "Trivial",
    known: "Known already",
  },
  failed: "The verdict was not stored: the server could not be reached. It waits here again.",
  wordingFailed: "The new words were not stored: the server could not be reached. Try again.",
  empty: "Nothing waits for a verdict.",
  emptyHow: "Bring a text, and what is found in it is proposed here.",
  emptyDone: (accepted: number) =>
    accepted === 0
      ? "Nothing was accepted, so nothing new is asked."
      : `${atStart(inWords(accepted))} new ${plural(accepted, { one: "card is", other: "cards are" })} ready.`,
  review: "Begin review",
  add: "Add a text",
  offline: "Proposals are looked at with a connection. What you have accepted can be reviewed without one.",
  kinds: {
    date: "Date",
    backer: "Backer",
    quote: "Quotation",
    figure: "Figure",
    role: "Role",
    acronym: "Acronym",
    cell: "Table",
    hand: "Your own",
  } as Readonly<Record<string, string>>,
});
