import type { Paragraph } from "../analyse.ts";
import type { Name } from "../names.ts";
import type { Token } from "../token.ts";

/** The words that stand for a speaker next to a cue. */
export interface Mention {
  readonly name: Name | null;
  /** A pronoun still to be resolved. */
  readonly pronoun: boolean;
  readonly possessive: boolean;
  readonly words: string;
  /** A fuller name than the mention's own, e.g. with its owner: "Turkey's Communications Directorate". */
  readonly display: string | null;
  readonly role: string | null;
  readonly start: number;
  readonly end: number;
}

export const pronouns = new Set(["he", "she", "him", "her", "his"]);

export const byEnd = (paragraph: Paragraph, last: number): Name | null => {
  const at = binary(paragraph.names, (name) => name.last >= last);
  const name = paragraph.names[at];
  return name && name.last === last ? name : null;
};

export const byStart = (paragraph: Paragraph, first: number): Name | null => {
  const at = binary(paragraph.names, (name) => name.first >= first);
  const name = paragraph.names[at];
  return name && name.first === first ? name : null;
};

export function binary(names: readonly Name[], reached: (name: Name) => boolean): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached(names[middle] as Name)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const canSpeak = (name: Name): boolean =>
  name.type !== "demonym" && name.type !== "thing" && name.type !== "role";

/** A title worth showing as a role: "Russian Foreign Minister", not "Mr". */
export const titleOf = (name: Name): string | null => {
  const title = name.title;
  if (!title) return null;
  const words = title.split(" ").filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?$/.test(word));
  return words.length > 0 ? words.join(" ") : null;
};

export function fromName(paragraph: Paragraph, name: Name, role: string | null): Mention {
  const { tokens, prose } = paragraph;
  let [start, display] = [name.start, null as string | null];
  // "Turkey's Presidential Communications Directorate": the owner is part of what the body is called.
  if (name.type === "org" && tokens[name.first - 1]?.kind === "possessive") {
    const owner = byEnd(paragraph, name.first - 2);
    if (owner && owner.type === "state") {
      start = owner.start;
      display = prose.text.slice(start, name.end);
    }
  }
  return {
    name,
    pronoun: false,
    possessive: false,
    words: name.text,
    display,
    role: role ?? titleOf(name),
    start,
    end: name.end,
  };
}

/** A name whose title was split off: its run starts before the name does. */
export const titledFrom = (paragraph: Paragraph, first: number): Name | null => {
  const { tokens } = paragraph;
  const start = tokens[first]?.start ?? -1;
  const index = binary(paragraph.names, (name) => name.last >= first);
  const name = paragraph.names[index];
  if (!name?.title) return null;
  return name.start - name.title.length - 1 <= start && start < name.start ? name : null;
};

/** A speaker without a name: "the US official". */
export const unnamed = (prose: { readonly text: string }, start: number, end: number): Mention => ({
  name: null,
  pronoun: false,
  possessive: false,
  words: prose.text.slice(start, end),
  display: null,
  role: null,
  start,
  end,
});

/** "he", "her": who it is, the sentences before must tell. */
export const pronominal = (word: Token, possessive: boolean): Mention => ({
  name: null,
  pronoun: true,
  possessive,
  words: word.text,
  display: null,
  role: null,
  start: word.start,
  end: word.end,
});
