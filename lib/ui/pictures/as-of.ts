import { boundsOf } from "#lib/domain/kernel/edtf.ts";

/** What a relation needs to be placed in time. */
export interface Dated {
  readonly backer: string;
  readonly backed: string;
  readonly stance: "backs" | "opposes" | "withdrawing" | "formerly";
  /** EDTF, or null. */
  readonly asOf: string | null;
}

/** First day of a date, "2020-06-09"; null: without a date. */
const dayOf = (asOf: string | null): string | null => (asOf === null ? null : (boundsOf(asOf)?.first ?? null));

/** A place of the slider: a day, and the date that was said of it. */
export interface Stop {
  /** "2020-07-01" */
  readonly day: string;
  /** "2020-07" */
  readonly edtf: string;
}

/** Each day as of which something is said, earliest first. */
export function stopsOf(relations: readonly Pick<Dated, "asOf">[]): Stop[] {
  const stops = new Map<string, Stop>();
  for (const { asOf } of relations) {
    const day = dayOf(asOf);
    if (day !== null && asOf !== null && !stops.has(day)) stops.set(day, { day, edtf: asOf.replaceAll("~", "") });
  }
  return [...stops.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * Which relations hold as of a day. Those said as of later are not there yet, those without a date always are. Support is
 * over once a later text says that it is being withdrawn or was given formerly. @param until null: of all that is said
 */
export function inForce(relations: readonly Dated[], until: string | null): Set<number> {
  const said = (asOf: string | null) => until === null || (dayOf(asOf) ?? "") <= until;
  const ends = relations.filter(
    ({ stance, asOf }) => (stance === "formerly" || stance === "withdrawing") && dayOf(asOf) !== null && said(asOf),
  );
  const isOver = ({ backer, backed, stance, asOf }: Dated) =>
    stance === "backs" &&
    ends.some((end) => end.backer === backer && end.backed === backed && (dayOf(end.asOf) ?? "") > (dayOf(asOf) ?? ""));
  return new Set(relations.flatMap((relation, index) => (said(relation.asOf) && !isOver(relation) ? [index] : [])));
}
