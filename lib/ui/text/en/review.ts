import { counted, figure } from "../format.ts";
import { section } from "../section.ts";
import type { SpanOfTime } from "../span-of-time.ts";
import { acts, grades, gradesOfTwo, short, soon } from "./common.ts";

/** A card and its grades. */
export const reviewWords = section("review", {
  leave: "Leave review",
  thread: "Progress",
  count: (n: number, of: number) => `${figure(n)} of ${figure(of)}`,
  repeats: (n: number) => `${figure(n)} to repeat`,
  context: (title: string, section: string | null) => (section ? `${title} · ${section}` : title),
  card: "Card",
  blank: "blank",
  show: "Show answer",
  undo: "Undo last answer",
  redo: "Redo",
  mark: (n: number) => `Footnote ${figure(n)}: passage`,
  yourAnswer: "Your answer",
  typeOrThink: "Type it, or say it in your head",
  /** R20: said once where it matters, so that nobody wonders what counts. */
  typing: {
    name: "A surname or a short form is enough. Capitals and accents do not count.",
    date: "Any way of writing a date will do.",
    text: "Capitals and accents do not count.",
  },
  options: "Options",
  letter: (at: number) => "ABCDEFGH"[at] ?? "",
  choseRight: "Your choice, and right",
  choseWrong: "Your choice",
  rightOption: "Right",
  wrote: (typed: string) => `You wrote “${typed}”.`,
  verdict: { right: "That is right.", near: "Nearly: compare the spelling.", wrong: "That is something else." },
  countAsRight: "Count as right",
  countedAsRight: "Counted as right.",
  grades: "How well did you remember?",
  grade: grades,
  /** With two grades. */
  gradeOfTwo: gradesOfTwo,
  hardGuard:
    "You often choose Hard. It means: remembered, with effort. If the answer did not come, Again brings the card back while it still helps.",
  hardGuardClose: "Understood",
  interval: (span: SpanOfTime) => counted(span.n, short[span.unit]),
  gradeInFull: (name: keyof typeof grades, span: SpanOfTime, of: 2 | 4) =>
    `${of === 2 && (name === "again" || name === "good") ? gradesOfTwo[name] : grades[name]}, back ${soon(span)}`,
  heard: (parts: readonly string[]) => `${parts.join(". ")}.`,
  back: (span: SpanOfTime) => `back ${soon(span)}`,
  acts,
  heardDone: {
    done: (what: string) => `${what}.`,
    undone: (what: string) => `${what}: taken back.`,
    redone: (what: string) => `${what}: done again.`,
  },
  loading: "Your cards are being fetched.",
  saving: "This answer is being sent.",
});
