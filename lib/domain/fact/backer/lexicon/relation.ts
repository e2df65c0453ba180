import type { BackerPayload } from "../../kinds/backer.ts";

export interface Relation {
  readonly support: BackerPayload["support"];
  readonly stance: BackerPayload["stance"];
}

export const backs = (support: Relation["support"]): Relation => ({ support, stance: "backs" });
export const opposes = (support: Relation["support"]): Relation => ({ support, stance: "opposes" });
export const leaves = (support: Relation["support"]): Relation => ({ support, stance: "withdrawing" });

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
