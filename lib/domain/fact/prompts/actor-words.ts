import { canonicalName } from "../../nlp/actors.ts";
import type { Analysis } from "../../nlp/analyse.ts";
import { fold } from "../../nlp/fold.ts";
import { withArticle } from "../../nlp/gazetteer/countries.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";

const articles = new WeakMap<Analysis, Set<string>>();

/** Names that the document itself prints with "the": "the Government of National Accord", never "the NATO". */
function printedWithThe(analysis: Analysis): ReadonlySet<string> {
  let known = articles.get(analysis);
  if (!known) {
    known = new Set();
    for (const paragraph of analysis.paragraphs) {
      for (const name of paragraph.names) {
        const before = paragraph.tokens[name.first - 1]?.lower ?? "";
        const earlier = paragraph.tokens[name.first - 2]?.lower ?? "";
        const next = paragraph.tokens[name.last + 1];
        const modifies =
          next?.kind === "word" &&
          !/^(?:in|on|to|and|of|for|from|with|by|at|is|was|has|had|are|were|said|under|as)$/.test(next.lower);
        if ((before === "the" || (/-/.test(before) && earlier === "the")) && !modifies)
          known.add(fold(canonicalName(analysis.actors, name)));
      }
    }
    articles.set(analysis, known);
  }
  return known;
}

/** Common nouns that keep their article when they name a body: "the Libyan National Army", "the Ministry of Health". */
const bodies =
  /^(?:Government|Ministry|Bank|House|Council|Party|Department|Republic|University|Court|Army|Union|Board) of\b|\s(?:Army|Council|Ministry|Front|Movement|Party|Union|Committee|Commission|Court|Senate|Parliament|Assembly|Congress|Authority|Agency|Alliance|Coalition|Association|Federation|League|Corps|Brigade|Directorate|Command|Government|Navy|Guard|Police|Treasury)$/;

/** An actor as it stands in a sentence. */
export function inSentence(analysis: Analysis, name: string): string {
  const known = lookup(name);
  if (known?.type === "state" || known?.type === "demonym")
    return withArticle.has(known.canonical) && known.canonical === name ? `the ${name}` : name;
  if (/^\p{Ll}/u.test(name)) return `the ${name}`;
  if (/(?:mercenaries|rebels|militias|fighters|forces|troops|contractors|separatists)$/.test(name)) return name;
  if (/\b(?:government|regime|administration|opposition)\b/.test(name) && !/['’]s /.test(name)) return `the ${name}`;
  if (
    /^(?:United Nations|European Union|African Union|Arab League|World Bank|Free Syrian Army|Red Cross|Taliban)$/.test(
      name,
    )
  )
    return `the ${name}`;
  const owner = /^(\S+)['’]s /.exec(name);
  const person = owner?.[1] ? analysis.actors.personOf.get(fold(owner[1])) : null;
  if (owner && person) return `${person}’s ${name.slice(owner[0].length)}`;
  if (bodies.test(name)) return `the ${name}`;
  return printedWithThe(analysis).has(fold(name)) ? `the ${name}` : name;
}

export type Sort = "state" | "person" | "group" | "organisation";

export function sortOf(analysis: Analysis, name: string): Sort {
  const known = lookup(name);
  if (known?.type === "state") return "state";
  if (known?.type === "org") return "organisation";
  const person = analysis.actors.personOf.get(fold(name));
  if (person) return "person";
  return /(?:mercenaries|rebels|militias|fighters|forces|troops|contractors|separatists|opposition|government|regime)/.test(
    name,
  )
    ? "group"
    : "organisation";
}

/** Other spellings a learner may type for an actor. */
export function aliasesOf(analysis: Analysis, name: string): string[] {
  const found = new Set<string>();
  const short = analysis.actors.shortOf.get(fold(name));
  if (short) found.add(short);
  const known = lookup(name);
  if (known?.canonical === "United Arab Emirates") found.add("UAE");
  if (known?.canonical === "United States") for (const form of ["US", "USA", "America"]) found.add(form);
  if (known?.canonical === "United Kingdom") for (const form of ["UK", "Britain"]) found.add(form);
  if (known?.canonical === "United Nations") found.add("UN");
  if (known?.canonical === "Soviet Union") found.add("USSR");
  if (known?.canonical === "European Union") found.add("EU");
  if (sortOf(analysis, name) === "person") {
    const surname = name.split(" ").at(-1) ?? name;
    if (surname !== name && analysis.actors.personOf.get(fold(surname).replace(/^al /, "")) !== null)
      found.add(surname).add(surname.replace(/^(?:al|el|ad|ar|as|ash|an|at)-/i, ""));
  }
  found.delete(name);
  return [...found];
}
