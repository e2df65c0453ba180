import type { Result } from "../domain/kernel/result.ts";

/** What a document came as. */
export type Medium = "text" | "markdown" | "pdf" | "html" | "docx";

/** What a document says about itself, outside its sentences. */
export interface ImportedMeta {
  readonly title: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  /** EDTF. */
  readonly published: string | null;
}

/** A document as it is stored: its spans point into `text`, whatever it came as. */
export interface Imported {
  readonly text: string;
  readonly format: "text" | "markdown";
  readonly medium: Medium;
  readonly meta: ImportedMeta;
  /** Where each page begins in `text`; null when there are none. */
  readonly pages: readonly number[] | null;
}

export type ImportErrorCode =
  | "empty"
  | "too-large"
  | "unknown-format"
  | "mismatch"
  | "encoding"
  | "broken"
  | "encrypted"
  | "scan"
  | "too-many-pages"
  | "bomb"
  | "too-deep"
  | "doctype"
  | "paywall"
  | "scripts-only"
  | "language";

/** Why a document cannot be read: the cause, then one action. */
export interface ImportError {
  readonly code: ImportErrorCode;
  readonly message: string;
}

/** How far reading has come. */
export interface Step {
  readonly stage: "page" | "convert" | "facts";
  /** 0…1 of the whole. */
  readonly done: number;
  readonly page?: number;
  readonly pages?: number;
  /** The next step comes within so many ms, or never. */
  readonly within: number;
}

/** What is known of a document before it is read. */
export interface Given {
  /** Its file's name; null for a page of the web. */
  readonly name: string | null;
  /** The Content-Type a server sent with it. */
  readonly type?: string | null;
  readonly tell?: (step: Step) => void;
}

export type Read = Promise<Result<Imported, ImportError>>;
export const noMeta: ImportedMeta = { title: null, author: null, publisher: null, published: null };
