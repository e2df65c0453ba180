import { fold } from "../nlp/fold.ts";

/** What a card holds to be so, in a form that can be laid beside what another document holds. */
export interface Claim {
  /** The question without its frame: equal for two cards that ask the same. */
  readonly about: string;
  /** The answer: equal for two cards that say the same. */
  readonly says: string;
  /** EDTF of when it holds; two answers of different times do not contradict each other. Null: whenever. */
  readonly when: string | null;
  /** Several answers may be right at once: somebody's posts, one of the backers. */
  readonly several: boolean;
}

const frame = /^(?:as of [^,]{1,40}, )?(?:according to (?:“[^”]*”|[^,]{1,120}), )?/i;

/** "As of July 2020, according to Ann Lee, which state …" → "which state …". */
export const unframed = (stem: string): string => stem.replace(frame, "");

/** What a card claims when its kind says nothing finer: its question and its answer as words. */
export const plainClaim = (prompt: string, stem: string, key: string): Claim => ({
  about: `${prompt}|${fold(unframed(stem))}`,
  says: fold(key),
  when: null,
  several: prompt.endsWith("one-of"),
});

/** One name in its transcriptions: "Sergei" and "Sergey", "al Sarraj" and "al-Sarraj" have one key. */
export const nameKey = (name: string): string =>
  fold(name)
    .split(" ")
    .filter((word) => !/^(?:al|el|a|ad|ar|as|ash|an|at|de|von|van|abd|abdal|abdel)$/.test(word))
    .map((word) =>
      word
        .replace(/[ie]y|ei|ij|iy|y/g, "i")
        .replace(/ou|oo/g, "u")
        .replace(/(.)\1/g, "$1"),
    )
    .join(" ");
