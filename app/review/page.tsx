import type { Metadata } from "next";
import { reviewSession } from "#lib/server/services/review-session.ts";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { atFirst } from "../_shell/at-first.ts";
import { Early } from "../_shell/early.tsx";
import { requestLocale } from "../locale.ts";
import { firstFace } from "./first-face.ts";
import { ReviewScreen } from "./review-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titleReview };
}

interface Props {
  readonly searchParams: Promise<{ readonly anyway?: string | string[] }>;
}

/**
 * The sitting itself lives in the browser: it needs its time zone, its outbox and no server between two cards. Its first
 * card is painted before that.
 */
export default async function Page({ searchParams }: Props) {
  const anyway = (await searchParams).anyway !== undefined;
  const first = await atFirst(async (deps, learner, zone) =>
    firstFace(await reviewSession(deps, learner, zone, { anyway })),
  );
  return (
    <>
      <Early path="/api/review" />
      <ReviewScreen first={first} />
    </>
  );
}
