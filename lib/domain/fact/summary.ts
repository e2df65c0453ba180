import { type Fact, factKinds } from "./kinds/index.ts";

/** A fact in one line, for a person. */
export function summaryOf(fact: Fact): string {
  const definition = factKinds.find((candidate) => candidate.kind === fact.kind);
  // The union of kinds is matched by `kind`; TypeScript cannot see that definition and fact agree.
  return (definition as { summary: (fact: Fact) => string } | undefined)?.summary(fact) ?? fact.kind;
}
