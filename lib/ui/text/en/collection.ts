import { counted, figure, instant, list, longDay } from "../format.ts";
import { section } from "../section.ts";

const cards = { one: "card", other: "cards" };
const documents = { one: "document", other: "documents" };

/** Changing what is one's own: collections, their documents, and who may read them. */
export const collectionWords = section("collection", {
  make: "New collection",
  makeTitle: "A new collection",
  makeNote: "It is empty at first. Documents are added to it, or moved into it from where they are read.",
  name: "Name",
  nameMissing: "Give it a name first.",
  makeAct: "Make it",
  change: "Change",
  changeOf: (title: string) => `Change ${title}`,
  rename: "Rename",
  renameTitle: "Another name",
  renameAct: "Save the name",
  renamed: (title: string) => `It is called ${title} now.`,
  share: "Share by a link",
  delete: "Delete",
  move: "Move",
  moveTitle: (title: string) => `Move “${title}”`,
  moveTo: "Into",
  moveNote: "Its cards keep their schedules.",
  moveNone: "There is no other collection of yours to move it into. Make one in the library first.",
  moveAct: "Move it",
  moved: (to: string) => `It is in ${to} now.`,
  undone: "It is as it was.",
  deleteTitle: (title: string) => `Delete “${title}”?`,
  deleteAct: "Delete for good",
  keep: "Keep it",
  counting: "What is in it is being counted.",
  goes: ({ documents: n, cards: all, learned, waiting, links }: Holdings, whole: boolean) => {
    const met = learned > 0 ? ` (${figure(learned)} of them learned)` : "";
    const parts = [
      whole && counted(n, documents),
      (all > 0 || waiting === 0) && `${counted(all, cards)}${met}`,
      waiting > 0 && counted(waiting, { one: "proposal that waits", other: "proposals that wait" }),
      links > 0 && counted(links, { one: "link by which others read it", other: "links by which others read it" }),
    ].filter((part) => part !== false);
    return `What goes: ${list(parts)}.`;
  },
  forGood:
    "This cannot be undone. What you answered leaves your schedule and the days it is counted in; the log of your answers keeps it, without the cards.",
  type: (title: string) => `Type “${title}” to confirm`,
  typeWrong: "This is not its name.",
  deleted: (title: string) => `${title} is deleted.`,
  failed: "The server could not be reached. Nothing was changed. Try again.",
  working: "A moment …",

  shareTitle: (title: string) => `Share “${title}”`,
  shareNote:
    "Whoever has the link reads the cards with short excerpts, without an account. Your name is not shown, and neither are the documents.",
  shareFor: "It holds for",
  days: (n: number) => counted(n, { one: "day", other: "days" }),
  shareAct: "Make a link",
  shareOnce: "The link, shown this once:",
  copy: "Copy",
  copied: "Copied.",
  shareUntil: (at: number) => `Holds until ${instant(at)}`,
  shareOpened: (day: number | null) => (day === null ? "never opened" : `last opened on ${longDay(day)}`),
  revoke: "Revoke",
  revokeOf: (at: number) => `Revoke the link that holds until ${instant(at)}`,
  revoked: "It leads nowhere from now on.",
  links: "Links that hold",
});

interface Holdings {
  readonly documents: number;
  readonly cards: number;
  readonly learned: number;
  readonly waiting: number;
  readonly links: number;
}

/** What a link shows to whoever has it. */
export const sharedWords = section("shared", {
  titleOf: (title: string) => `${title} · Footnote`,
  lead: (n: number) => `${counted(n, cards)}, each with where its answer stands. Press a question to see it.`,
  none: "There are no cards in it yet.",
  answer: "Answer",
  sourceOnly: "Only the source is named: no more of this document is shown here.",
  page: (page: number, pages: number) => `Page ${figure(page)} of ${figure(pages)}`,
  before: "Page before",
  next: "Next page",
  pages: "Pages",
  about: "Footnote turns documents into flashcards in which every answer has its passage.",
});
