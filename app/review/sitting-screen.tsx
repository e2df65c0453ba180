"use client";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { previewsOf } from "#lib/client/sitting/previews.ts";
import { progressOf } from "#lib/client/sitting/progress.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceOffset } from "#lib/client/zone.ts";
import { compareAnswer } from "#lib/domain/card/compare.ts";
import { type Rating, ratingNames, ratings } from "#lib/domain/review/rating.ts";
import { Face } from "#lib/ui/review/face.tsx";
import { Grades } from "#lib/ui/review/grades.tsx";
import { KeysBeside } from "#lib/ui/review/keys-beside.tsx";
import { KeysDialog } from "#lib/ui/review/keys-dialog.tsx";
import { Options } from "#lib/ui/review/options.tsx";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { RevealBar } from "#lib/ui/review/reveal-bar.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { Comparison, TypedInput } from "#lib/ui/review/typed-answer.tsx";
import type { SpanOfTime } from "#lib/ui/text/span-of-time.ts";
import { useText } from "#lib/ui/text/text-context.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { FinishedScreen } from "./finished-screen.tsx";
import { Notices } from "./notices.tsx";
import { spanOfMemory } from "./spans.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { useSitting } from "./use-sitting.ts";

type Showing = "auto" | "open" | "closed";

const isWide = () => matchMedia("(min-width: 56.25rem)").matches;

/** One card after another until none is left. */
export function SittingScreen({ client, first }: { client: Client; first: Sitting }) {
  const { review } = useText();
  const { sitting, busy, failure, heard, grade, undo, redo, show, type, choose, countAsRight } = useSitting(
    client,
    first,
  );
  const [showing, setShowing] = useState<Showing>("auto");
  const [chosen, setChosen] = useState<string | null>(null);
  const [allKeys, setAllKeys] = useState(false);
  const stem = useRef<HTMLParagraphElement>(null);
  const answer = useRef<HTMLElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { past, board, revealed, revealedAt } = sitting;
  const card = board.current === null ? null : (sitting.cards.get(board.current) ?? null);

  const intervals = useMemo(() => intervalsOf(sitting, revealedAt), [sitting, revealedAt]);
  const isOpen = showing === "open" || (showing === "auto" && revealed);
  const turnPassage = () => {
    if (!revealed) return;
    const open = showing === "open" || (showing === "auto" && isWide());
    setShowing(open ? "closed" : "open");
    if (open) mark.current?.focus();
  };
  const openPassage = () =>
    isWide() && showing !== "closed" ? turnPassage() : setShowing(showing === "open" ? "closed" : "open");
  const closeOpen = () => {
    setChosen(null);
    if (revealed && (showing === "open" || (showing === "auto" && isWide()))) turnPassage();
  };
  const reveal = () => card && !revealed && show();
  useReviewKeys(
    {
      show: reveal,
      grade,
      choose: (n) => {
        const option = card?.options[n - 1];
        if (option !== undefined) choose(option);
      },
      undo,
      redo,
      passage: turnPassage,
      allKeys: () => setAllKeys(true),
      escape: closeOpen,
    },
    revealed,
  );

  // Focus follows what is new: the answer when it is shown, else the stem, so that both are read aloud.
  const follow = useEffectEvent(() => {
    setShowing("auto");
    setChosen(null);
    if (board.current === null) document.getElementById("finished")?.focus();
    else if (revealed) answer.current?.focus({ preventScroll: true });
    else if (card?.form === "typed") input.current?.focus({ preventScroll: true });
    else stem.current?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card, another side or a step in history
  useEffect(() => follow(), [board.current, revealed, past.length]);

  const progress = progressOf(sitting, client.outbox.now());
  const { place } = progress;
  const count = place.kind === "repeat" ? review.repeats(place.left) : review.count(place.n, place.of);
  const notices = (
    <Notices
      failure={failure}
      busy={busy && client.outbox.status().storage === "direct"}
      heard={heard}
      said={revealed && intervals ? gradesInFull(review, intervals) : null}
    />
  );
  if (!card) {
    return (
      <>
        {notices}
        <FinishedScreen
          client={client}
          sitting={sitting}
          chosen={chosen}
          onPassage={(id) => setChosen(id === chosen ? null : id)}
          onUndo={undo}
          onRedo={redo}
        />
        <KeysDialog open={allKeys} onClose={() => setAllKeys(false)} />
      </>
    );
  }
  const last = past.at(-1);
  const comparison =
    revealed && card.form === "typed" && sitting.typed.trim() !== "" ? compareAnswer(card, sitting.typed) : null;
  return (
    <div className="review">
      <div className="relative z-6 wide:col-start-1">
        <ReviewHead progress={progress} count={count} />
        {notices}
      </div>
      <Face
        card={card}
        revealed={revealed}
        open={isOpen}
        onMark={openPassage}
        stemRef={stem}
        answerRef={answer}
        markRef={mark}
        options={
          card.options.length > 0 && (
            <Options
              options={card.options}
              answer={card.key}
              chosen={sitting.typed}
              revealed={revealed}
              open={isOpen}
              onChoose={choose}
              onMark={openPassage}
              answerRef={answer}
              markRef={mark}
            />
          )
        }
        input={
          card.form === "typed" && (
            <TypedInput kind={card.answerType} value={sitting.typed} onChange={type} onShow={reveal} inputRef={input} />
          )
        }
        comparison={
          comparison && (
            <Comparison
              typed={sitting.typed}
              verdict={comparison.verdict}
              countedAsRight={sitting.countedAsRight}
              onCountAsRight={countAsRight}
            />
          )
        }
      />
      {revealed ? (
        <PassageView passage={card.passage} of={`${card.id} ${past.length}`} showing={showing} onClose={turnPassage} />
      ) : (
        <KeysBeside
          last={last ? { grade: ratingNames[last.rating], back: backOf(last) } : null}
          onAll={() => setAllKeys(true)}
        />
      )}
      {revealed && intervals ? (
        <Grades intervals={intervals} busy={busy} onGrade={grade} />
      ) : (
        <RevealBar canUndo={past.length > 0} onUndo={undo} onShow={reveal} />
      )}
      <KeysDialog open={allKeys} onClose={() => setAllKeys(false)} />
    </div>
  );
}

function intervalsOf(sitting: Sitting, at: number): Record<Rating, SpanOfTime> | null {
  if (!sitting.revealed) return null;
  const previews = previewsOf(sitting, at, deviceOffset(at));
  if (!previews) return null;
  const [again, hard, good, easy] = ratings.map((rating) => spanOfMemory(previews[rating], at));
  return { 1: again, 2: hard, 3: good, 4: easy } as Record<Rating, SpanOfTime>;
}

type ReviewText = ReturnType<typeof useText>["review"];

const gradesInFull = (review: ReviewText, intervals: Record<Rating, SpanOfTime>): string =>
  review.heard(ratings.map((rating) => review.gradeInFull(ratingNames[rating], intervals[rating])));

function backOf({ card, after }: Sitting["past"][number]): SpanOfTime {
  const memory = after.memories.get(card);
  return memory ? spanOfMemory(memory, memory.lastAt ?? 0) : { n: 1, unit: "day" };
}
