import { type NextRequest, NextResponse } from "next/server";
import { apiPolicy, commonHeaders, NONCE_HEADER, pagePolicy, sharedHeaders } from "./headers.ts";

/**
 * Headers on every response, and nothing else: who may see what is decided where the data is read. Not "server-only":
 * Next bundles this file by itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const api = request.nextUrl.pathname.startsWith("/api/");
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = api ? apiPolicy : pagePolicy(nonce, process.env.NODE_ENV !== "production");
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set("content-security-policy", policy); // Next reads the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value);
  if (request.nextUrl.pathname.startsWith("/shared/"))
    for (const [name, value] of Object.entries(sharedHeaders)) response.headers.set(name, value);
  if (process.env.FOOTNOTE_URL?.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}
