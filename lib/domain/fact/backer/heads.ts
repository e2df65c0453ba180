import { canonicalName } from "../../nlp/actors.ts";
import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import type { Name } from "../../nlp/names.ts";
import { actorNouns, isPost } from "./actor-nouns.ts";

/** Nouns that news uses for one another: "the firm" may be what was first called "a start-up". */
const classes = [
  "company firm business start-up startup maker producer manufacturer developer operator outfit venture concern conglomerate retailer",
  "charity foundation trust organisation organization group association society",
  "party faction bloc movement list",
  "union guild federation association brotherhood",
  "club team side outfit squad",
  "rebels insurgents guerrillas militia movement front fighters group army",
  "tribe nation people",
  "junta generals regime",
  "newspaper paper daily weekly",
].map((row) => new Set(row.split(" ")));

const related = (a: string, b: string): boolean => a === b || classes.some((row) => row.has(a) && row.has(b));

interface Called {
  readonly noun: string;
  readonly name: string;
}

/** The nouns a text gives to a name: what it ends in, the apposition after it, the class or the post before it. */
function nounsOf(paragraph: Paragraph, name: Name): string[] {
  const { tokens } = paragraph;
  const found: string[] = [];
  if ((name.type === "org" || name.type === "unknown") && name.text.includes(" ")) {
    const head = / (?:of|for) /.test(name.text)
      ? /(\S+) (?:of|for) /.exec(name.text)?.[1]
      : name.text.split(" ").at(-1);
    if (head && (name.type === "org" || actorNouns.has(head.toLowerCase()))) found.push(head.toLowerCase());
  }
  const title = name.title?.split(" ").at(-1)?.toLowerCase();
  if (title && isPost(title)) found.push(title);
  if (/\bprime minister$/i.test(name.title ?? "")) found.push("prime minister");
  const before = tokens[name.first - 1];
  if (before && !before.cap && before.kind === "word" && (actorNouns.has(before.lower) || isPost(before.lower)))
    found.push(before.lower);
  // "the painter, Jan Klee,", "the militia known as the Black Hand".
  const lead = tokens[name.first - 1]?.lower === "the" ? name.first - 2 : name.first - 1;
  const noun = before?.text === "," ? name.first - 2 : tokens[lead]?.lower === "as" ? lead - 2 : lead - 1;
  const told =
    before?.text === "," ||
    (tokens[lead]?.lower === "as" && tokens[lead - 1]?.lower === "known") ||
    tokens[lead]?.lower === "called";
  const called = told ? tokens[noun] : undefined;
  if (
    called &&
    !called.cap &&
    /^(?:the|a|an)$/.test(tokens[noun - 1]?.lower ?? "") &&
    (actorNouns.has(called.lower) || isPost(called.lower))
  )
    found.push(called.lower);
  if (tokens[name.last + 1]?.text === "," && /^(?:a|an|the|its|their)$/.test(tokens[name.last + 2]?.lower ?? "")) {
    for (let at = name.last + 3; at < name.last + 9; at += 1) {
      const token = tokens[at];
      if (token?.kind !== "word" || /^(?:of|in|at|from|that|which|who|with|for|and)$/.test(token.lower)) break;
      const next = tokens[at + 1];
      const ends = next?.kind !== "word" || /^(?:of|in|at|from|that|which|who|with|for|and)$/.test(next.lower);
      if (ends && (actorNouns.has(token.lower) || isPost(token.lower))) found.push(token.lower);
      if (ends && token.lower === "minister" && tokens[at - 1]?.lower === "prime") found.push("prime minister");
    }
  }
  return found;
}

/** How a document calls its actors besides their names, for "the commission", "the firm", "the mayor". */
export function calledOf(analysis: Analysis): (noun: string) => string | null {
  const called: Called[] = [];
  const count = new Map<string, number>();
  for (const paragraph of analysis.paragraphs) {
    if (paragraph.block.kind === "heading") continue;
    for (const name of paragraph.names) {
      if (name.type === "demonym" || name.type === "role") continue;
      const shown = canonicalName(analysis.actors, name);
      count.set(shown, (count.get(shown) ?? 0) + 1);
      if (name.type === "thing" || name.type === "place" || name.type === "state") continue;
      for (const noun of nounsOf(paragraph, name)) called.push({ noun, name: shown });
    }
  }
  const memory = new Map<string, string | null>();
  return (noun) => {
    const known = memory.get(noun);
    if (known !== undefined) return known;
    const exact = new Set(called.filter((one) => one.noun === noun).map((one) => one.name));
    const wide =
      exact.size > 0 ? exact : new Set(called.filter((one) => related(one.noun, noun)).map((one) => one.name));
    const meant = only(wide, count);
    memory.set(noun, meant);
    return meant;
  };
}

/** The one name of a set, or the one the text speaks of more than twice as often as of any other. */
function only(names: ReadonlySet<string>, count: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...names].toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0));
  if (first === undefined) return null;
  if (second === undefined) return first;
  return (count.get(first) ?? 0) > 2 * (count.get(second) ?? 0) ? first : null;
}
