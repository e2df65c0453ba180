/** Every text of a catalogue with its path, messages called with plausible values: for tests that look at all of them. */
const noon = new Date(2026, 10, 21, 12).getTime();

/** Every text of a catalogue, messages called with plausible values of every kind they take. */
export function textsOf(part: unknown, path = ""): [string, string][] {
  if (typeof part === "string") return [[path, part]];
  if (typeof part === "function") return [[path, called(part as (...args: unknown[]) => string, path)]];
  if (part && typeof part === "object")
    return Object.entries(part).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
  return [];
}

const arguments_: Readonly<Record<string, readonly unknown[]>> = {
  ".firstRun.attempt": [10, "Libya"],
  ".today.lead": [{ learning: 1, reviews: 2, fresh: 3, minutes: 4 }],
  ".today.next": [noon + 86_400_000 * 2, false, noon],
  ".review.context": ["Title", "Section"],
  ".review.wrote": ["typed"],
  ".review.interval": [{ n: 2, unit: "day" }],
  ".review.gradeInFull": ["good", { n: 2, unit: "day" }],
  ".review.heard": [["one", "two"]],
  ".review.back": [{ n: 2, unit: "day" }],
  ".review.undone": ["good"],
  ".review.redone": ["good"],
  ".passage.summaryOf": ["Title"],
  ".passage.locator": ["14"],
  ".passage.page": ["3"],
  ".add.chosen": ["minutes.pdf"],
  ".add.progress": ["Minutes"],
  ".reader.ledgerLead": [9, 4, 3, 2],
  ".reader.asOf": ["2020-01"],
  ".quizEdit.kind": ["date"],
  ".quizEdit.fault": ["no-key"],
  ".quizEdit.rule": ["R7"],
  ".quizEdit.mendAct": ["swap"],
  ".keys.undoLast": ["hard", { n: 2, unit: "day" }],
  ".states.withId": ["abc"],
  ".device.synced": [noon],
  ".picture.date": ["2020-01"],
  ".picture.dateInYear": ["2020-02-17"],
  ".picture.asOf": ["2020-01"],
  ".picture.asOfWithin": ["2020-01"],
  ".picture.mark": ["2020", "Something", "Remembered"],
  ".picture.relation": ["Norway", "backs", "Lune", "military", "Remembered"],
  ".picture.timeline": ["2019", "2020"],
  ".picture.scrolls": ["Dates"],
  ".collection.goes": [{ documents: 2, cards: 24, learned: 3, waiting: 1, links: 1 }, true],
  ".results.forms": [["Rome", "rome."]],
  ".results.mapMark": [3, "50 %", ".31", true],
  ".browse.doubt": [14, 22, "Week 3", "suspected miskey"],
  ".exchange.formatNote": ["gift"],
  ".exchange.lossItems": [[1, 2]],
  ".exchange.lossLeftOut": ["no-key"],
  ".exchange.lossBecomes": ["Typed answer"],
  ".exchange.lossField": ["points"],
  ".exchange.reading": ["quiz.xml"],
  ".exchange.read": ["gift", 3],
  ".exchange.refusedOne": [3, "Who"],
  ".exchange.why": ["type", "essay"],
  ".exchange.note": ["markup", 3],
  ".exchange.unreadable": ["xml"],
  ".settings.examOf": ["Libya"],
  ".exam.expected": [30, 40, 20, 35],
  ".test.yourAnswer": ["Rome"],
  ".account.here": [{ answers: 14, collections: 1 }],
};
const called = (message: (...args: unknown[]) => string, path: string) => message(...(arguments_[path] ?? [3, 2, 1]));

/** The words of those values, which are the same in every language. */
export const sampleWords = new Set(JSON.stringify(Object.values(arguments_)).match(/[\p{L}-]+/gu) ?? []);
