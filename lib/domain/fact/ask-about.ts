import { analyse } from "../nlp/analyse.ts";
import type { Asked } from "../prompt/asked.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { SourceText } from "../source/source-text.ts";
import { type Fact, factKinds } from "./kinds/index.ts";

/**
 * The waist: what is asked of each fact, in the order of the facts. @param tier only these are asked about: proposed facts
 * wait for a person, and what is asked of them is a proposal too
 */
export function askAbout(source: SourceText, facts: readonly Fact[], tier: Fact["tier"] = "published"): Asked[] {
  const analysis = analyse(source);
  // A proposal is asked beside all that is known; what is published knows nothing of proposals.
  const beside = Map.groupBy(
    facts.filter((fact) => fact.tier === "published" || tier === "proposed"),
    (fact) => fact.kind,
  );
  return facts.map((fact) => ({
    kind: fact.kind,
    mention: fact.mention,
    evidence: fact.evidence,
    mood: fact.mood,
    attribution: fact.attribution,
    hedge: fact.hedge,
    asOf: fact.asOf,
    confidence: fact.confidence,
    saidBy: fact.kind === "quote" ? fact.speaker : fact.attribution,
    prompts: fact.tier === tier ? promptsOf(fact, { analysis, siblings: beside.get(fact.kind) ?? [] }) : [],
  }));
}

function promptsOf(fact: Fact, context: unknown): readonly Prompt[] {
  const definition = factKinds.find((candidate) => candidate.kind === fact.kind);
  // The union of kinds is matched by `kind` above; TypeScript cannot see that definition and fact agree.
  return (
    (definition as { prompts: (fact: Fact, context: unknown) => readonly Prompt[] } | undefined)?.prompts(
      fact,
      context,
    ) ?? []
  );
}
