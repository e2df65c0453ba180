import "server-only";
import type { Problem, ProblemCode } from "#lib/contract/problem.ts";

const problems = {
  bad_request: [400, "The request cannot be understood"],
  no_learner: [401, "No learner yet"],
  not_signed_in: [401, "Sign in first"],
  wrong_credentials: [401, "Not that address and password"],
  link_spent: [400, "This link does not hold any more"],
  signup_closed: [403, "No accounts are made here"],
  gone: [410, "Deleted"],
  cross_site: [403, "Refused: sent from another site"],
  not_found: [404, "Not found"],
  method_not_allowed: [405, "Method not allowed"],
  body_too_large: [413, "Too large"],
  wrong_content_type: [415, "Send application/json"],
  too_many_requests: [429, "Too many requests"],
  internal: [500, "Something went wrong here"],
  storage_full: [507, "The server's disk is full"],
} as const satisfies Readonly<Record<ProblemCode, readonly [number, string]>>;

/** Thrown by a handler to end with a problem; `detail` is for people and holds nothing of theirs. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Asked to wait. */
export class TooMany extends Error {
  readonly seconds: number;
  constructor(seconds: number) {
    super(`Try again in ${seconds} s.`);
    this.seconds = seconds;
  }
}

export function problemReply(
  code: ProblemCode,
  detail: string,
  request: string,
  headers: Record<string, string> = {},
): Response {
  const [status, title] = problems[code];
  const body: Problem = { type: "about:blank", title, status, code, detail, request };
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

/** What a service found, or a 404: what somebody may not see is not told from what is not there. */
export function orNotFound<T>(
  found: T | null,
  what: "collection" | "card" | "document" | "version" | "link" | "quiz" | "attempt" | "calendar" | "browser",
): T {
  if (found === null) throw new ProblemError("not_found", `There is no such ${what} here.`);
  return found;
}
