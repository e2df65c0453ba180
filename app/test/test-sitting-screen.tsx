"use client";
import { useEffect, useEffectEvent } from "react";
import { judged, verdictOf } from "#lib/client/self-test/grade.ts";
import { cardOf, itemOf, type TestSitting } from "#lib/client/self-test/sitting.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import type { GestureAct } from "#lib/domain/review/preferences.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { KeysBeside } from "#lib/ui/review/keys-beside.tsx";
import { KeysDialog } from "#lib/ui/review/keys-dialog.tsx";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { RevealBar } from "#lib/ui/review/reveal-bar.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { TestBar } from "#lib/ui/self-test/test-bar.tsx";
import { testWords } from "#lib/ui/text/en/test.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { AskedFace } from "../_sitting/asked-face.tsx";
import { Notices } from "../_sitting/notices.tsx";
import { performGesture } from "../_sitting/perform-gesture.ts";
import { useCardOnScreen } from "../_sitting/use-card-on-screen.ts";
import { useGestures } from "../_sitting/use-gestures.ts";
import { useSittingKeys } from "../_sitting/use-sitting-keys.ts";
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
  const item = itemOf(sitting);
  const made = item && cardOf(sitting, item.card);
  const card = made && shownCard(made, sitting.memories[made.id]);
  const right = judged(sitting);
  const verdict = verdictOf(sitting);
  const onScreen = useCardOnScreen(test.settings.values, card !== null, revealed);
  const { preferences, passage } = onScreen;
  const keys = useKeysDialog();

  const options = item?.form === "choice" && card ? card.options : [];
  const reveal = () => card && !revealed && hands.show();
  // Where the answer was compared, the grade is not the learner's to give.
  const grade = (rating: number) => revealed && hands.answer(right ?? rating > 1);
  useSittingKeys(
    {
      show: reveal,
      grade,
      offered: [1, 3],
      choose: options.length > 0 ? (n) => options[n - 1] !== undefined && hands.choose(options[n - 1] as string) : null,
      undo: hands.undo,
      redo: nothing,
      type: () => onScreen.parts.input.current?.focus(),
      passage: passage.turn,
      dialog: (dialog) => dialog === "keys" && keys.open(),
      act: nothing,
      escape: passage.close,
    },
    revealed,
  );
  const gestures = useGestures(preferences, revealed, onScreen.guardedUntil, (name: GestureAct) =>
    performGesture(name, { grade, reveal, undo: hands.undo, passage: passage.open, act: nothing }),
  );
  const follow = useEffectEvent(onScreen.turned);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card, another side, or the end
  useEffect(() => follow(), [answers.length, revealed, item === null]);

  const notices = <Notices failure={hands.failure} busy={busy} heard={null} copied={null} said={null} />;
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
      <AskedFace
        card={card}
        options={options}
        typed={item.form === "typed"}
        said={sitting}
        verdict={item.form === "typed" ? verdict : null}
        onScreen={onScreen}
        hands={hands}
        onShow={reveal}
        gestures={gestures}
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
