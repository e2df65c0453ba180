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
