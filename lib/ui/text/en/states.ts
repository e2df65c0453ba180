import { figure, plural } from "../format.ts";
import { atStart, inWords } from "../number-words.ts";
import { section } from "../section.ts";
import { answers } from "./common.ts";

/** Offline, errors, waiting answers. */
export const statesWords = section("states", {
  tryAgain: "Try again",
  toToday: "Back to Today",
  startAnew: "Go on as a new learner",
  offline: (n: number) =>
    n === 0
      ? "Offline. What you answer is saved here and goes out later."
      : `Offline. ${figure(n)} ${plural(n, answers)} saved here and ${plural(n, { one: "goes", other: "go" })} out later.`,
  waiting: (n: number) =>
    `The server cannot be reached. ${figure(n)} ${plural(n, answers)} saved here and ${plural(n, { one: "goes", other: "go" })} out later.`,
  parked: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "answer was", other: "answers were" })} not accepted by the server. ${plural(n, { one: "It is", other: "They are" })} kept on this device and not counted.`,
  cards: (n: number) =>
    `${figure(n)} ${plural(n, { one: "card you made waits", other: "cards you made wait" })} here too.`,
  cardsRefused: (n: number) =>
    `${atStart(inWords(n))} ${plural(n, { one: "card you made was", other: "cards you made were" })} not accepted by the server.`,
  seeWhy: "See why",
  lost: (n: number) =>
    n === 0
      ? "Your session has ended, so the server no longer knows this browser."
      : `Your session has ended, so the server no longer knows this browser. ${figure(n)} ${plural(n, answers)} saved here and not yet stored.`,
  gone: "This learner was deleted on the server. Answers that were still on this device were deleted too.",
  unkept:
    "This browser keeps nothing for us (a private window?). Each answer is sent at once, and the card waits until it is stored.",
  notSent: "This answer was not stored: the server could not be reached. The card stays; grade it again.",
  notSaved: "This answer could not be saved on this device. Free some space or load the page again, then grade again.",
  offlineTitle: "You are offline.",
  offlinePage: "This page is not kept on the device. Review, self-tests and quizzes you have begun are.",
  offlineToday: "Today’s cards have not been fetched yet. They come as soon as there is a connection.",
  offlineReview: "The cards have not been fetched yet. Connect, then try again.",
  unreachableTitle: "The server cannot be reached.",
  unreachable: "It did not answer. Look at your connection, then try again.",
  busyTitle: "Too many requests.",
  busy: "The server asked for a pause. Wait a minute, then try again.",
  fullTitle: "The server has no room left.",
  full: "It could not store anything new. Tell whoever runs it; answers stay on this device until then.",
  failedTitle: "This page could not be made.",
  failed: "Something failed on our side, not on yours. Try again; if it fails again, tell whoever runs this server.",
  withId: (id: string) => `The server’s log knows it as ${id}.`,
  unreadableTitle: "The server’s answer could not be read.",
  unreadable: "It may be a newer version than this page. Load the page again.",
  reload: "Load again",
  missingTitle: "There is no such page.",
  missing: "The address leads nowhere here. Your cards are on Today.",
});
