import type { Metadata } from "next";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { Early } from "../_shell/early.tsx";
import { requestLocale } from "../locale.ts";
import { ReviewScreen } from "./review-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleReview };
}

/** The sitting itself lives in the browser: it needs its time zone, its outbox and no server between two cards. */
export default function Page() {
  return (
    <>
      <Early path="/api/review" />
      <ReviewScreen />
    </>
  );
}
