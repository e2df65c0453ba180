/** One step of a frame, after its verb. */
export type Step =
  | { readonly kind: "words"; readonly any: ReadonlySet<string>; readonly optional: boolean; readonly skip: number }
  | { readonly kind: "slot"; readonly owner: boolean }
  | { readonly kind: "own" | "sum" };

export interface Frame {
  /** Who stands before the verb: the one who backs, or the one who is backed. */
  readonly subject: "X" | "Y";
  readonly steps: readonly Step[];
}

const MOST_SKIPPED = 4;

const step = (word: string): Step => {
  if (word === "X" || word === "Y") return { kind: "slot", owner: false };
  if (word === "X's" || word === "Y's") return { kind: "slot", owner: true };
  if (word === "OWN") return { kind: "own" };
  if (word === "SUM") return { kind: "sum" };
  const optional = word.startsWith("?");
  const skip = word.startsWith("~") ? MOST_SKIPPED : 0;
  return { kind: "words", any: new Set(word.replace(/^[?~]/, "").split("/")), optional, skip };
};

/**
 * A frame is written as it is read: «X take Y's side/part». The first word is the subject, the second its verb in any form,
 * `a/b` one of several words, `?a` a word that may be missing, `~a` a word that up to four others may come before (the rest of
 * its noun phrase), `OWN` "its" and its kin, `SUM` a sum of money, `Y's` somebody's own. Adverbs may stand anywhere.
 */
export function compile(line: string): { verbs: readonly string[]; frame: Frame } {
  const [subject, verbs = "", ...rest] = line.trim().split(/\s+/);
  return { verbs: verbs.split("/"), frame: { subject: subject === "Y" ? "Y" : "X", steps: rest.map(step) } };
}

export const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
