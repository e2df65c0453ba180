/**
 * A part of a document on its way to Markdown: plain words, no markup. A form feed in them says that a page begins there.
 */
export type Piece =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph" | "quote"; readonly text: string }
  | { readonly kind: "item"; readonly depth: number; readonly number: number | null; readonly text: string }
  | { readonly kind: "table"; readonly caption: string | null; readonly rows: readonly (readonly string[])[] };

export const wordsOf = (piece: Piece): string => (piece.kind === "table" ? piece.rows.flat().join(" ") : piece.text);
