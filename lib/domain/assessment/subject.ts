import { bare } from "../card/compare.ts";
import type { Verdict } from "./verdict.ts";

/** Names what of an item is in doubt, so that it is decided about once: the same while the figures change. */
export function subjectOf(verdict: Verdict): string {
  if (verdict.kind === "missed-answer") return `missed-answer:${bare(verdict.shown)}`;
  return `${verdict.kind}:${verdict.option ?? ""}`;
}
