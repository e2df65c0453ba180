import type { Mend } from "./mend.ts";

/** What the figures of an item give reason to look at. Each names what it rests on and what one press would do. */
export type Verdict =
  | {
      readonly kind: "miskey";
      /** The option, not the key, that those who did well chose; null: none, only the item–rest correlation is negative. */
      readonly option: string | null;
      /** The key itself goes with doing well too: the option is right beside it, not in its place. */
      readonly both: boolean;
      readonly mend: Mend;
    }
  | {
      readonly kind: "dead-distractor";
      readonly option: string;
      readonly chosen: number;
      /** Attempts that chose any wrong option. */
      readonly wrong: number;
      /** Too few go wrong to expect 5 % on any distractor, so it was judged by the wrong answers alone. */
      readonly easy: boolean;
      readonly mend: Mend;
    }
  | {
      readonly kind: "missed-answer";
      readonly shown: string;
      readonly n: number;
      readonly share: number;
      /** Those who typed it did better than others, beyond chance. */
      readonly strong: boolean;
      readonly mend: Mend;
    };
