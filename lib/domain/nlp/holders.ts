import { type Actors, canonicalName } from "./actors.ts";
import type { Paragraph } from "./analyse.ts";
import { fold } from "./fold.ts";
import { roleNouns } from "./gazetteer/roles.ts";
import type { Name } from "./names.ts";

/** A person of the document and the words of a post that it gives him. */
interface Holder {
  readonly name: string;
  readonly post: string;
  readonly words: ReadonlySet<string>;
}

const MAY_STAND = 6;

const holder = (name: string, words: readonly string[]): Holder | null => {
  const post = words.findLast((word) => roleNouns.has(word));
  return post === undefined ? null : { name, post, words: new Set(words) };
};

/** The posts a text gives a person: before the name ("Prime Minister X", "the mayor, X") and after it ("X, the mayor of Y"). */
function postsOf({ tokens }: Paragraph, name: Name, shown: string): (Holder | null)[] {
  const found = [name.title ? holder(shown, name.title.toLowerCase().split(/\s+/)) : null];
  const comma = tokens[name.first - 1]?.text === ",";
  const left: string[] = [];
  for (let at = name.first - (comma ? 2 : 1); at >= 0 && left.length < MAY_STAND; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || /^(?:the|a|an|of|by|and|said|that)$/.test(token.lower)) break;
    left.unshift(token.lower);
  }
  if (roleNouns.has(left.at(-1) ?? "")) found.push(holder(shown, left));
  if (tokens[name.last + 1]?.text !== ",") return found;
  const right: string[] = [];
  for (let at = name.last + 2; right.length < MAY_STAND; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "word" || /^(?:of|in|at|for|from|who|that|which|and|said|to)$/.test(token.lower)) break;
    right.push(token.lower);
  }
  if (roleNouns.has(right.at(-1) ?? "")) found.push(holder(shown, right));
  return found;
}

/** Who is meant by "the general", "the prime minister": the one person the document calls so, or null. */
export function holdersOf(paragraphs: readonly Paragraph[], actors: Actors): (words: string) => string | null {
  const holders: Holder[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.block.kind === "heading") continue;
    for (const name of paragraph.names) {
      if (name.type !== "person" && !(name.type === "unknown" && name.text.includes(" "))) continue;
      const shown = canonicalName(actors, name);
      for (const one of postsOf(paragraph, name, shown)) if (one) holders.push(one);
    }
  }
  const byPost = Map.groupBy(holders, (one) => one.post);
  const meant = (words: string): string | null => {
    const told = /^the ((?:[\p{L}'-]+ ){0,3}[\p{L}-]+)$/iu.exec(words)?.[1]?.toLowerCase().split(" ") ?? [];
    const head = told.at(-1) ?? "";
    if (!roleNouns.has(head)) return null;
    const fit = (byPost.get(head) ?? []).filter((one) => told.every((word) => one.words.has(word)));
    const names = new Map(fit.map((one) => [fold(one.name), one.name]));
    return names.size === 1 ? ([...names.values()][0] ?? null) : null;
  };
  const memory = new Map<string, string | null>();
  return (words) => {
    const key = words.toLowerCase();
    const known = memory.get(key);
    if (known !== undefined) return known;
    const found = meant(key);
    memory.set(key, found);
    return found;
  };
}
