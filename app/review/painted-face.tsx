"use client";
import { Face } from "#lib/ui/review/face.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { FirstFace } from "./first-face.ts";

/** The card that a sitting begins with, before there is a sitting. */
export function PaintedFace({ first }: { first: FirstFace }) {
  const review = useWords(reviewWords);
  return (
    <div className="review painted" data-card={first.card.id}>
      <div className="relative z-6 wide:col-start-1">
        <ReviewHead progress={{ done: 0, of: first.of }} count={review.count(1, first.of)} />
      </div>
      <Face
        card={first.card}
        flag={first.flag}
        still={true}
        revealed={false}
        open={false}
        onMark={() => undefined}
        stemRef={null}
        answerRef={null}
        markRef={null}
      />
    </div>
  );
}
