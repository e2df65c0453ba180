import { counted, figure } from "../format.ts";
import { section } from "../section.ts";
import { long } from "./common.ts";

/** Acts on a card. */
export const moreWords = section("more", {
  title: "This card",
  open: "More",
  acts: {
    question: "Show the question again",
    edit: "Edit",
    flag: "Flag",
    bury: "Put off until tomorrow",
    suspend: "Suspend",
    setDue: "Set when it comes back",
    forget: "Begin anew",
    copy: "Copy",
    make: "New card from this passage",
    info: "About this card",
  },
  copied: "Copied.",
  notCopied: "Copying is not allowed here. Select the text instead.",
  fourGrades: "Use four grades",
  twoGrades: "Use two grades",
  flags: {
    wrong: "Wrong: the passage does not say this",
    unclear: "Unclear: it can be read in two ways",
    trivial: "Trivial: not worth remembering",
  },
  flagged: { wrong: "flagged as wrong", unclear: "flagged as unclear", trivial: "flagged as trivial" },
  note: "Note",
  save: "Save",
  unflag: "Take the flag off",
  dueIn: "Days until it comes back",
  dueWhy: (n: number) =>
    n === 0
      ? "Today. What is known of your memory stays."
      : `${counted(n, long.day)} from now. What is known of your memory stays.`,
  dueWrong: (most: number) => `A whole number of days, 0 to ${figure(most)}.`,
});
