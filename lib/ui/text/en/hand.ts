import { figure } from "../format.ts";
import { section } from "../section.ts";

/** Making a card by hand, in the reader and from a passage. */
export const handWords = section("hand", {
  make: "Make a card",
  title: "A card of your own",
  answer: "Answer",
  question: "Question",
  hint: "The chosen words are the answer, so that the passage proves it.",
  save: "Make it",
  made: "Made. It is your next new card.",
  cancel: "Cancel",
  choose: "New card from this passage",
  chooseHint: "Select the words that are to be the answer.",
  kept: "Saved on this device. The card is made as soon as the server is reached.",
  done: "Done",
  why: {
    "no-words": "Choose some words of the text first.",
    "two-blanks": "One blank is enough: a card asks one thing.",
    "no-question": "End it as a question, or leave a blank where the answer stood.",
    "given-away": "The question gives the answer away. Take it out.",
    changed: "The document does not say these words any more. Choose words of it as it is now.",
    taken: "The server already has another card under this one’s name. Make it again.",
    "no-document": "The document is not there any more, so no card can be made of it.",
    unreadable:
      "The server did not understand this card. It may be a newer version than this page: load the page again.",
    gone: "This learner was deleted on the server, so no card was made.",
    "not-saved":
      "This card could not be saved on this device. Free some space or load the page again, then make it again.",
    "not-sent": "This was not stored: the server could not be reached. Try again.",
  },
  tooLong: (most: number) => `At most ${figure(most)} words make an answer. Choose fewer, or make several cards.`,
});
