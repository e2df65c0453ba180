import { expect, test } from "vitest";
import { en } from "#lib/ui/text/en/index.ts";
import { localeFrom } from "#lib/ui/text/locale.ts";
import { atStart, inWords } from "#lib/ui/text/number-words.ts";
import { spanOfDays, spanOfMs } from "#lib/ui/text/span-of-time.ts";
import { curled, stopped, typeset, unbroken } from "#lib/ui/text/typography.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { textsOf } from "../support/catalogue.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

test.each([
  [0, "zero"],
  [1, "one"],
  [12, "twelve"],
  [13, "thirteen"],
  [20, "twenty"],
  [24, "twenty-four"],
  [99, "ninety-nine"],
  [100, "one hundred"],
  [101, "one hundred and one"],
  [214, "two hundred and fourteen"],
  [999, "nine hundred and ninety-nine"],
  [1000, "1000"],
  [2.5, "2.5"],
  [-1, "-1"],
])("%d in words is %s", (n, words) => expect(inWords(n)).toBe(words));

test("every number to 999 has words of its own, without a gap", () => {
  const words = Array.from({ length: 1000 }, (_, n) => inWords(n));
  expect(new Set(words).size).toBe(1000);
  expect(words.filter((word) => !/^[a-z]+(?:[- ][a-z]+)*$/.test(word))).toEqual([]);
});

test("a headline begins with the number in words and knows one from many", () => {
  expect(atStart(inWords(24))).toBe("Twenty-four");
  expect(en.today.headline(1)).toBe("One card today.");
  expect(en.today.headline(24)).toBe("Twenty-four cards today.");
});

test.each([
  [{ learning: 0, reviews: 18, fresh: 6, minutes: 5 }, "Eighteen to review and six new, about five minutes."],
  [{ learning: 3, reviews: 18, fresh: 6, minutes: 14 }, "Three to finish, 18 to review and six new, about 14 minutes."],
  [{ learning: 0, reviews: 0, fresh: 1, minutes: 1 }, "One new, about one minute."],
])("the lead counts what waits: %o", (waiting, said) => expect(en.today.lead(waiting)).toBe(said));

const noon = new Date(2026, 10, 21, 12).getTime();
test.each([
  [new Date(2026, 10, 21, 12, 42).getTime(), true, "The next card comes back at 12:42."],
  [new Date(2026, 10, 22, 4).getTime(), false, "The next card comes back tomorrow at 4 a.m."],
  [new Date(2026, 10, 23, 4).getTime(), false, "The next card comes back on Monday at 4 a.m."],
  [new Date(2026, 11, 3, 4).getTime(), false, "The next card comes back on 3 December at 4 a.m."],
])("the next card, seen from Saturday noon: %d", (at, precise, said) =>
  expect(plain(en.today.next(at, precise, noon))).toBe(said),
);

test("offline answers are counted in the singular and the plural", () => {
  expect(en.states.offline(0)).toBe("Offline. What you answer is saved here and goes out later.");
  expect(en.states.offline(1)).toBe("Offline. 1 answer is saved here and goes out later.");
  expect(en.states.offline(14)).toBe("Offline. 14 answers are saved here and go out later.");
  expect(en.states.parked(1)).toContain("One answer was not accepted by the server. It is kept");
  expect(en.states.parked(2)).toContain("Two answers were not accepted by the server. They are kept");
});

test("the end of a sitting", () => {
  expect(en.done.lead(24, 6, 21)).toBe("Twenty-four cards in six minutes. You remembered 21.");
  expect(en.done.lead(1, 0, 1)).toBe("One card in under a minute. You remembered it.");
  expect(en.done.lead(3, 1, 3)).toBe("Three cards in one minute. You remembered them all.");
  expect(en.done.tomorrow(0)).toBe("Tomorrow none comes back.");
  expect(en.done.tomorrow(1)).toBe("Tomorrow one comes back.");
});

test.each([
  [spanOfMs(10), "1 min"],
  [spanOfMs(600_000), "10 min"],
  [spanOfMs(5_400_000), "2 hours"],
  [spanOfDays(1), "1 day"],
  [spanOfDays(59), "59 days"],
  [spanOfDays(60), "2 months"],
  [spanOfDays(364), "12 months"],
  [spanOfDays(365), "1 year"],
  [spanOfDays(550), "1.5 years"],
])("an interval %o is printed as %s", (span, said) => expect(plain(en.review.interval(span))).toBe(said));

test("units are not torn from their numbers, nor years from their ranges", () => {
  expect(en.review.interval({ n: 9, unit: "day" })).toBe("9\u00a0days");
  expect(en.passage.locator("14")).toBe("¶\u00a014");
  expect(unbroken("Libya, 2011–2020")).toBe("Libya, 2011\u2060–\u20602020");
});

test("titles are printed with curly apostrophes, sentences with one full stop", () => {
  expect(curled("Russia's Policy in '20")).toBe("Russia’s Policy in '20");
  expect(stopped("at 4 a.m.")).toBe("at 4 a.m.");
  expect(stopped("2020, ¶ 14")).toBe("2020, ¶ 14.");
});

test("every text is there, and says nothing undefined", () => {
  const texts = textsOf(en);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(([, text]) => text === "" || /undefined|NaN|\[object/.test(text))).toEqual([]);
});

test("the voice: no exclamation marks, no straight quotes, no three dots, no praise", () => {
  expect(textsOf(en).filter(([, text]) => /[!"']|\.\.\.|\b(?:oops|sorry|great|well done)\b/i.test(text))).toEqual([]);
});

test("the pseudo-locale covers every text: accented throughout, and about 40 % longer over all", () => {
  const english = textsOf(en);
  const pseudo = textsOf(wordsFor("en-XA", en));
  expect(pseudo.map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(pseudo.filter(([, text]) => /[A-Za-z]/.test(text))).toEqual([]);
  const length = (texts: [string, string][]) => texts.reduce((sum, [, text]) => sum + text.length, 0);
  expect(length(pseudo) / length(english)).toBeGreaterThan(1.28);
  expect(length(pseudo) / length(english)).toBeLessThan(1.5);
});

test.each([
  ["en-XA", "en-XA"],
  ["en-xa,en;q=0.9", "en-XA"],
  ["de-DE,en-XA;q=0.5", "de"],
  ["fr-FR,de;q=0.5,ar;q=0.7", "ar"],
  ["en;q=0.1, de-AT ; q=0.2", "de"],
  ["de;q=0,ar;q=0.1", "ar"],
  ["fr, en-GB, de", "en"],
  ["ar-EG", "ar"],
  ["de;q=oops", "de"],
  ["fr;q=0.9, *;q=0.1", "en"],
  [",;;,", "en"],
  ["", "en"],
  [null, "en"],
])("Accept-Language %s asks for %s", (header, locale) => expect(localeFrom(header)).toBe(locale));

test("straight marks are set across runs: they open after a space and close after a word", () => {
  const set = typeset([{ text: 'She said: "' }, { text: "Russia's part" }, { text: '", and \'no\' more ("never").' }]);
  expect(set.map(({ text }) => text).join("")).toBe("She said: “Russia’s part”, and ‘no’ more (“never”).");
});
