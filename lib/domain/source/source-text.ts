import type { Span } from "./span.ts";

export type BlockKind =
  | "heading"
  | "paragraph"
  | "list"
  | "caption"
  | "table"
  | "byline"
  | "source-line"
  | "boilerplate";

/** A logical unit of the text. Its spans are plural because a page break or a caption may cut a paragraph in two. */
export interface Block {
  readonly index: number;
  readonly kind: BlockKind;
  readonly spans: readonly Span[];
  /** Nearest heading above, clean, or null. */
  readonly heading: string | null;
  /** The source's paragraph this one sums up, "14" or "14–15"; not part of the spans. */
  readonly locator: string | null;
}

export interface Meta {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly publishedBasis: "given" | "front-matter" | "header" | "unknown";
  /** `summary`: our own words about a source, with locators; `document`: the text itself. */
  readonly standing: "summary" | "document";
}

/** A text as read: the raw string untouched, so that every span can be checked against it, and what S1 and S2 found in it. */
export interface SourceText {
  readonly text: string;
  readonly format: "text" | "markdown";
  readonly meta: Meta;
  readonly blocks: readonly Block[];
  /** Where each page begins in the text; null when it has none. */
  readonly pages: readonly number[] | null;
}

export type ReadErrorCode = "empty" | "binary" | "no-prose" | "bad-date";

export interface ReadError {
  readonly code: ReadErrorCode;
  /** What happened and what to do, for a person. */
  readonly message: string;
}
