import type { Meta } from "./source-text.ts";

/** Whose word a document is, where another one says otherwise: its author, else its publisher, else its title. */
export const claimantOf = ({ author, publisher, title }: Pick<Meta, "author" | "publisher" | "title">): string | null =>
  author ?? publisher ?? (title ? `“${title.replaceAll("'", "’")}”` : null);
