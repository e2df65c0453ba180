import { formsOf, verbForms } from "../../../nlp/gazetteer/verbs.ts";
import type { Relation } from "../lexicon/relation.ts";
import { against, leaving } from "./against.ts";
import { compile, type Frame } from "./compile.ts";
import { had } from "./had.ts";
import { means } from "./means.ts";
import { standingBy } from "./standing-by.ts";

export interface Entry {
  readonly frame: Frame;
  readonly relation: Relation;
}

const byVerb = new Map<string, Entry[]>();
for (const [relation, lines] of [...standingBy, ...means, ...had, ...against, ...leaving]) {
  for (const line of lines) {
    const { verbs, frame } = compile(line);
    for (const verb of verbs) {
      const known = byVerb.get(verb);
      if (known) known.push({ frame, relation });
      else byVerb.set(verb, [{ frame, relation }]);
    }
  }
}

const others = formsOf([...byVerb.keys()].filter((base) => verbForms(base).length === 0));

/** The frames whose verb a word may be, with the form it is in. */
export function framesAt(word: string): (Entry & { readonly form: string })[] {
  const forms = verbForms(word);
  return (forms.length > 0 ? forms : (others.get(word) ?? [])).flatMap(({ base, form }) =>
    (byVerb.get(base) ?? []).map((entry) => ({ ...entry, form })),
  );
}
