/** What one press does about a verdict. The item is the version that was judged; those that score anew make a version of it. */
export type Mend =
  /** These options are right from now on, and no other; attempts are scored anew. */
  | { readonly mend: "change-key"; readonly item: string; readonly keys: readonly string[] }
  /** These spellings count as right too; attempts are scored anew. */
  | { readonly mend: "accept-answer"; readonly item: string; readonly answers: readonly string[] }
  /** The item leaves every total. */
  | { readonly mend: "drop-item"; readonly item: string }
  /** Another option stands there for whoever comes next; nothing is scored anew, since nobody's answer becomes right or wrong by it. */
  | { readonly mend: "replace-option"; readonly item: string; readonly option: string };

/** Whether attempts already handed in get other points by it. */
export const regrades = ({ mend }: Mend): boolean => mend !== "replace-option";
