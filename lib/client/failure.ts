import type { ProblemCode } from "#lib/contract/problem.ts";
import type { Result } from "#lib/domain/kernel/result.ts";

/**
 * Why there is no answer. `network`: none came. `problem`: the server said why. `unreadable`: something else replied, or
 * a server of another version.
 */
export type Failure =
  | { readonly kind: "network" }
  | { readonly kind: "problem"; readonly code: ProblemCode; readonly status: number; readonly request: string }
  | { readonly kind: "unreadable"; readonly status: number };

export interface Reply<T> {
  readonly value: T;
  /** The server's clock less this device's, ms, as far as this exchange can tell; null when the reply had no date. */
  readonly clockOffset: number | null;
}

/** For TanStack Query, which wants a throw: an Error that carries the failure. */
export function unwrap<T>(result: Result<Reply<T>, Failure>): T {
  if (result.ok) return result.value.value;
  throw Object.assign(new Error(result.error.kind), { failure: result.error });
}

export function failureIn(error: unknown): Failure {
  const failure = (error as { failure?: Failure } | null)?.failure;
  return failure ?? { kind: "unreadable", status: 0 };
}
