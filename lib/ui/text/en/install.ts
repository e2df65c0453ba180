import { section } from "../section.ts";
/** The app on the home screen, and what the device keeps. */
export const installWords = section("install", {
  description: "Flashcards and quizzes in which every answer has a footnote: the passage that proves it.",
  review: "Review",
  test: "Test yourself",
  add: "Add a text",
  hint: "Footnote works without a network from your home screen, and what is there stays there.",
  install: "Put it on the home screen",
  hintByHand:
    "Put Footnote on your home screen: it then works without a network, and the browser keeps what is here. In the Share menu, choose Add to Home Screen.",
  notNow: "Not now",
  needsHttps:
    "This address begins with http:. Phones keep an app on the home screen, and open it without a network, only from an address with https:. Tell whoever runs this server; everything else works as it is.",
  understood: "Understood",
  newVersion: "There is a new version. It comes when no card is open.",
});
