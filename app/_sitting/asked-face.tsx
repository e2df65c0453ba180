"use client";
import type { ComponentProps } from "react";
import type { ReviewCard } from "#lib/contract/review.ts";
import { Face } from "#lib/ui/review/face.tsx";
import { Options } from "#lib/ui/review/options.tsx";
import { Comparison, TypedInput } from "#lib/ui/review/typed-answer.tsx";
import type { CardOnScreen } from "./use-card-on-screen.ts";

interface AskedFaceProps extends Pick<ComponentProps<typeof Face>, "flag" | "still" | "gestures" | "note" | "instead"> {
  readonly card: ReviewCard;
  /** To choose from; none where it is asked in another form. */
  readonly options: readonly string[];
  /** It is asked for in the learner's own words. */
  readonly typed: boolean;
  readonly said: { readonly revealed: boolean; readonly typed: string; readonly countedAsRight: boolean };
  /** What was typed against the key; null when nothing is said of it. */
  readonly verdict: ComponentProps<typeof Comparison>["verdict"] | null;
  readonly onScreen: Pick<CardOnScreen, "parts" | "passage">;
  readonly hands: {
    readonly choose: (option: string) => void;
    readonly type: (typed: string) => void;
    readonly countAsRight: () => void;
  };
  readonly onShow: () => void;
}

/** A card in the form in which it is asked, with what was said to it. */
export function AskedFace({
  card,
  options,
  typed,
  said,
  verdict,
  onScreen: { parts, passage },
  hands,
  onShow,
  ...face
}: AskedFaceProps) {
  const { revealed } = said;
  const marked = { open: passage.isOpen, onMark: passage.open, answerRef: parts.answer, markRef: parts.mark };
  return (
    <Face
      card={card}
      revealed={revealed}
      {...marked}
      stemRef={parts.stem}
      options={
        options.length > 0 && (
          <Options
            options={options}
            answer={card.key}
            chosen={said.typed}
            revealed={revealed}
            {...marked}
            onChoose={hands.choose}
          />
        )
      }
      input={
        typed && (
          <TypedInput
            kind={card.answerType}
            value={said.typed}
            onChange={hands.type}
            onShow={onShow}
            inputRef={parts.input}
          />
        )
      }
      comparison={
        verdict && (
          <Comparison
            typed={said.typed}
            verdict={verdict}
            countedAsRight={said.countedAsRight}
            onCountAsRight={hands.countAsRight}
          />
        )
      }
      {...face}
    />
  );
}
