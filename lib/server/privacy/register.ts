import "server-only";
import { browserStores } from "./browser-stores.ts";
import { tables } from "./tables.ts";

/** One place where something is kept. */
export interface RegisterRow {
  readonly purpose: string;
  /** How long. */
  readonly kept: string;
  /** What deleting oneself does to it. */
  readonly erased: string;
  readonly exported: boolean;
}

export interface TableRow extends RegisterRow {
  /** Every column; one that is not named here fails a test. */
  readonly columns: readonly string[];
}

/** Everything Footnote keeps about anybody, on the server and in the browser: `/privacy` is made from it, tests compare it with what is really there. */
export const register = { tables, browserStores } as const;
