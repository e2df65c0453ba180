import { openStore } from "#lib/server/db/open.ts";
import { inTransaction } from "#lib/server/db/transaction.ts";
import { readEnv } from "#lib/server/env.ts";
import { makeAuth } from "#lib/server/http/auth.ts";
import { resetLink } from "#lib/server/mail.ts";
import { makeOperator } from "#lib/server/repos/accounts.ts";
import { accountByEmail } from "#lib/server/repos/operator.ts";

const usage = `npm run operator -- reset-link EMAIL   prints a link to a new password, good for an hour
npm run operator -- make EMAIL         makes that account the operator, instead of whoever is`;

/** For an operator who is locked out, on the machine itself. */
export async function operatorTask([act = "", email = ""]: readonly string[]): Promise<number> {
  if ((act !== "reset-link" && act !== "make") || email === "") {
    console.error(usage);
    return 2;
  }
  const env = readEnv(process.env);
  const store = openStore(env);
  try {
    const account = await accountByEmail(store.db, email);
    if (account === null) {
      console.error("No account has this address. Nothing was changed.");
      return 1;
    }
    if (act === "make") {
      await inTransaction(store, (trx) => makeOperator(trx, account));
      console.log("This account is the operator now.");
      return 0;
    }
    const links: string[] = [];
    const auth = makeAuth(env, store, async (_to, token) => void links.push(resetLink(env, token)));
    await auth.api.requestPasswordReset({ body: { email: email.toLowerCase() } });
    console.log(links[0] ?? "No link was made.");
    return links.length === 1 ? 0 : 1;
  } finally {
    await store.db.destroy();
  }
}
