"use client";
import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { judged, verdictOf } from "#lib/client/self-test/grade.ts";
import { cardOf, itemOf, type TestSitting } from "#lib/client/self-test/sitting.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import { type GestureAct, preferencesOf } from "#lib/domain/review/preferences.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Face } from "#lib/ui/review/face.tsx";
import { KeysBeside } from "#lib/ui/review/keys-beside.tsx";
import { KeysDialog } from "#lib/ui/review/keys-dialog.tsx";
import { Options } from "#lib/ui/review/options.tsx";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { RevealBar } from "#lib/ui/review/reveal-bar.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { Comparison, TypedInput } from "#lib/ui/review/typed-answer.tsx";
import { TestBar } from "#lib/ui/self-test/test-bar.tsx";
import { testWords } from "#lib/ui/text/en/test.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { useHeldVersion } from "../_shell/use-held-version.ts";
import { bringIntoView } from "../review/bring-into-view.ts";
import { Notices } from "../review/notices.tsx";
import { performGesture } from "../review/perform-gesture.ts";
import { useGestures } from "../review/use-gestures.ts";
import { usePassage } from "../review/use-passage.ts";
import { useReviewKeys } from "../review/use-review-keys.ts";
import { useWakeLock } from "../review/use-wake-lock.ts";
import { ResultsScreen } from "./results-screen.tsx";
import { useKeysDialog } from "./use-keys-dialog.ts";
import { useTest } from "./use-test.ts";

interface TestSittingScreenProps {
  readonly client: Client;
  readonly first: TestSitting;
  readonly onAgain: (next: TestSitting) => void;
  readonly onAnother: () => void;
}

const nothing = () => {};

/** One card after another, each with its answer and passage as soon as it is given; then the result. */
export function TestSittingScreen({ client, first, onAgain, onAnother }: TestSittingScreenProps) {
  const words = useWords(testWords);
  const hands = useTest(client, first);
  const { sitting, busy } = hands;
  const { test, answers, revealed } = sitting;
  const preferences = useMemo(() => preferencesOf(test.settings.values), [test.settings]);
  const item = itemOf(sitting);
  const made = item && cardOf(sitting, item.card);
  const card = made && shownCard(made, sitting.memories[made.id]);
  const right = judged(sitting);
  const verdict = verdictOf(sitting);
  const stem = useRef<HTMLParagraphElement>(null);
  const answer = useRef<HTMLElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const turnedAt = useRef(0);
  const passage = usePassage(revealed, mark);
  const keys = useKeysDialog();
  useWakeLock(preferences.wakeLock && card !== null);
  useHeldVersion(card !== null);

  const options = item?.form === "choice" && card ? card.options : [];
  const reveal = () => card && !revealed && hands.show();
  // Where the answer was compared, the grade is not the learner's to give.
  const grade = (rating: number) => revealed && hands.answer(right ?? rating > 1);
  useReviewKeys(
    {
      show: reveal,
      grade,
      offered: [1, 3],
      choose: options.length > 0 ? (n) => options[n - 1] !== undefined && hands.choose(options[n - 1] as string) : null,
      undo: hands.undo,
      redo: nothing,
      type: () => input.current?.focus(),
      passage: passage.turn,
      dialog: (dialog) => dialog === "keys" && keys.open(),
      act: nothing,
      escape: passage.close,
    },
    revealed,
  );
  const gestures = useGestures(
    preferences,
    revealed,
    () => turnedAt.current + preferences.tapGuard,
    (name: GestureAct) =>
      performGesture(name, { grade, reveal, undo: hands.undo, passage: passage.open, act: nothing }),
  );
  // Focus follows what is new, so that it is read aloud.
  const follow = useEffectEvent(() => {
    passage.reset();
    turnedAt.current = performance.now();
    if (!item) document.getElementById("finished")?.focus();
    else if (revealed) {
      answer.current?.focus({ preventScroll: true });
      bringIntoView(answer.current);
    } else stem.current?.focus({ preventScroll: true });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card, another side, or the end
  useEffect(() => follow(), [answers.length, revealed, item === null]);

  const notices = (
    <Notices
      failure={hands.failure}
      busy={busy && client.outbox.status().storage !== "kept"}
      heard={null}
      copied={null}
      said={null}
    />
  );
  if (!card || !item)
    return (
      <>
        {notices}
        <ResultsScreen client={client} sitting={sitting} onUndo={hands.undo} onAgain={onAgain} onAnother={onAnother} />
      </>
    );
  return (
    <div className="review" data-buttons={preferences.buttons} data-side={preferences.side}>
      <div className="relative z-6 wide:col-start-1">
        <ReviewHead
          progress={{ done: answers.length, of: test.items.length }}
          count={words.place(answers.length + 1, test.items.length, !item.counts)}
          leave={words.leave}
          more={
            <button
              type="button"
              className={`${act.link} text-center`}
              aria-label={words.endLabel}
              onClick={hands.leave}
            >
              {words.end}
            </button>
          }
        />
        {notices}
      </div>
      <Face
        card={card}
        revealed={revealed}
        open={passage.isOpen}
        onMark={passage.open}
        stemRef={stem}
        answerRef={answer}
        markRef={mark}
        gestures={gestures}
        options={
          options.length > 0 && (
            <Options
              options={options}
              answer={card.key}
              chosen={sitting.typed}
              revealed={revealed}
              open={passage.isOpen}
              onChoose={hands.choose}
              onMark={passage.open}
              answerRef={answer}
              markRef={mark}
            />
          )
        }
        input={
          item.form === "typed" && (
            <TypedInput
              kind={card.answerType}
              value={sitting.typed}
              onChange={hands.type}
              onShow={reveal}
              inputRef={input}
            />
          )
        }
        comparison={
          verdict &&
          item.form === "typed" && (
            <Comparison
              typed={sitting.typed}
              verdict={verdict}
              countedAsRight={sitting.countedAsRight}
              onCountAsRight={hands.countAsRight}
            />
          )
        }
      />
      {revealed ? (
        <PassageView
          passage={card.passage}
          of={`${card.id} ${answers.length}`}
          showing={passage.showing}
          onClose={passage.turn}
        />
      ) : (
        <KeysBeside last={null} onAll={keys.open} />
      )}
      <footer className={revealed ? "acts" : "acts acts-reveal"}>
        {revealed ? (
          <TestBar right={right} busy={busy} onAnswer={hands.answer} />
        ) : (
          <RevealBar canUndo={answers.length > 0} onUndo={hands.undo} onShow={reveal} />
        )}
      </footer>
      <KeysDialog open={keys.isOpen} onClose={keys.close} />
    </div>
  );
}
