import { describe, expect, test } from "vitest";
import { datesOf, factsOf } from "./read.ts";

describe("dated events", () => {
  test("the event is told in the source's words, without the date", () => {
    expect(factsOf("date", "In November 2019, Turkey signed a military pact with Qatar.")[0]).toMatchObject({
      edtf: "2019-11",
      event: "Turkey signed a military pact with Qatar",
    });
  });
  test("[30] “a day after” is not resolved", () =>
    expect(
      datesOf(
        "In early June 2020 they took Tarhuna. The following day they took the airport. A day after, the fields were back.",
      ),
    ).toEqual(["2020-06"]));
  test("[21] a question dates nothing", () => expect(datesOf("Did the war end in 2011?")).toEqual([]));
  test("a date that only bounds an event is not its date", () =>
    expect(datesOf("The bridge must be repaired before March 2020 at the latest.")).toEqual([]));
  test("[37] a date in a quotation is the speaker's", () => {
    expect(
      factsOf("date", 'Ann Lee, a lawyer, said: "Relations improved after he met the king in Tripoli in 2008."')[0],
    ).toMatchObject({ mood: "reported", attribution: "Ann Lee" });
  });
  test("[32] an explicit year nearby settles a day without one", () => {
    expect(datesOf("They met in Rome on 13 July 2020. On 30 April Ann Lee resigned from the board.")).toEqual([
      "2020-07-13",
      "2020-04-30",
    ]);
    expect(datesOf("They met in Rome on 13 January 2020. On 30 April Ann Lee resigned from the board.")).toEqual([
      "2020-01-13",
      "XXXX-04-30",
    ]);
  });
  test("“Ann Lee notes” as an insertion claims the sentence", () =>
    expect(
      factsOf("date", "The bridge, Ann Lee notes, was opened in 1931. Ann Lee, a historian, wrote about it.")[0]
        ?.attribution,
    ).toBe("Ann Lee"));
});
