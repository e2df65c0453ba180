import "server-only";
import { type Env, trustedOrigins } from "../env.ts";
import { ProblemError } from "./problem.ts";

/**
 * A change must come from our own pages, with or without a cookie (a forged sign-in has none). Browsers send
 * Sec-Fetch-Site and Origin; a script that sends neither is not a browser somebody was lured into.
 * @throws ProblemError cross_site
 */
export function refuseCrossSite(request: Request, env: Env): void {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin")
    throw new ProblemError("cross_site", "Changes are only taken from Footnote's own pages.");
  const origin = request.headers.get("origin");
  if (origin !== null && !trustedOrigins(env).includes(origin)) {
    throw new ProblemError(
      "cross_site",
      "Changes are only taken from Footnote's own address. If this is it, set FOOTNOTE_URL.",
    );
  }
}

/** Of everybody, when no proxy tells. */
export const UNKNOWN_ADDRESS = "direct";

/** Who asks, as far as the network tells: for limits only. */
export function addressOf(request: Pick<Request, "headers">, env: Env): string {
  if (!env.trustProxy) return UNKNOWN_ADDRESS;
  return request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || UNKNOWN_ADDRESS;
}
