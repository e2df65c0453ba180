import { browse, bulk, library } from "./en-library.ts";
import { settingsWords } from "./en-settings.ts";
import {
  clockTime,
  counted,
  dayOfInstant,
  daysBetween,
  figure,
  hourOrTime,
  instant,
  list,
  longDay,
  monthDay,
  plural,
  shortDay,
  weekday,
  weekdayLetter,
} from "./format.ts";
import { atStart, inWords } from "./number-words.ts";
import type { SpanOfTime } from "./span-of-time.ts";
import { stopped, unbroken } from "./typography.ts";

/** In running prose small numbers are words; others stay figures. */
const prose = (n: number): string => (n <= 12 ? inWords(n) : figure(n));

const cards = { one: "card", other: "cards" };
const answers = { one: "answer is", other: "answers are" };

const short: Record<SpanOfTime["unit"], { one: string; other: string }> = {
  minute: { one: "min", other: "min" },
  hour: { one: "hour", other: "hours" },
  day: { one: "day", other: "days" },
  month: { one: "month", other: "months" },
  year: { one: "year", other: "years" },
};
const long = { ...short, minute: { one: "minute", other: "minutes" } };

const soon = (span: SpanOfTime): string =>
  span.unit === "day" && span.n === 1 ? "tomorrow" : `in ${counted(span.n, long[span.unit])}`;

const grades = { again: "Again", hard: "Hard", good: "Good", easy: "Easy" } as const;

const gradesOfTwo = { again: "Forgot", good: "Remembered" } as const;

/** Everything that can be done to a card, as it is told afterwards. */
const acts = {
  ...grades,
  suspend: "Suspended",
  bury: "Put off until tomorrow",
  forget: "Begun anew",
  "set-due": "Due day set",
  flag: "Flag changed",
  override: "Wording changed",
} as const;

/**
 * Every text of the interface that a person reads, in one place. What the server sends (stems, passages, notes, titles)
 * is content and passes through. Short, plain, kind: what is, then what to do.
 */
