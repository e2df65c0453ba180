import type { Metadata } from "next";
import { textFor } from "#lib/ui/text/text-for.ts";
import { requestLocale } from "../locale.ts";
import { ReviewScreen } from "./review-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: textFor(await requestLocale()).shell.titleReview };
}

/** The sitting itself lives in the browser: it needs its time zone, its outbox and no server between two cards. */
export default function Page() {
  return <ReviewScreen />;
}
