import { section } from "../section.ts";
import type { SpanOfTime } from "../span-of-time.ts";
import { grades, soon } from "./common.ts";

/** Names of keys and what they do. */
export const keysWords = section("keys", {
  title: "Keys",
  close: "Close",
  show: "show the answer, then Good",
  showOnly: "show the answer",
  choose: "choose an option",
  type: "type the answer",
  question: "show the question again",
  edit: "edit",
  flag: "flag",
  suspend: "suspend",
  bury: "put off until tomorrow",
  setDue: "set when it comes back",
  info: "about this card",
  more: "everything else",
  grades: "grade: Again, Hard, Good, Easy",
  undo: "undo",
  undoLast: (name: keyof typeof grades, span: SpanOfTime) => `undo: last card was ${grades[name]}, back ${soon(span)}`,
  redo: "redo",
  passage: "open or close the passage",
  all: "all keys",
  leave: "close what is open",
  space: "Space",
  shift: "Shift",
  escape: "Esc",
  enter: "Enter",
});
