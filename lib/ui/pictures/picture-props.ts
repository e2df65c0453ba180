/** What both pictures are given. */
export interface PictureProps {
  /** Id of the open card, or null. */
  readonly open: string | null;
  /** Where a review of just these cards is, and how many it takes. */
  readonly review: { readonly addressOf: (cards: readonly string[]) => string; readonly most: number };
  readonly onOpen: (card: string) => void;
}
