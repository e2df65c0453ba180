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

/** Each day as of which something is said, earliest first: the places of the slider. */
export const stopsOf = (relations: readonly Pick<Dated, "asOf">[]): string[] =>
  [...new Set(relations.flatMap(({ asOf }) => dayOf(asOf) ?? []))].sort();

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
