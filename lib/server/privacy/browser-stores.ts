import "server-only";
import type { RegisterRow } from "./register.ts";

/** By kind and name. A cookie's name is what stands after `footnote.` (or `__Host-footnote.`). */
export const browserStores: Readonly<Record<string, RegisterRow>> = {
  "cookie session_token": {
    purpose: "Says which session this browser has. A random token, signed; no script can read it.",
    kept: "400 days after the last use, or until you sign out.",
    erased: "It is taken away, and on the server it counts for nothing any more.",
    exported: false,
  },
  "cookie footnote-here": {
    purpose:
      "The second half of the session, which a script can take away, so that signing out works without a network. Worth nothing without the first; it says whether this is a borrowed phone.",
    kept: "As long as the session; on a borrowed phone until the browser is closed.",
    erased: "It is taken away.",
    exported: false,
  },
  "cookie aside": {
    purpose: "The session of answers that were left on this device at signing in, so that signing out gives them back.",
    kept: "400 days, or until you sign out.",
    erased: "Deleting an account leaves it: what was left on the device is another learner.",
    exported: false,
  },
  "cookie passkey": {
    purpose: "Names the question your passkey answers while you add one or sign in with one.",
    kept: "Five minutes.",
    erased: "It ends by itself.",
    exported: false,
  },
  "cookie taker": {
    purpose: "Says which attempts at quizzes are this browser's. A random token that has nothing to do with a session.",
    kept: "400 days, or until you delete the browser's storage for this site.",
    erased: "It stays in the browser; what it leads to goes with the quiz.",
    exported: false,
  },
  "cookie footnote-look": {
    purpose: "Theme and text size, so that the first paint is right. It says nothing else.",
    kept: "A year after it was last set.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "cookie footnote-language": {
    purpose: "The language you chose for the interface. It says nothing else, and is not there until you choose.",
    kept: "A year after it was last set.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "localStorage footnote.hard-guard": {
    purpose: "When you were last asked whether Hard was meant as Again, so that you are not asked often.",
    kept: "Until you delete the browser's storage for this site.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "localStorage footnote.install-hint": {
    purpose: "When you were last told that the app can stand on the home screen, so that you are not told often.",
    kept: "Until you delete the browser's storage for this site.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "localStorage footnote.quiz-draft": {
    purpose: "The quiz you are writing, while the server does not have its last changes; with the names on its roster.",
    kept: "Until the server has stored it, usually a second.",
    erased: "Removed when you sign out or delete your data here.",
    exported: false,
  },
  "sessionStorage footnote.test": {
    purpose: "The self-test you are taking, with its cards and your answers, so that a page loaded again goes on.",
    kept: "Until the tab is closed or the next test begins.",
    erased: "Removed when you sign out or delete your data here.",
    exported: false,
  },
  "IndexedDB footnote device": {
    purpose:
      "A random name of this browser, how many answers it has counted and their check sum, so that each counts once.",
    kept: "Until you sign out, or delete your data, or the browser's storage for this site.",
    erased: "Begun anew under another name.",
    exported: false,
  },
  "IndexedDB footnote outbox": {
    purpose: "Answers that the server does not have yet.",
    kept: "Until the server has stored them.",
    erased: "Emptied, also on your other devices as soon as they reach the server.",
    exported: false,
  },
  "IndexedDB footnote memory": {
    purpose: "What those answers mean for their cards, until the server has them.",
    kept: "As long as the answers it comes from.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote parked": {
    purpose: "Answers that the server did not accept, kept so that nothing is lost silently.",
    kept: "Until you sign out or delete your data.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote hand": {
    purpose: "Cards you made by hand that the server does not have yet, or did not accept.",
    kept: "Until the server has made them, or you throw away what it did not accept, or sign out.",
    erased: "Emptied, also on your other devices as soon as they reach the server.",
    exported: false,
  },
  "IndexedDB footnote pack": {
    purpose: "The cards you study with their passages, so that you can review without a network.",
    kept: "Until you sign out, or delete your data, or the browser's storage for this site.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote loose": {
    purpose: "Those of these cards that changed since they were fetched.",
    kept: "As long as the cards.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote tally": {
    purpose: "What was answered today on this device and is not in the server's count yet.",
    kept: "Until the server has counted it.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote about": {
    purpose: "Your settings, what you study and today's numbers, and up to where the device is told.",
    kept: "As long as the cards.",
    erased: "Emptied.",
    exported: false,
  },
  "IndexedDB footnote-leave sealed": {
    purpose:
      "Answers and cards that were not sent when somebody signed out, encrypted: only the server opens them, for whose they are.",
    kept: "Until this browser has brought them to the server, whoever uses it then.",
    erased: "Dropped as soon as the server says that their owner was deleted.",
    exported: false,
  },
  "IndexedDB footnote-leave leaving": {
    purpose: "That somebody signed out here and something of it is left to do. It names nobody.",
    kept: "Until it is done.",
    erased: "It stays until it is done; it names nobody.",
    exported: false,
  },
  "IndexedDB footnote-shared item": {
    purpose: "A text or link shared from another app, until it has become a document.",
    kept: "Until the server has it, or you throw it away.",
    erased: "Emptied.",
    exported: false,
  },
  "Cache footnote-shells": {
    purpose: "The app's pages without anything of yours in them, so that they open without a network.",
    kept: "Until a new version replaces them.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "Cache serwist-precache": {
    purpose: "The app's scripts, styles and fonts.",
    kept: "Until a new version replaces them.",
    erased: "It stays in the browser; it names nobody.",
    exported: false,
  },
  "IndexedDB footnote-take attempt": {
    purpose: "A quiz you are taking, as the server last told it, so that a page opened again goes on.",
    kept: "Until you delete the browser's storage for this site.",
    erased: "It stays in the browser; it holds what you were shown.",
    exported: false,
  },
  "IndexedDB footnote-take waiting": {
    purpose: "Answers to a quiz that the server does not have yet.",
    kept: "Until the server has stored them.",
    erased: "It stays in the browser until it is sent.",
    exported: false,
  },
};
