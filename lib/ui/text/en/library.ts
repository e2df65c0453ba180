import { counted, figure } from "../format.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };

/** The list of collections, and adding to it. */
export const libraryWords = section("library", {
  title: "Library",
  loading: "The collections are being fetched.",
  add: "Add a document",
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
});
