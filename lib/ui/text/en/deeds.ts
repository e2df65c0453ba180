import { section } from "../section.ts";
/** What is said about something just done, on any screen: done, taken back, or why not. */
export const deedsWords = section("deeds", {
  close: "Close",
  undo: "Undo",
  notSaved: "This device could not write the change down. Nothing was changed. Free some space, then try again.",
  notSent: "The server could not be reached, and this browser keeps nothing. Nothing was changed. Try again later.",
  lost: "Your session has ended, so nothing was changed. Load the page again.",
});
