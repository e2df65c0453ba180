import { describe, expect, test } from "vitest";
import { compareAnswer } from "#lib/domain/card/compare.ts";

const name = { key: "Grzegorz Kuczyński", accept: ["Kuczyński"], answerType: "name" as const };
const date = (key: string) => ({ key, accept: [], answerType: "date" as const });

describe("compareAnswer", () => {
  test.each([
    ["grzegorz kuczynski", "right"],
    ["Kuczynski", "right"],
    ["Kuczinski", "near"],
    ["Kowalski", "wrong"],
    ["", "wrong"],
  ])("[R19] a name typed as “%s” is %s", (typed, verdict) => expect(compareAnswer(name, typed).verdict).toBe(verdict));

  test("[R19] an article never counts", () =>
    expect(
      compareAnswer(
        { key: "the Government of National Accord", accept: ["GNA"], answerType: "name" },
        "government of national accord!",
      ).verdict,
    ).toBe("right"));
  test("[R19] a short word one letter off is another word", () =>
    expect(compareAnswer({ key: "Iran", accept: [], answerType: "name" }, "Iraq").verdict).toBe("wrong"));
  test("[R20] a near miss shows what it came near to", () =>
    expect(compareAnswer(name, "Grzegorz Kuczinsky")).toMatchObject({
      verdict: "near",
      matched: "Grzegorz Kuczyński",
    }));

  test.each([
    ["13 January 2020", "January 13, 2020", "right"],
    ["13 January 2020", "2020-01-13", "right"],
    ["13 January 2020", "13.1.2020", "right"],
    ["13 January 2020", "January 2020", "near"],
    ["13 January 2020", "14 January 2020", "wrong"],
    ["November 2019", "nov 2019", "right"],
    ["November 2019", "11/2019", "right"],
    ["November 2019", "November 2018", "wrong"],
    ["2011", "2012", "wrong"],
    ["the 1970s", "1970s", "right"],
    ["spring 1848", "Spring of 1848", "right"],
    ["2015 to 2019", "2015-2019", "right"],
    ["about 1870", "1870", "right"],
    ["the 19th century", "19th century", "right"],
  ])("[R19] %s against “%s” is %s: by value, never by spelling", (key, typed, verdict) =>
    expect(compareAnswer(date(key), typed).verdict).toBe(verdict),
  );
});
