import "server-only";
import { readCode } from "#lib/domain/assessment/code.ts";
import type { Store } from "../../db/open.ts";
import { hasJoined } from "../../repos/takers.ts";
import { noteWrongCode, overWrongCodes } from "../limits.ts";
import { ProblemError, TooMany } from "../problem.ts";

/**
 * What a typed code leads to. A wrong code, one of a quiz that was taken back and something that is no code at all are told
 * in the same words, and each costs one of the wrong ones that may be tried. While somebody tries too many, a browser that is
 * in the quiz already goes on: a script must not throw a class out. @param taker the browser's mark, or null
 * @throws ProblemError not_found, TooMany
 */
export async function byCode<T>(
  { db }: Store,
  typed: string,
  address: string,
  taker: string | null,
  find: (code: string) => Promise<T | null>,
): Promise<T> {
  // Something of the wrong shape takes the same statement as a wrong code.
  const code = readCode(typed) ?? "no code";
  const wait = await overWrongCodes(address);
  if (wait !== null && !(taker && (await hasJoined(db, code, taker)))) throw new TooMany(wait);
  const found = await find(code);
  if (found !== null) return found;
  await noteWrongCode(address);
  throw new ProblemError("not_found", "No quiz has this code now.");
}
