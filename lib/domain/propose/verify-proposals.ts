import type { Fact } from "../fact/kinds/index.ts";
import { verified } from "../fact/verify.ts";
import { analyse } from "../nlp/analyse.ts";
import type { SourceText } from "../source/source-text.ts";
import { overlaps } from "../source/span.ts";
import { type DropReason, Proposal } from "./proposal.ts";
import { verifyAcronym, verifyBacker, verifyDate, verifyFigure, verifyQuote, verifyRole } from "./verifiers.ts";

/** More than this from one document is noise. */
const MOST = 500;

export interface Verdict {
  readonly facts: readonly Fact[];
  /** How many were dropped, by reason. */
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

/**
 * What stands of a model's proposals. Each is found again in the text, word for word, and typed, dated and counted by the
 * engine itself; nothing a model says about an offset, a date or a number is used. @param known what the engine found
 */
export function verifyProposals(source: SourceText, known: readonly Fact[], proposals: readonly unknown[]): Verdict {
  const analysis = analyse(source);
  const facts: Fact[] = [];
  const dropped: Partial<Record<DropReason, number>> = {};
  const drop = (reason: DropReason): void => {
    dropped[reason] = (dropped[reason] ?? 0) + 1;
  };
  for (const [nth, each] of proposals.slice(0, MOST).entries()) {
    const parsed = Proposal.safeParse(each);
    if (!parsed.success) {
      drop("malformed");
      continue;
    }
    const fact = verify(parsed.data, nth);
    if (typeof fact === "string") drop(fact);
    else if (!verified(source.text, fact)) drop("not-in-text");
    else if ([...known, ...facts].some((other) => other.kind === fact.kind && overlaps(other.mention, fact.mention)))
      drop("known");
    else facts.push(fact);
  }
  return { facts, dropped };

  function verify(proposal: Proposal, nth: number): Fact | DropReason {
    switch (proposal.kind) {
      case "quote":
        return verifyQuote(analysis, proposal, nth);
      case "date":
        return verifyDate(analysis, proposal);
      case "backer":
        return verifyBacker(analysis, proposal);
      case "figure":
        return verifyFigure(analysis, proposal);
      case "role":
        return verifyRole(analysis, proposal);
      case "acronym":
        return verifyAcronym(analysis, proposal);
    }
  }
}
