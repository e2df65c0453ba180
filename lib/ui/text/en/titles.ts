import { section } from "../section.ts";
/** Titles of pages; only the server needs them. */
export const titlesWords = section("titles", {
  titleToday: "Today · Footnote",
  titleFirst: "Every answer has a footnote · Footnote",
  titleReview: "Review · Footnote",
  titleDone: "Done for today · Footnote",
  titleProgress: "Progress · Footnote",
  titleSettings: "Settings · Footnote",
  titleInbox: "Inbox · Footnote",
  titleLibrary: "Library · Footnote",
  titleAccount: "Account · Footnote",
  titleReset: "New password · Footnote",
  titlePrivacy: "What is stored · Footnote",
  titleOperator: "This server · Footnote",
  description:
    "Footnote turns documents into flashcards in which every answer has a footnote: the passage that proves it.",
});
