"use client";
import type { RecordFailure } from "#lib/client/outbox/outbox.ts";
import type { Done } from "#lib/client/sitting/sitting.ts";
import { ratingNames } from "#lib/domain/review/rating.ts";
import { moreWords } from "#lib/ui/text/en/more.ts";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { statesWords } from "#lib/ui/text/en/states.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import { OutboxBanner } from "../_shell/outbox-banner.tsx";

/** What was just done, for somebody who listens. */
export type Heard = { readonly kind: "done" | "undone" | "redone"; readonly done: Done } | null;

interface NoticesProps {
  readonly failure: RecordFailure | null;
  /** An answer is on its way and the card waits for it. */
  readonly busy: boolean;
  readonly heard: Heard;
  readonly copied: "copied" | "notCopied" | null;
  /** The grades with their intervals, once the answer is shown. */
  readonly said: string | null;
}

/** What is said besides the card: seen when something is wrong, otherwise only heard. */
export function Notices({ failure, busy, heard, copied, said }: NoticesProps) {
  const states = useWords(statesWords);
  const review = useWords(reviewWords);
  const more = useWords(moreWords);
  const wrong = failure === "not-saved" ? states.notSaved : failure === "not-sent" ? states.notSent : null;
  const done =
    heard &&
    review.heardDone[heard.kind](
      review.acts[heard.done.kind === "review" ? ratingNames[heard.done.rating] : heard.done.kind],
    );
  return (
    <>
      <OutboxBanner />
      {wrong && (
        <p role="alert" className="gutters bg-margin py-3 text-[0.9375rem]/[1.375rem] text-again">
          {wrong}
        </p>
      )}
      {copied && (
        <p role="status" className="type-small py-1 text-center text-ink-muted">
          {more[copied]}
        </p>
      )}
      <p className="sr-only" aria-live="polite">
        {[done, said, busy ? review.saving : null].filter(Boolean).join(" ")}
      </p>
    </>
  );
}
