import { describe, expect, test } from "vitest";
import { boundsOf, compareEdtf, Edtf, edtfInWords, isEdtf, normaliseEdtf, sameEdtf } from "#lib/domain/kernel/edtf.ts";

describe("EDTF", () => {
  test.each([
    "2020",
    "2020-01",
    "2020-01-13",
    "197X",
    "19XX",
    "1848-21",
    "2020-33",
    "2015/2019",
    "2015/..",
    "/1912",
    "1850~",
    "XXXX-04-30",
    "XXXX-11",
  ])("%s is a date", (edtf) => expect(isEdtf(edtf)).toBe(true));
  test.each(["", "20", "2020-13", "2020-1-3", "2021-02-29", "2020-01-13/2020-01-14/2020", "yesterday", "1848-25"])(
    "%s is none",
    (edtf) => expect(isEdtf(edtf)).toBe(false),
  );
  test("29 February needs a leap year, unless the year is unknown", () => {
    expect([isEdtf("2020-02-29"), isEdtf("1900-02-29"), isEdtf("XXXX-02-29")]).toEqual([true, false, true]);
  });
  test.each([
    ["2019-11", "November 2019"],
    ["2020-01-13", "13 January 2020"],
    ["197X", "the 1970s"],
    ["18XX", "the 19th century"],
    ["2015/..", "since 2015"],
    ["/1912", "until 1912"],
    ["2015/2019", "2015 to 2019"],
    ["2020-01-06/2020-01-12", "6–12 January 2020"],
    ["1848-21", "spring 1848"],
    ["2020-35", "the third quarter of 2020"],
    ["1850~", "about 1850"],
    ["XXXX-04-30", "30 April"],
  ])("%s reads “%s”", (edtf, words) => expect(edtfInWords(edtf)).toBe(words));
  test("one spelling for one meaning", () => {
    expect([normaliseEdtf("../2019"), normaliseEdtf("2019/"), sameEdtf("1850~", "1850")]).toEqual([
      "/2019",
      "2019/..",
      true,
    ]);
  });
  test("earlier first, unknown years last", () => {
    expect(["XXXX-03", "2020-02", "2020", "197X", "2020-01-13"].sort(compareEdtf)).toEqual([
      "197X",
      "2020",
      "2020-01-13",
      "2020-02",
      "XXXX-03",
    ]);
  });
  test("bounds of a season and a decade", () => {
    expect([boundsOf("1848-21"), boundsOf("197X")]).toEqual([
      { first: "1848-03-01", last: "1848-05-31" },
      { first: "1970-01-01", last: "1979-12-31" },
    ]);
  });
  test("the schema refuses what is no date", () => expect(Edtf.safeParse("soon").success).toBe(false));
});
