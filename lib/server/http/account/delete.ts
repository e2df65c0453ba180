import "server-only";
import type * as z from "zod/mini";
import type { Delete } from "#lib/contract/account.ts";
import { eraseLearner } from "../../services/erase.ts";
import { forgetAccountGuesses, guess } from "../guesses.ts";
import { ProblemError } from "../problem.ts";
import type { Call, Reply } from "../route.ts";
import { backToAside } from "./aside.ts";
import { refused } from "./sign-in.ts";

/** Deletes who asks, with everything that is theirs. Somebody with an account says the password: a phone may lie open. */
export async function deleteEverything({
  deps,
  session,
  learner,
  body: { password },
  address,
  request,
}: Call<"POST /api/account/delete", unknown, z.infer<typeof Delete>>): Promise<Reply> {
  if (session && !session.user.anonymous) {
    if (password === undefined) throw new ProblemError("wrong_credentials", "Say the account's password.");
    await guess(deps, "account", session.user.email, address);
    await deps.auth.api.verifyPassword({ body: { password }, headers: request.headers }).catch(refused);
    await forgetAccountGuesses(deps, session.user.email);
  }
  await eraseLearner(deps, learner.id);
  return { body: {}, headers: await backToAside(deps, request) };
}
