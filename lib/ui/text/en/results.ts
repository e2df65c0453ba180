import { counted, figure, instant, list } from "../format.ts";
import { section } from "../section.ts";

const takers = { one: "taker", other: "takers" };
const attempts = { one: "attempt", other: "attempts" };
const responses = { one: "response", other: "responses" };

/** A correlation as it is printed: ".31", "−.08", "1". */
const coefficient = (value: number): string => {
  const text = Math.abs(value).toFixed(2).replace(/^0\./, ".").replace(/\.00$/, "");
  const bare = text === "" ? "0" : text;
  return value < 0 && !/^0?$|^\.00$/.test(bare) ? `−${bare}` : bare;
};
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const points = (value: number): string => figure(Math.round(value * 100) / 100);
/** "6:40", "0:08", "1:02:03". */
const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** Results of a quiz. */
export const resultsWords = section("results", {
  eyebrow: "Quiz results",
  titleOf: (title: string) => `Results: ${title} · Footnote`,
  loading: "The results are being fetched.",
  offline: "Results are kept on the server. They come as soon as there is a connection.",
  coefficient,
  percent,
  points,
  clock,
  number: (value: number) => figure(value),
  when: (at: number) => instant(at),

  peopleIn: (n: number) => `${counted(n, takers)} handed in`,
  used: { first: "first attempts", last: "last attempts", highest: "highest attempts", all: "all attempts" },
  usedName: "Attempts that count",
  attempts: (n: number) => counted(n, attempts),
  closed: (at: string) => `closed ${at}`,
  closes: (at: string) => `open until ${at}`,
  open: "open",
  csv: { name: "CSV", takers: "takers", items: "items", options: "options" },
  csvOf: (what: string) => `Download as CSV: ${what}`,

  summary: "In short",
  mean: "Mean score",
  time: "Median time",
  alpha: "Reliability, α",
  guess: "By guessing",
  of: (worth: string) => `of ${worth}`,
  minutes: "minutes",
  none: "–",
  hiddenWhy: "Not told below five takers.",
  undefinedWhy: "Not defined here: nothing varies, or nothing was measured.",
  figureLabel: (name: string, value: string) => `${name}: ${value}. How it is computed`,
  nName: "N",

  nobody: "Nobody has handed in an attempt yet.",
  nobodyHow: "The results stand here as soon as the first one is in.",
  fewShown: (n: number) =>
    `Figures are told from five takers on, so that they say something about the quiz and nothing about a person. There ${n === 1 ? "is" : "are"} ${counted(n, takers)}.`,
  fewJudged: (n: number) =>
    `Nothing is concluded below 20 takers: chance alone would condemn good items. There are ${figure(n)}. The figures stand with their intervals.`,
  noVerdicts: (n: number) => `No item gives reason to doubt it, by the answers of ${counted(n, takers)}.`,
  tidied: "The names were tidied away. Points and figures stay.",

  look: "Worth a look",
  miskey: (number: number) => `Item ${number} may have the wrong key.`,
  miskeyBoth: (number: number) => `Item ${number} may have two right answers.`,
  negative: (number: number) => `Item ${number} is missed by those who do well.`,
  chose: "Those who did well elsewhere chose",
  choseInstead: ", not the key.",
  choseToo: " as well as the key.",
  negativeWhy: "The better the rest of an attempt, the likelier this item was wrong. No option stands out.",
  missed: (number: number) => `An answer to item ${number} that many gave counts as wrong.`,
  missedWhy: (n: number, all: number) => `${figure(n)} of ${figure(all)} typed`,
  missedStrong: "They did better elsewhere than the others, beyond chance.",
  forms: (all: readonly string[]) => `Spelt ${list(all.map((form) => `“${form}”`))}.`,
  deadTitle: "Distractors that do no work",
  deadOf: (number: number) => `Item ${number}:`,
  dead: (chosen: number, wrong: number) =>
    `was chosen by ${chosen === 0 ? "nobody" : figure(chosen)}, of ${counted(wrong, { one: "wrong answer", other: "wrong answers" })}.`,
  deadEasy: "The item is easy, so it was judged by its wrong answers alone.",
  passage: "The passage it was made from:",
  noPassage: "It was written by hand and has no passage.",
  keyIs: (key: string) => `The key: ${key}`,

  regrade: (n: number) => `regrade ${figure(n)}`,
  makeKey: (option: string, n: number) => `Make ${option} the key, regrade ${figure(n)}`,
  bothRight: (option: string, n: number) => `Count ${option} as right too, regrade ${figure(n)}`,
  accept: (n: number) => `Count it as right, regrade ${figure(n)}`,
  drop: (n: number) => `Leave the item out, regrade ${figure(n)}`,
  replace: "Take it out for later takers",
  keep: "Keep as it is",
  busy: "Being regraded …",

  decided: "Done. It stands below, under what was changed.",
  decidedBefore: "Nothing was changed: the figures do not say so any more, or it was decided before.",
  decideFailed: "It was not stored, and nothing was changed. Try again when there is a connection.",

  items: "Items",
  item: "Item",
  correct: "Correct",
  discriminationShort: "Discr.",
  efficiencyShort: "Effic.",
  dropped: "left out",
  earlier: "earlier wording",
  certainty: "Points follow how sure takers were. The figures below leave that out: right is right.",
  openItem: (number: number) => `Item ${number} in full`,
  option: "Option",
  answer: "Answer typed",
  chosen: "Chosen",
  biserialShort: "r",
  biserialSub: "pb",
  typedBy: "Typed",
  keyMark: "key",
  rightMark: "right",
  partMark: "in part",
  blank: (n: number) => `Left blank by ${figure(n)}.`,
  moreTyped: (n: number) => `${figure(n)} further answers, each rarer.`,
  pointsOf: (n: number) => `${points(n)} ${n === 1 ? "point" : "points"}`,
  fewOfItem: (n: number) => `Asked of ${counted(n, takers)}: nothing is told below five.`,

  map: "Item map",
  mapAxisX: "share correct, %",
  mapAxisY: "discrimination",
  mapCaption: (n: number) =>
    `Inside the shaded area: neither too easy nor too hard, and telling. N\u00a0=\u00a0${figure(n)}.`,
  mapEmpty: "There is no item yet that some got right and others wrong.",
  mapLabel: "Item map: share correct against discrimination; the table has the same numbers",
  tick: (value: number) => coefficient(Math.round(value * 10) / 10).replace(/0$/, "") || "0",
  mapMark: (number: number, correct: string, discr: string, suspect: boolean) =>
    `Item ${number}: ${correct} correct, discrimination ${discr}${suspect ? ", wrong key suspected" : ""}`,
  asTable: "Table",
  asPlot: "Plot",

  scores: "Scores",
  scoresCaption: (most: string, n: number) =>
    `Points out of ${most}; attempts above each bar. N\u00a0=\u00a0${figure(n)}.`,
  scoresPercent: (n: number) =>
    `Per cent of what each attempt could earn, since items were drawn at random; attempts above each bar. N\u00a0=\u00a0${figure(n)}.`,
  scoresLabel: (most: string) => `Score distribution, 0 to ${most}; the table has the same numbers`,
  score: "Score",
  howMany: "Attempts",
  bin: (from: string, to: string) => (from === to ? from : `${from}–${to}`),

  times: "Time per item",
  timesCaption: (n: number) =>
    `Dot: half took less. Line: the middle half. Minutes and seconds, of at most ${counted(n, responses)}.`,
  timesLabel: "Time per item: median and quartiles; the table has the same numbers",
  timesEmpty: "No time was measured.",
  lower: "Quarter under",
  middle: "Half under",
  upper: "Three quarters under",

  takersTitle: "Takers",
  who: "Take somebody off",
  taker: "Taker",
  nameless: (n: number) => `Taker ${figure(n)}`,
  attemptNumber: (n: number) => `attempt ${figure(n)}`,
  pointsName: "Points",
  took: "Time",
  handedIn: "Handed in",
  regraded: "regraded",
  sortBy: (column: string) => `Sort by ${column}`,
  showDoubts: (n: number) => `Show all ${figure(n)} to look at`,
  showAll: (n: number) => `Show all ${figure(n)}`,

  audit: "What was changed",
  auditNone: "Nothing was changed since the attempts were handed in.",
  auditActs: {
    "change-key": "Key changed",
    "accept-answer": "Answer accepted",
    "drop-item": "Left out of the totals",
    "replace-option": "Option taken out for later takers",
    keep: "Kept as it is",
  },
  auditItem: (number: number, act: string) => `Item ${number}: ${act}`,
  auditChange: (before: string, after: string) => `${before} → ${after}`,
  auditPoints: (more: number, fewer: number) =>
    more + fewer === 0
      ? "Nobody’s points changed."
      : `${figure(more)} have more points, ${figure(fewer)} fewer. What was handed in is kept as it was.`,
  auditBy: (at: string) => `By you, ${at}.`,

  reasons: {
    miskey: (option: string, r: string, n: number) =>
      `${option} goes with doing well: r = ${r}, N\u00a0=\u00a0${figure(n)}.`,
    negative: (r: string, n: number) => `Item–rest correlation ${r}, N\u00a0=\u00a0${figure(n)}.`,
    missed: (answer: string, n: number, all: number) => `${figure(n)} of ${figure(all)} typed ${answer}.`,
    dead: (option: string, n: number, all: number) => `${figure(n)} of ${figure(all)} chose ${option}.`,
  },

  how: "How these are computed",
  intervalIs: (low: string, high: string) => `95\u00a0% interval: ${low} to ${high}`,
  nIs: (n: number, used: string) => `N\u00a0=\u00a0${figure(n)}, ${used}`,
  formulas: {
    mean: {
      name: "Mean score",
      formula: "Σ points of the attempts ÷ N",
      says: "Points of the attempts that count; an item that was left out counts for nobody.",
    },
    median: {
      name: "Median score",
      formula: "The middle of the sorted totals",
      says: "Half have fewer points.",
    },
    facility: {
      name: "Share correct",
      formula: "mean points ÷ points of the item",
      says: "0 to 100\u00a0%. Part credit counts as its part, a blank as nothing. The interval is Wilson’s. Moodle: facility index.",
    },
    discrimination: {
      name: "Discrimination",
      formula: "r(item, rest) = cov(x, X) ÷ √(var x · var X)",
      says: "−1 to 1: Pearson’s correlation of the points x for this item with the points X for all other items of the attempt. Below 0: those who do well elsewhere miss it. The interval is Fisher’s. Moodle: discrimination index (there × 100).",
    },
    efficiency: {
      name: "Efficiency",
      formula: "cov(x, X) ÷ largest possible cov(x, X)",
      says: "At most 1: the covariance as a share of what it would be if the best in x were the best in X. It forgives an item for being easy; Moodle flags it below .15. Moodle: discriminative efficiency (there × 100).",
    },
    "point-biserial": {
      name: "Point-biserial",
      formula: "r(chosen 0 or 1, rest)",
      says: "−1 to 1: the correlation of having chosen the option with the points for all other items. A key should be above 0, a distractor below. The interval is Fisher’s. Lord and Novick 1968, without the item in the total.",
    },
    alpha: {
      name: "Reliability, α",
      formula: "k ÷ (k − 1) · (1 − Σ var of items ÷ var of totals)",
      says: "At most 1: how far the items agree about who knows more. Where items were drawn at random it is estimated from the pairs that attempts share, for a test as long as theirs. Cronbach 1951; Moodle: coefficient of internal consistency (there × 100).",
    },
    guess: {
      name: "Score by guessing",
      formula: "Σ points · chance of guessing right",
      says: "What somebody would earn on average who chooses blindly: one in three of three options, nothing for what is typed. Moodle: random guess score.",
    },
    time: {
      name: "Time",
      formula: "Median, and the quarters on both sides",
      says: "Time for which the item was on screen. Attempts without a measured time are left out.",
    },
  },
});
