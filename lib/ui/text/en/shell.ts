import { figure, plural } from "../format.ts";
import { section } from "../section.ts";

/** Navigation and the frame of every screen. */
export const shellWords = section("shell", {
  main: "Main",
  tabs: "Tabs",
  today: "Today",
  library: "Library",
  waiting: (n: number) => `${figure(n)} ${plural(n, { one: "card waits", other: "cards wait" })}`,
  quizzes: "Quizzes",
  inbox: "Inbox",
  proposals: (n: number) => `${figure(n)} ${plural(n, { one: "proposal waits", other: "proposals wait" })}`,
  progress: "Progress",
  settings: "Settings",
});
