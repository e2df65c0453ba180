import "server-only";
import { readCode } from "#lib/domain/assessment/code.ts";
import { noteWrongCode, overWrongCodes } from "../limits.ts";
import { ProblemError, TooMany } from "../problem.ts";

/**
 * What a typed code leads to. A wrong code, one of a quiz that was taken back and something that is no code at all are told
 * in the same words, and each costs one of the wrong ones that may be tried. @throws ProblemError not_found, TooMany
 */
export async function byCode<T>(typed: string, address: string, find: (code: string) => Promise<T | null>): Promise<T> {
  const wait = await overWrongCodes(address);
  if (wait !== null) throw new TooMany(wait);
  // Something of the wrong shape takes the same statement as a wrong code.
  const found = await find(readCode(typed) ?? "no code");
  if (found !== null) return found;
  await noteWrongCode(address);
  throw new ProblemError("not_found", "No quiz has this code now.");
}
