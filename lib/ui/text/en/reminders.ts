import { clockTime, instant } from "../format.ts";
import { section } from "../section.ts";

/** Being reminded: by this browser, or by a calendar. */
export const remindersWords = section("reminders", {
  title: "Reminders",
  note: "At most one a day, and only when it is worth it: when a session is full, when waiting would let cards be forgotten, or when nothing else comes for a week. Never on a day off.",
  hour: "At",
  hourName: (h: number) => clockTime(new Date(2026, 0, 1, h).getTime()),
  browser: "In this browser",
  browserNote: "A short message with the number of cards, nothing of what is in them.",
  turnOn: "Remind me here",
  turnOff: "Stop reminding me here",
  test: "Try it now",
  on: (h: number) => `On. You are called from ${clockTime(new Date(2026, 0, 1, h).getTime())} on.`,
  denied:
    "This browser does not allow it. Open the padlock beside the address, allow notifications, and load this page again.",
  unsafe: "It needs an address that begins with https. Whoever runs this server can set one up.",
  unable: "This browser cannot be called. Put Footnote on the home screen, or use the calendar below.",
  noKey: "This server calls nobody. Use the calendar below.",
  refused: "The browser’s push service was not accepted, or ten browsers are called already. Nothing was changed.",
  tried: "Sent. It should appear in a moment.",
  notTried: "The push service did not take it. Try again later.",
  failed: "The server could not be reached. Nothing was changed. Try again.",
  calendar: "In your calendar",
  calendarNote:
    "An address that your calendar subscribes to: how many cards come due on each of the next 14 days. Whoever has it reads these numbers.",
  make: "Make an address",
  makeAgain: "Make another address",
  end: "End it",
  since: (at: number) => `Made ${instant(at)}.`,
  once: "The address, shown this once:",
  ended: "It leads nowhere from now on.",
  begin: "Answer your first card, then you can be reminded.",
});
