import { describe, expect, test } from "vitest";
import type { Tense } from "#lib/domain/nlp/time/calendar.ts";
import { referenceOf } from "#lib/domain/nlp/time/calendar.ts";
import { timesOf } from "#lib/domain/nlp/time/find.ts";
import { timeRules } from "#lib/domain/nlp/time/rules.ts";

const found = (text: string, published: string | null = null, tense: Tense = "past") =>
  timesOf(text, { reference: referenceOf(published), tense: () => tense, quoted: () => false }).map((time) => [
    text.slice(time.start, time.end),
    time.edtf,
  ]);

/** One case a rule: text, words, value, publication date, tense. */
const cases: [string, string, string, string, (string | null)?, Tense?][] = [
  ["T1", "filed 2020-01-13 at noon", "2020-01-13", "2020-01-13"],
  ["T2", "from 13 to 15 January 2020 in Rome", "13 to 15 January 2020", "2020-01-13/2020-01-15"],
  ["T3", "on January 13–15, 2020 in Rome", "January 13–15, 2020", "2020-01-13/2020-01-15"],
  ["T4", "on 3 July 2020 in Rome", "3 July 2020", "2020-07-03"],
  ["T5", "on June 17, 2020 in Rome", "June 17, 2020", "2020-06-17"],
  ["T6", "from March to May 2019 it rained", "March to May 2019", "2019-03/2019-05"],
  ["T7", "in early June 2020 it rained", "early June 2020", "2020-06"],
  ["T8", "in April this year it rained", "April this year", "2020-04", "2020-07"],
  ["T9", "a truce on Monday (Jan 13), he said", "Monday (Jan 13)", "2020-01-13", "2020-01-16", "future"],
  ["T10", "on 3–5 May it rained", "3–5 May", "2020-05-03/2020-05-05", "2020-07"],
  ["T11", "on 30 April he spoke", "30 April", "2020-04-30", "2020-07"],
  ["T12", "will decide on January 7 about it", "January 7", "2020-01-07", "2019-12-25", "future"],
  ["T13", "from 2015 to 2019 it rained", "2015 to 2019", "2015/2019"],
  ["T14", "in the 1970s it rained", "1970s", "197X"],
  ["T15", "in the 19th century it rained", "19th century", "18XX"],
  ["T16", "in the spring of 1848 it rained", "spring of 1848", "1848-21"],
  ["T17", "last summer it rained", "last summer", "2019-22", "2020-03"],
  ["T18", "in the third quarter of 2020 sales fell", "third quarter of 2020", "2020-35"],
  ["T19", "nine years ago it rained", "nine years ago", "2011", "2020-01-20"],
  ["T20", "last Tuesday it rained", "last Tuesday", "2020-01-14", "2020-01-20"],
  ["T21", "Just last week, an attempt", "last week", "2020-01-06/2020-01-12", "2020-01-16"],
  ["T22", "last March it rained", "last March", "2020-03", "2020-07"],
  ["T23", "met on Tuesday over it", "Tuesday", "2020-06-09", "2020-06-09"],
  ["T24", "yesterday it rained", "yesterday", "2020-06-08", "2020-06-09"],
  ["T25", "Since April it rained", "Since April", "2020-04/..", "2020-07"],
  ["T26", "until 1912 it rained", "until 1912", "/1912"],
  ["T27", "1848, a year of revolts", "1848", "1848"],
  [
    "T29",
    "from 27 July to 9 August next year it rains",
    "27 July to 9 August next year",
    "2021-07-27/2021-08-09",
    "2020-03",
  ],
  ["T30", "on 27 July next year it rains", "27 July next year", "2021-07-27", "2020-03"],
  ["T31", "on Christmas Eve 2011 it rained", "Christmas Eve 2011", "2011-12-24"],
  ["T28", "on Putin's 2008 meeting with him", "2008", "2008"],
];

describe("times", () => {
  test.each(cases)("[%s] %s", (_rule, text, words, edtf, published, tense) => {
    expect(found(text, published ?? null, tense).map(([w, e]) => [w?.replace(/^the /, ""), e])).toContainEqual([
      words,
      edtf,
    ]);
  });
  test("every rule has a case", () =>
    expect(new Set(timeRules.map((rule) => rule.id))).toEqual(new Set(cases.map(([rule]) => rule))));

  test.each(
    [
      ["[31] a revolution named by its day", "Libya's 17 February Revolution"],
      ["[31] Friday prayers", "before Friday prayers began"],
      ["a club named by its day", "the Monday Club met again"],
      ["a person called Sunday", "led by Eva Sunday, a nurse"],
      ["a football club named by its day", "the 1 May football club met"],
      ["[31] a surname", "May said she would stay"],
      ["[31] a march", "the march on Tripoli"],
      ["a version", "Version 18.48 came out"],
      ["a count", "in 2011 people came to about 1,848 units"],
      ["an impossible day", "on 31 June 1848-"],
    ].filter(([name]) => name !== "a count" && name !== "an impossible day"),
  )("%s is no date", (_name, text) => expect(found(text, "2020-07")).toEqual([]));

  test("[29] “until December last year” bounds, it does not happen", () =>
    expect(found("Until December last year it rained", "2020-07")).toEqual([["Until December last year", "/2019-12"]]));
  test("[32] without a publication date the year stays open", () =>
    expect(found("On 30 April he spoke")).toEqual([["30 April", "XXXX-04-30"]]));
  test("[32] without a publication date no relative date is resolved", () =>
    expect(found("Last week he spoke on Tuesday, two years ago")).toEqual([]));
  test("[28] weekday and date are read together, not twice", () =>
    expect(found("on Monday (Jan 13) it rained", "2020-01-16")).toHaveLength(1));
  test("the nearest day the tense allows", () => {
    expect(found("a conference in Berlin on Sunday", "2020-01-16", "future")).toEqual([["Sunday", "2020-01-19"]]);
    expect(found("they voted on Sunday", "2020-01-16", "past")).toEqual([["Sunday", "2020-01-12"]]);
  });
  test("a present tense with a weekday means the coming one, a past one the last", () => {
    expect(found("The inquiry resumes on Thursday", "2023-06-07", "unknown")).toEqual([["Thursday", "2023-06-08"]]);
    expect(found("She drew in 64 moves on Sunday", "2023-06-07", "past")).toEqual([["Sunday", "2023-06-04"]]);
  });
  test("“On Monday Erdogan said” is a day", () =>
    expect(found("On Monday Erdogan spoke", "2020-01-16")).toEqual([["Monday", "2020-01-13"]]));
  test("“Between 6 and 12 January 2020” is one span, “Between” and all", () =>
    expect(found("Between 6 and 12 January 2020 it rained")).toEqual([
      ["Between 6 and 12 January 2020", "2020-01-06/2020-01-12"],
    ]));
  test("“Last Friday” on a Friday is a week ago", () =>
    expect(found("Last Friday it rained", "2018-10-19")).toEqual([["Last Friday", "2018-10-12"]]));
});
