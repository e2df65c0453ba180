import type { Given, Medium, Read } from "../imported.ts";

/** A format of documents: a file and a line in index.ts make another. */
export interface Format {
  readonly name: Medium;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  readonly types: readonly string[];
  /** What a file of it holds, in words that follow "it holds". */
  readonly holds: string;
  /** By what the bytes are, never by their name. */
  recognise(bytes: Uint8Array): boolean;
  /** Loads what it needs when it is first called: reading plain text costs nothing. */
  read(bytes: Uint8Array, given: Given): Read;
}
