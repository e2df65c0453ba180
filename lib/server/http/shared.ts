import "server-only";
import { type SharedPage, sharedPage } from "../services/shared-page.ts";
import type { ServerDeps } from "./deps.ts";
import { noteWrongLink, overLimit, overWrongLinks } from "./limits.ts";
import { addressOf } from "./origin.ts";

/**
 * What a link shows, or null: it is wrong, has ended, was revoked, or too many wrong ones came from this address. Nobody is
 * told which, and finding out takes the same one statement.
 */
export async function openShared(
  served: ServerDeps,
  headers: Headers,
  token: string,
  page: string,
): Promise<SharedPage | null> {
  const address = addressOf({ headers }, served.env);
  if ((await overLimit("anyone", address)) !== null || (await overWrongLinks(address))) return null;
  const shown = await sharedPage(served, token, /^[1-9]\d{0,5}$/.test(page) ? Number(page) : Number.POSITIVE_INFINITY);
  if (!shown) await noteWrongLink(address);
  return shown;
}
