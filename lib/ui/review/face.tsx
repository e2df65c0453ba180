"use client";
import type { ComponentProps, ReactNode, Ref } from "react";
import { Foot } from "../primitives/foot.tsx";
import { MarkButton } from "../primitives/mark.tsx";
import { fromText } from "../primitives/own-words.ts";
import { moreWords } from "../text/en/more.ts";
import { reviewWords } from "../text/en/review.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";
import { fillsGap, Stem } from "./stem.tsx";

interface FaceProps {
  readonly card: {
    readonly id: string;
    readonly stem: string;
    readonly key: string;
    readonly hint: string | null;
    readonly note: string;
    readonly passage: { readonly title: string; readonly section: string | null };
  };
  /** What the learner finds the matter with it. */
  readonly flag?: "wrong" | "unclear" | "trivial" | null;
  /** It does not come in: it was there before. */
  readonly still?: boolean;
  readonly revealed: boolean;
  /** Whether the passage stands open. */
  readonly open: boolean;
  readonly onMark: () => void;
  readonly stemRef: Ref<HTMLParagraphElement>;
  readonly answerRef: Ref<HTMLElement>;
  readonly markRef: Ref<HTMLButtonElement>;
  /** Under the stem before the answer, in its place: the input of a typed card. */
  readonly input?: ReactNode;
  /** Under the answer: what was typed, compared. */
  readonly comparison?: ReactNode;
  /** The options of a choice: they stand under the stem on both sides and hold the answer. */
  readonly options?: ReactNode;
  /** Under everything: what is to be said of this card. */
  readonly note?: ReactNode;
  /** The form that stands here while the card is being written anew. */
  readonly instead?: ReactNode;
  readonly gestures?: Pick<ComponentProps<"main">, "onPointerDown" | "onPointerUp" | "onPointerCancel">;
}

/** One card: where it is from, what is asked and, once shown, the answer with its mark and foot. */
export function Face({
  card,
  flag = null,
  still = false,
  revealed,
  open,
  onMark,
  stemRef,
  answerRef,
  markRef,
  input,
  comparison,
  options,
  note,
  instead,
  gestures,
}: FaceProps) {
  const review = useWords(reviewWords);
  const more = useWords(moreWords);
  const below = !options && !fillsGap(card.stem, card.key);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long card scrolls, and a keyboard must be able to
    <main className="face" tabIndex={0} aria-label={review.card} {...gestures}>
      <div key={card.id} className={still ? undefined : "card-in"}>
        <p {...fromText} className="type-small mb-4 text-ink-muted wide:mb-6 wide:text-[0.9375rem]">
          {review.context(curled(card.passage.title), card.passage.section && curled(card.passage.section))}
          {flag && <bdi className="text-ink"> · {more.flagged[flag]}</bdi>}
        </p>
        {instead || (
          <>
            <Stem
              stem={card.stem}
              answer={card.key}
              revealed={revealed}
              open={open}
              onMark={onMark}
              stemRef={stemRef}
              answerRef={answerRef as Ref<HTMLSpanElement>}
              markRef={markRef}
            />
            {!options && !revealed && card.hint && (
              <p {...fromText} className="type-small mt-5 text-ink-muted">
                {card.hint}
              </p>
            )}
            {!revealed && input}
            {options}
            {revealed && below && (
              <p
                {...fromText}
                ref={answerRef as Ref<HTMLParagraphElement>}
                tabIndex={-1}
                className={`mt-5 ${card.key.length > 90 ? "type-face-long" : "type-face"}`}
              >
                <b className="font-semibold">{card.key}</b>
                <MarkButton ref={markRef} n={1} label={review.mark(1)} expanded={open} onPress={onMark} />
              </p>
            )}
            {revealed && comparison}
            {revealed && <Foot n={1} note={card.note} title={card.passage.title} />}
            {revealed && note}
          </>
        )}
      </div>
    </main>
  );
}
