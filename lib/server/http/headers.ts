/** Carries a page's nonce from the proxy to whatever renders it. */
export const NONCE_HEADER = "x-footnote-nonce";

/** The service worker asks for a page that is the same for everybody, to store it. */
export const SHELL_HEADER = "x-footnote-shell";

/** JSON is never a document: nothing may run, load or frame it. */
export const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** @param development Next's development overlay evaluates code and injects styles */
export function pagePolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const commonHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-dns-prefetch-control": "off",
} as const;

/** Of pages that a link opens: the link goes nowhere from there, and no search engine keeps it. */
export const sharedHeaders = {
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
} as const;
