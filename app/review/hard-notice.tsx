"use client";
import { act } from "#lib/ui/primitives/act.ts";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

export function HardNotice({ onClose }: { onClose: () => void }) {
  const review = useWords(reviewWords);
  return (
    <p
      role="status"
      className="gutters bg-margin py-3 text-[0.9375rem]/[1.375rem] wide:mb-3 wide:rounded-control wide:px-4"
    >
      {review.hardGuard}{" "}
      <button type="button" className={act.link} onClick={onClose}>
        {review.hardGuardClose}
      </button>
    </p>
  );
}