export const en = {
  shell: {
    main: "Main",
    tabs: "Tabs",
    today: "Today",
    library: "Library",
    waiting: (n: number) => `${figure(n)} ${plural(n, { one: "card waits", other: "cards wait" })}`,
    titleToday: "Today · Footnote",
    titleFirst: "Every answer has a footnote · Footnote",
    titleReview: "Review · Footnote",
    titleDone: "Done for today · Footnote",
    progress: "Progress",
    settings: "Settings",
    titleProgress: "Progress · Footnote",
    titleSettings: "Settings · Footnote",
    titleLibrary: "Library · Footnote",
    description:
      "Footnote turns documents into flashcards in which every answer has a footnote: the passage that proves it.",
  },
  firstRun: {
    headline: "Every answer has a footnote.",
    lead: "Footnote finds the facts in a text, asks you about them at the right moment, and shows the passage that proves each answer.",
    attempt: (n: number, collection: string) => `Try ${prose(n)} ${plural(n, cards)} on ${unbroken(collection)}`,
    note: "No account needed.",
    example: "An example",
    lost: "This browser has been here before, but its session has ended. Earlier answers cannot be reached from here; new cards start afresh.",
  },
  today: {
    date: longDay,
    instant,
    headline: (n: number) => `${atStart(inWords(n))} ${plural(n, cards)} today.`,
    /** What waits, and how long it takes. Numbers begin the sentence in words. */
    lead: ({
      learning,
      reviews,
      fresh,
      minutes,
    }: {
      learning: number;
      reviews: number;
      fresh: number;
      minutes: number;
    }) => {
      const parts = [
        { n: learning, what: "to finish" },
        { n: reviews, what: "to review" },
        { n: fresh, what: "new" },
      ].filter(({ n }) => n > 0);
      const sentence = list(parts.map(({ n, what }, i) => `${i === 0 ? inWords(n) : prose(n)} ${what}`));
      return `${atStart(sentence)}, about ${prose(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}.`;
    },
    yesterday: (remembered: number, answered: number) =>
      `Yesterday you remembered ${figure(remembered)} of ${figure(answered)}.`,
    begin: "Begin review",
    space: "Space",
    nothing: "Nothing is due.",
    resting: "A day off.",
    restingUntil: (at: number, waiting: number) =>
      `You are on a break until ${longDay(dayOfInstant(at))}. ${waiting === 0 ? "Nothing is due." : `${figure(waiting)} ${plural(waiting, { one: "card waits", other: "cards wait" })} for you.`}`,
    anyway: "Review anyway",
    streak: (n: number) => `${atStart(inWords(n))} days in a row.`,
    backlog: (n: number) =>
      `${atStart(inWords(n))} more ${plural(n, { one: "review waits", other: "reviews wait" })} beyond today’s share. That is all right: the most forgotten come first.`,
    spread: "Spread them over",
    spreadDays: (n: number) => counted(n, long.day),
    spreadDone: (n: number) => `Spread over ${counted(n, long.day)}.`,
    spreadUndone: "No longer spread out.",
    doneAlready: (answered: number) =>
      `You gave ${prose(answered)} ${plural(answered, { one: "answer", other: "answers" })} today.`,
    /** When the next card comes back; `precise` names an instant, else the hour at which a day begins. */
    next: (at: number, precise: boolean, now: number) => {
      const days = daysBetween(now, at);
      const time = precise ? clockTime(at) : hourOrTime(at);
      if (days <= 0) return stopped(`The next card comes back at ${time}`);
      if (days === 1) return stopped(`The next card comes back tomorrow at ${time}`);
      const day = dayOfInstant(at);
      return stopped(`The next card comes back on ${days < 7 ? weekday(day) : monthDay(day)} at ${time}`);
    },
    nothingPlanned: "No card is waiting to come back.",
    allPaused: "Every collection is paused. Study one again in the library.",
    ahead: "The coming two weeks",
    aheadSummary: (total: number, day: number, most: number) =>
      total === 0
        ? "No reviews come due in the coming two weeks."
        : `${figure(total)} ${plural(total, { one: "review comes", other: "reviews come" })} due in the coming two weeks, most on ${longDay(day)}: ${figure(most)}.`,
    aheadCaption: (total: number) =>
      `Reviews due by day, ${figure(total)} in all. New cards are not counted; a dot is a day without any.`,
    aheadDay: "Day",
    aheadCount: "Reviews",
    dayName: shortDay,
    dayLetter: weekdayLetter,
    asTable: "Table",
    asPlot: "Plot",
    collections: "Collections",
    due: (n: number) => (n === 0 ? "none due" : `${figure(n)} due`),
    loading: "Today’s cards are being fetched.",
  },
  library,
  browse,
  bulk,
  review: {
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
  },
  more: {
    title: "This card",
    open: "More",
    acts: {
      question: "Show the question again",
      edit: "Edit",
      flag: "Flag",
      bury: "Put off until tomorrow",
      suspend: "Suspend",
      setDue: "Set when it comes back",
      forget: "Begin anew",
      copy: "Copy",
      info: "About this card",
    },
    copied: "Copied.",
    notCopied: "Copying is not allowed here. Select the text instead.",
    fourGrades: "Use four grades",
    twoGrades: "Use two grades",
    flags: {
      wrong: "Wrong: the passage does not say this",
      unclear: "Unclear: it can be read in two ways",
      trivial: "Trivial: not worth remembering",
    },
    flagged: { wrong: "flagged as wrong", unclear: "flagged as unclear", trivial: "flagged as trivial" },
    note: "Note",
    save: "Save",
    unflag: "Take the flag off",
    dueIn: "Days until it comes back",
    dueWhy: (n: number) =>
      n === 0
        ? "Today. What is known of your memory stays."
        : `${counted(n, long.day)} from now. What is known of your memory stays.`,
    dueWrong: (most: number) => `A whole number of days, 0 to ${figure(most)}.`,
  },
  edit: {
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
  },
  info: {
    title: "About this card",
    state: "State",
    states: {
      new: "New",
      learning: "Being learned",
      review: "In review",
      relearning: "Being learned again",
      suspended: "Suspended",
    },
    due: "Comes back",
    stability: "Memory",
    stabilityOf: (days: number) => `90 % likely after ${counted(Math.round(days * 10) / 10, long.day)}`,
    difficulty: "Difficulty",
    difficultyOf: (n: number) => `${figure(Math.round(n * 10) / 10)} of 10`,
    reps: "Answers",
    lapses: "Forgotten",
    times: (n: number) => counted(n, { one: "time", other: "times" }),
    recall: "Recall today",
    percent: (share: number) => `${figure(Math.round(share * 100))} %`,
    none: "—",
    curve: "How recall falls",
    curveAxis: "days since the last answer",
    curveSummary: (now: number, day: number, share: number) =>
      `Recall is about ${figure(Math.round(now * 100))} % today and falls to ${figure(Math.round(share * 100))} % ${counted(day, long.day)} after the last answer.`,
    history: "What happened",
    when: "When",
    what: "What",
    took: "Took",
    seconds: (ms: number) => `${figure(Math.round(ms / 1000))} s`,
    undone: "taken back",
    kinds: {
      review: "Answer",
      undo: "Taken back",
      suspend: "Suspended",
      resume: "Resumed",
      bury: "Put off",
      flag: "Flag",
      forget: "Begun anew",
      "set-due": "Due day set",
      override: "Wording changed",
      reschedule: "Rescheduled",
      settings: "Settings",
    } as Readonly<Record<string, string>>,
    loading: "Its history is being fetched.",
    unread: "Its history cannot be read now. The card itself is safe.",
    empty: "You have not met it yet.",
  },
  ...settingsWords,
  leech: {
    note: (lapses: number) => `Forgotten ${prose(lapses)} times.`,
    rewrite: "Put it in other words",
  },
  passage: {
    label: "Passage",
    region: "Passage text",
    summary: "Our summary of",
    summaryOf: (title: string) => `Our summary of ${title}`,
    locator: (n: string) => `¶\u00a0${n}`,
    close: "Close passage",
    open: "Passage",
    closes: "closes",
  },
  keys: {
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
    undoLast: (name: keyof typeof grades, span: SpanOfTime) =>
      `undo: last card was ${grades[name]}, back ${soon(span)}`,
    redo: "redo",
    passage: "open or close the passage",
    all: "all keys",
    leave: "close what is open",
    space: "Space",
    shift: "Shift",
    escape: "Esc",
    enter: "Enter",
  },
  done: {
    headline: "Done for today.",
    ahead: "Show the waiting cards now",
    more: "Ten more new cards",
    noMore: "There are no more new cards here now.",
    pause: "Done for now.",
    lead: (n: number, minutes: number, remembered: number) => {
      const time =
        minutes < 1 ? "under a minute" : `${prose(minutes)} ${plural(minutes, { one: "minute", other: "minutes" })}`;
      const share =
        remembered === n
          ? n === 1
            ? "You remembered it."
            : "You remembered them all."
          : `You remembered ${figure(remembered)}.`;
      return `${atStart(inWords(n))} ${plural(n, cards)} in ${time}. ${share}`;
    },
    tomorrow: (n: number) =>
      n === 0 ? "Tomorrow none comes back." : n === 1 ? "Tomorrow one comes back." : `Tomorrow ${prose(n)} come back.`,
    waiting: (n: number, at: number) =>
      `${n === 1 ? "One card comes" : `${atStart(inWords(n))} cards come`} back from ${clockTime(at)}.`,
    hard: "These were hard",
    close: "Close",
    undo: "Undo last answer",
    redo: "Redo",
    nothing: "Nothing is due.",
    stored: (n: number) => (n === 1 ? "The answer is stored." : `All ${figure(n)} answers are stored.`),
  },
  states: {
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
    lost: (n: number) =>
      n === 0
        ? "Your session has ended, so the server no longer knows this browser."
        : `Your session has ended, so the server no longer knows this browser. ${figure(n)} ${plural(n, answers)} saved here and not yet stored.`,
    unkept:
      "This browser keeps nothing for us (a private window?). Each answer is sent at once, and the card waits until it is stored.",
    notSent: "This answer was not stored: the server could not be reached. The card stays; grade it again.",
    notSaved:
      "This answer could not be saved on this device. Free some space or load the page again, then grade again.",
    offlineTitle: "You are offline.",
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
  },
};

export type Text = typeof en;
