import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const nOf = (n: number): string => `${atStart(inWords(n))} ${plural(n, cards)}`;

/** Bringing a document, and seeing how it is read. */
export const addWords = section("add", {
  title: "Add a document",
  lead: "Its facts become cards, each with the passage that proves it. It stays on this server.",
  model: (host: string) =>
    `A language model at ${host} proposes more afterwards: the text is sent there. What it proposes is checked word by word and waits for you.`,
  proposed: (kept: number, asked: number) =>
    `A model named ${figure(asked)}; ${figure(kept)} stood the checks and ${plural(kept, { one: "waits", other: "wait" })} in the inbox.`,
  file: "File",
  choose: "Choose a file",
  drop: "or drop one here",
  kinds: "PDF, Word, HTML, Markdown or plain text, in English, up to 25\u00a0MB.",
  chosen: (name: string) => `Chosen: ${name}`,
  without: "Leave it out",
  text: "Or a text, or a link",
  textHint: "Paste the words, or the address of a page.",
  link: "The page is fetched once, by this server.",
  heading: "Title",
  headingHint: "Without one, the document’s own is taken.",
  into: "Into",
  fresh: "A new collection",
  name: "Name of the collection",
  make: "Make cards",
  sending: "It is being sent.",
  tooLong: (most: number) => `At most ${figure(most)} characters at once. Bring it in parts, or as a file.`,
  tooLarge: "This file is larger than 25\u00a0MB. Bring it in parts, a chapter at a time.",
  nothing: "Choose a file, or put in a text or a link.",
  nameless: "Give the new collection a name.",
  shared: "Shared from another app. It stays on this device until it is added or thrown away.",
  throwAway: "Throw it away",
  failed: "The server could not be reached, or it is busy. Nothing was stored; what you chose is still here.",
  under: "Being read",
  recent: "Read today",
  pasted: "Pasted text",
  waiting: "Waits its turn.",
  fetching: "The page is being fetched.",
  page: (page: number, of: number) => `Page ${figure(page)} of ${figure(of)}.`,
  reading: "Its facts are being found.",
  storing: "Its cards are being stored.",
  close: "You can close this page; it goes on here.",
  done: (n: number, facts: number) => `${nOf(n)} made of ${counted(facts, { one: "fact", other: "facts" })}.`,
  see: "Decide what to learn",
  read: "Read it",
  progress: (label: string) => `How far ${label} is read`,
});
