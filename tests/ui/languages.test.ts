import { expect, test } from "vitest";
import { counted, noun } from "#lib/ui/text/ar/format.ts";
import { ar } from "#lib/ui/text/ar/index.ts";
import { de } from "#lib/ui/text/de/index.ts";
import { inWords } from "#lib/ui/text/de/number-words.ts";
import { en } from "#lib/ui/text/en/index.ts";
import { directionOf, languages } from "#lib/ui/text/locale.ts";
import { nameOf } from "#lib/ui/text/section.ts";
import type { Translation } from "#lib/ui/text/translation.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { sampleWords, textsOf } from "../support/catalogue.ts";

const translations = { de, ar } as const;
const each = Object.entries(translations) as [keyof typeof translations, Translation][];
const names = Object.keys(en) as (keyof typeof en)[];
const plain = (text: string) => text.replaceAll("\u00a0", " ").replaceAll(/[\u2068\u2069]/g, "");

test("every section says the name by which other languages know it", () => {
  expect(names.filter((name) => nameOf(en[name]) !== name)).toEqual([]);
});

test.each(each)("%s: sections that are not translated are counted, and shown in English", (locale, translation) => {
  const missing = names.filter((name) => !translation[name]);
  console.log(`${locale}: ${missing.length} of ${names.length} sections without a translation ${missing.join(", ")}`);
  for (const name of missing) expect(wordsFor(locale, en[name])).toEqual(en[name]);
  // Told, not forbidden: a section may come before its words in every language. Most must be there.
  expect(missing.length).toBeLessThan(names.length / 4);
});

test.each(each)("%s has every text of the sections it translates, and no other", (_, translation) => {
  for (const name of names) {
    const words = translation[name];
    if (words) expect([name, paths(words, name)]).toEqual([name, paths(en[name], name)]);
  }
});
const paths = (words: object, name: string) =>
  textsOf({ [name]: words })
    .map(([path]) => path)
    .sort();

test.each(each)("%s: every text says something, and nothing undefined", (_, translation) => {
  const texts = textsOf(translation);
  expect(texts.length).toBeGreaterThan(800);
  expect(texts.filter(([, text]) => text.trim() === "" || /undefined|NaN|\[object|#/.test(text))).toEqual([]);
});

test.each(each)("%s: the voice: no exclamation marks, no straight quotes, no three dots", (_, translation) => {
  expect(textsOf(translation).filter(([, text]) => /[!"']|\.\.\./.test(text))).toEqual([]);
});

/** Names, formats and units that are the same in every language, and what stands for itself. */
const same = new Set(
  "Footnote PDF Word HTML Markdown Moodle XML GIFT QTI CSV Aiken TAO Canvas Inspera UTF-8 SQLite PostgreSQL https http JavaScript MB GB km Shift Esc Enter".split(
    " ",
  ),
);
test("ar: no English is left over", () => {
  const quoted = /(?:\u2068[^\u2069]*\u2069)/g; // isolated: a title, a name, a symbol
  const left = textsOf(ar).flatMap(([path, text]) =>
    (text.replaceAll(quoted, "").match(/[A-Za-z][A-Za-z-]{3,}/g) ?? [])
      .filter((word) => !same.has(word) && !sampleWords.has(word))
      .map((word) => `${path}: ${word}`),
  );
  expect(
    left.filter(
      (line) =>
        !/^\.(?:results\.formulas|quizEdit\.(?:fault|gapNote|dateNote|rules?|mendAct)|take\.(?:by|typingNumber)|exchange)/.test(
          line,
        ),
    ),
  ).toEqual([]);
});

test("de: hardly a text is the same as in English", () => {
  const german = new Map(textsOf(de));
  const kept = textsOf(en).filter(([path, text]) => {
    const own = (text.match(/\p{L}+/gu) ?? []).some((word) => word.length > 2 && !sampleWords.has(word));
    return own && german.get(path) === text;
  });
  expect(kept.map(([, text]) => text).filter((text) => !allowed.has(plain(text)))).toEqual([]);
});
const allowed = new Set([
  // Words German has, too.
  ...["Name", "Code", "Link", "Text", "Option", "Version", "Live", "Export", "Format", "Option 3"],
  ...["Moodle XML", "GIFT", "QTI 2.1", "QTI 1.2", "CSV", "Aiken", "Passkeys", "Esc"],
  ...["K7M2-9QXP", "3 · Footnote", "PostgreSQL, 0 MB", "Schema", "Jan", "Jan 1970", "Jan 1970 – Jan 1970"],
]);

test("German quotes are „…“, Arabic ones «…»", () => {
  expect(textsOf(de).filter(([, text]) => /“[^“„]*”|”/.test(text))).toEqual([]);
  expect(textsOf(ar).filter(([, text]) => /[“”„]/.test(text))).toEqual([]);
});

test.each([
  [0, "0 بطاقة"],
  [1, "بطاقة واحدة"],
  [2, "بطاقتان"],
  [3, "3 بطاقات"],
  [10, "10 بطاقات"],
  [11, "11 بطاقة"],
  [99, "99 بطاقة"],
  [100, "100 بطاقة"],
  [103, "103 بطاقات"],
])("%d cards in Arabic: %s", (n, said) => {
  expect(plain(counted(n, noun("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة")))).toBe(said);
});

test("the six forms of Arabic stand in what is said", () => {
  const said = [0, 1, 2, 3, 11, 100].map((n) => plain(wordsFor("ar", en.today).spreadDays(n)));
  expect(said).toEqual(["0 يوم", "يوم واحد", "يومين", "3 أيام", "11 يومًا", "100 يوم"]);
});

test.each([
  [0, "null"],
  [1, "eins"],
  [21, "einundzwanzig"],
  [30, "dreißig"],
  [67, "siebenundsechzig"],
  [101, "einhunderteins"],
  [212, "zweihundertzwölf"],
  [999, "neunhundertneunundneunzig"],
  [1000, "1000"],
])("%d in German words is %s", (n, words) => expect(inWords(n)).toBe(words));

test("German and Arabic say counts and dates in their own way", () => {
  const german = wordsFor("de", en.today);
  expect(german.headline(1)).toBe("Eine Karte heute.");
  expect(german.headline(24)).toBe("Vierundzwanzig Karten heute.");
  expect(plain(german.lead({ learning: 1, reviews: 18, fresh: 6, minutes: 5 }))).toBe(
    "Eine zu beenden, 18 zu wiederholen und sechs neue, etwa fünf Minuten.",
  );
  const noon = new Date(2026, 10, 21, 12).getTime();
  expect(plain(german.next(new Date(2026, 10, 23, 4).getTime(), false, noon))).toBe(
    "Die nächste Karte kommt am Montag um 4 Uhr zurück.",
  );
  expect(wordsFor("de", en.picture).dateInYear("2020-02-17")).toBe("17. Feb");
  expect(wordsFor("de", en.picture).date("2020-01-06/2020-01-12")).toBe("6.–12. Januar 2020");
  expect(wordsFor("de", en.picture).date("197X")).toBe("1970er Jahre");
  expect(wordsFor("ar", en.picture).date("2015/2019")).toBe("من 2015 إلى 2019");
  expect(wordsFor("ar", en.picture).date("2019-11")).toBe("نوفمبر 2019");
});

test("asked twice, a section is the same object", () => {
  expect(wordsFor("de", en.today)).toBe(wordsFor("de", en.today));
});

test("only Arabic runs from right to left", () => {
  expect(Object.keys(languages).map((language) => directionOf(language as keyof typeof languages))).toEqual([
    "ltr",
    "ltr",
    "rtl",
  ]);
});
