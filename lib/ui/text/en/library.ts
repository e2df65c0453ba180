import { counted, figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";

const cards = { one: "card", other: "cards" };
const nOf = (n: number): string => `${atStart(inWords(n))} ${plural(n, cards)}`;

/** The list of collections, and adding to it. */
export const libraryWords = {
  title: "Library",
  loading: "The collections are being fetched.",
  add: "Add a text",
  addLead:
    "Paste a text or choose a file. Its facts become cards, each with the passage that proves it. It stays on this server.",
  addTitle: "Title",
  addText: "Text",
  addFile: "Choose a file",
  addFiles: "Plain text or Markdown.",
  addInto: "Into",
  addNew: "A new collection",
  addName: "Name of the collection",
  addMake: "Make cards",
  addMaking: "It is being read.",
  addTooLong: (most: number) => `At most ${figure(most)} characters at once. Bring it in parts.`,
  addNotText: "This file is not UTF-8 text. Save it as plain text or Markdown, or copy its words into the box.",
  addMissing: "It needs a title, a text and a collection.",
  addDone: (n: number, facts: number) => `${nOf(n)} made of ${counted(facts, { one: "fact", other: "facts" })}.`,
  addSee: "See them",
  addAnother: "Add another",
  addFailed: "The server could not be reached, or it is busy. Nothing was stored; your text is still here.",
  size: (documents: number, n: number) =>
    `${counted(documents, { one: "document", other: "documents" })} · ${counted(n, cards)}`,
  unmet: (n: number) => (n === 0 ? "all met" : `${figure(n)} not yet met`),
  due: (n: number) => `${figure(n)} due`,
  fresh: (n: number) => `${figure(n)} new today`,
  paused: "Paused",
  choice: (title: string) => `Study or pause ${title}`,
  study: "Study",
  pause: "Pause",
  saidPaused: (title: string) => `${title} is paused. Its cards wait and lose nothing.`,
  saidStudied: (title: string) => `${title} is studied again.`,
  empty: "There are no collections yet.",
  emptyHow: "The built-in ones are read when the server starts. Start it again, or tell whoever runs it.",
  offline: "The collections have not been fetched yet. They come as soon as there is a connection.",
  back: "All collections",
  titleOf: (title: string) => `${title} · Footnote`,
};
