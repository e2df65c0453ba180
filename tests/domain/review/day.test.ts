import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DAY_MS, dayOf, offsetIn, startOfDay } from "#lib/domain/review/day.ts";

const HOUR = 3_600_000;
const zones = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kiritimati",
  "America/St_Johns",
  "Africa/Tripoli",
];
const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 11) });

/** The learner's day by wall clock, from another calendar than ours. */
function byWallClock(at: number, zone: string, rollover: number): number {
  const wall = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .subtract({ hours: rollover });
  return Temporal.PlainDate.from("1970-01-01").until(wall.toPlainDate(), { largestUnit: "days" }).days;
}

describe("The learner's day", () => {
  test("is the wall clock's date, the rollover hour taken off, in every zone and through every clock change", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (at, zone, rollover) => {
        const offset = offsetIn(zone, at);
        if (offset === null) throw new Error(`no ${zone}`);
        expect(dayOf(at, offset, rollover)).toBe(byWallClock(at, zone, rollover));
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test("never goes back as time goes on in one zone and skips none", () => {
    for (const zone of zones) {
      let last = dayOf(Date.UTC(2020, 0), offsetIn(zone, Date.UTC(2020, 0)) ?? 0, 4);
      for (let at = Date.UTC(2020, 0); at < Date.UTC(2022, 0); at += HOUR / 2) {
        const day = dayOf(at, offsetIn(zone, at) ?? 0, 4);
        expect(day - last === 0 || day - last === 1, `${zone} ${new Date(at).toISOString()}`).toBe(true);
        last = day;
      }
    }
  });

  test("begins at the rollover hour: 3:59 belongs to yesterday, 4:00 to today", () => {
    const four = Date.UTC(2026, 2, 29, 4);
    expect(dayOf(four - 1, 0, 4)).toBe(dayOf(four, 0, 4) - 1);
    expect(startOfDay(dayOf(four, 0, 4), 0, 4)).toBe(four);
  });

  test("an afternoon in Los Angeles is one day, though UTC turns in its middle", () => {
    const at = Date.UTC(2026, 0, 5, 23, 50);
    expect(dayOf(at, -480, 4)).toBe(dayOf(at + 20 * 60_000, -480, 4));
    expect(Math.floor(at / DAY_MS)).not.toBe(Math.floor((at + 20 * 60_000) / DAY_MS));
  });

  test("a zone that ICU does not know is null, not an exception", () => {
    expect(offsetIn("Mars/Olympus", 0)).toBeNull();
    expect(offsetIn("Asia/Kolkata", 0)).toBe(330);
  });
});
