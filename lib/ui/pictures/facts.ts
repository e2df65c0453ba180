import type { PictureDate } from "#lib/contract/picture.ts";
import { atStart } from "../text/number-words.ts";
import { curled } from "../text/typography.ts";
import { spanOf } from "./span.ts";
import type { TimedFact } from "./timeline-marks.ts";

/** Dated facts with their place in time, earliest first; those that begin together, the shorter first. */
export function timedFacts(dates: readonly PictureDate[]): TimedFact[] {
  return dates
    .flatMap((date) => {
      const span = spanOf(date.edtf);
      const label = atStart(curled(date.event.replace(/,\s*,/g, ",").trim()));
      return span ? [{ id: date.fact, span, label, date }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
