import { section } from "../section.ts";
import { prose } from "./common.ts";

/** Editing a card. */
export const editWords = section("edit", {
  stem: "Question",
  key: "Answer",
  save: "Save",
  cancel: "Cancel",
  restore: "Give back the collection’s words",
  forAll: "Change it for everybody",
  ownNote: "Only you see this wording. Its schedule stays.",
  forAllNote: "Everybody who studies this collection sees it.",
  empty: "Both sides need words.",
  blank: (blank: string) => `Keep the blank, ${blank}: the answer stands there.`,
  leech: (lapses: number) =>
    `You have forgotten this card ${prose(lapses)} times. Other words may help: shorter, or closer to what you would ask yourself. Its passage stands beside it.`,
});
