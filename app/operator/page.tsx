import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { sessionOf } from "#lib/server/http/current.ts";
import { deps } from "#lib/server/http/deps.ts";
import { isOperator } from "#lib/server/repos/accounts.ts";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";
import { OperatorScreen } from "./operator-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleOperator };
}

/** For everybody but the operator there is no such page. */
export default async function Page() {
  const served = deps();
  const session = await sessionOf(served, await headers());
  if (!session || session.user.anonymous || !(await isOperator(served.store.db, session.user.id))) notFound();
  return <OperatorScreen />;
}
