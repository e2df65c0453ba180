import type { Paragraph } from "./analyse.ts";
import { fold } from "./fold.ts";
import { lookup } from "./gazetteer/lookup.ts";
import { orgHeads } from "./gazetteer/organisations.ts";
import { fromName } from "./quote/mention.ts";

/** The noun a body's name is told by later on: "Directorate" of "Communications Directorate", "Ministry" of "Ministry of Health". */
const kindOf = (name: string): string => {
  const words = name.split(" ");
  const of = words.findIndex((word) => word === "of" || word === "for");
  return fold((of > 0 ? words[of - 1] : words.at(-1)) ?? "");
};

const memory = new WeakMap<readonly Paragraph[], ReadonlyMap<string, string | null>>();

function bodiesOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (const paragraph of paragraphs) {
    if (paragraph.block.kind === "heading") continue;
    for (const name of paragraph.names) {
      const kind = kindOf(name.text);
      if (!name.text.includes(" ") || !orgHeads.has(kind) || !/^(?:org|unknown)$/.test(name.type)) continue;
      const full = fromName(paragraph, name, null).display ?? name.text;
      const known = found.get(kind);
      // "Turkey's Communications Directorate" and "Communications Directorate" are one; the fuller form is shown.
      if (known === undefined || (known !== null && full.endsWith(known))) found.set(kind, full);
      else if (known !== null && !known.endsWith(full)) found.set(kind, null);
    }
  }
  return found;
}

/** "the Directorate", "the ministry": the one body of that kind that the document names, or null. */
export function bodyCalled(
  { paragraphs }: { readonly paragraphs: readonly Paragraph[] },
  words: string,
): string | null {
  const kind = /^(?:the )?(\p{L}+)$/iu.exec(words)?.[1];
  if (kind === undefined || !orgHeads.has(kind.toLowerCase()) || lookup(kind)) return null;
  const bodies = memory.get(paragraphs) ?? bodiesOf(paragraphs);
  memory.set(paragraphs, bodies);
  return bodies.get(fold(kind)) ?? null;
}
