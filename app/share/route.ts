/**
 * Where a phone's share sheet sends to. The service worker answers and keeps what was shared; here ends what came before
 * there was one, and what was shared is not read: a form from another site would look the same.
 */
export const POST = (request: Request): Response => Response.redirect(new URL("/library/add", request.url), 303);
