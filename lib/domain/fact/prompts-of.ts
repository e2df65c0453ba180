import { analyse } from "../nlp/analyse.ts";
import type { Prompt } from "../prompt/prompt.ts";
import type { SourceText } from "../source/source-text.ts";
import { type Fact, factKinds } from "./kinds/index.ts";

/** The waist: what is asked of each published fact, in the order of the facts. Proposed facts wait for a person. */
export function promptsOf(source: SourceText, facts: readonly Fact[]): (readonly Prompt[])[] {
  const analysis = analyse(source);
  const published = Map.groupBy(
    facts.filter((fact) => fact.tier === "published"),
    (fact) => fact.kind,
  );
  return facts.map((fact) => {
    if (fact.tier !== "published") return [];
    const definition = factKinds.find((candidate) => candidate.kind === fact.kind);
    const siblings = published.get(fact.kind) ?? [];
    // The union of kinds is matched by `kind` above; TypeScript cannot see that definition and fact agree.
    return (
      (definition as { prompts: (fact: Fact, context: unknown) => readonly Prompt[] } | undefined)?.prompts(fact, {
        analysis,
        siblings,
      }) ?? []
    );
  });
}
