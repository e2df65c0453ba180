"use client";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { progressOf } from "#lib/client/sitting/progress.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import type { Sitting } from "#lib/client/sitting/sitting.ts";
import { compareAnswer } from "#lib/domain/card/compare.ts";
import { LEECH_LAPSES } from "#lib/domain/review/memory.ts";
import type { GestureAct } from "#lib/domain/review/preferences.ts";
import { ratingNames } from "#lib/domain/review/rating.ts";
import { EditCard } from "#lib/ui/review/edit-card.tsx";
import { Grades, offered } from "#lib/ui/review/grades.tsx";
import { KeysBeside } from "#lib/ui/review/keys-beside.tsx";
import { LeechNote } from "#lib/ui/review/leech-note.tsx";
import { MoreButton } from "#lib/ui/review/more-button.tsx";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { RevealBar } from "#lib/ui/review/reveal-bar.tsx";
import { ReviewHead } from "#lib/ui/review/review-head.tsx";
import { editWords } from "#lib/ui/text/en/edit.ts";
import { reviewWords } from "#lib/ui/text/en/review.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { OtherDocuments } from "../_shell/other-documents.tsx";
import { AskedFace } from "../_sitting/asked-face.tsx";
import { Notices } from "../_sitting/notices.tsx";
import { performGesture } from "../_sitting/perform-gesture.ts";
import { useCardOnScreen } from "../_sitting/use-card-on-screen.ts";
import { useGestures } from "../_sitting/use-gestures.ts";
import { useSittingKeys } from "../_sitting/use-sitting-keys.ts";
import { CardDialogs } from "./card-dialogs.tsx";
import { FinishedScreen } from "./finished-screen.tsx";
import { HardNotice } from "./hard-notice.tsx";
import { backOf, gradesInFull, intervalsOf } from "./intervals.ts";
import { useCardActs } from "./use-card-acts.ts";
import { useHardGuard } from "./use-hard-guard.ts";
import { useSitting } from "./use-sitting.ts";

interface SittingScreenProps {
  readonly client: Client;
  readonly first: Sitting;
  /** The card that is on screen already, or null. */
  readonly painted: string | null;
}

/** One card after another until none is left. */
export function SittingScreen({ client, first, painted }: SittingScreenProps) {
  const review = useWords(reviewWords);
  const edit = useWords(editWords);
  const hands = useSitting(client, first);
  const { sitting, busy, grade, undo, redo, show } = hands;
  const { past, board, revealed, revealedAt, settings } = sitting;
  const [chosen, setChosen] = useState<string | null>(null);
  const memory = board.current === null ? undefined : board.memories.get(board.current);
  const asMade = board.current === null ? null : (sitting.cards.get(board.current) ?? null);
  const card = asMade && shownCard(asMade, memory);
  const onScreen = useCardOnScreen(settings.values, card !== null, revealed);
  const { preferences, passage, focusNew } = onScreen;
  const acts = useCardActs(card, hands);
  const guard = useHardGuard(sitting);

  const intervals = useMemo(() => intervalsOf(sitting, revealedAt), [sitting, revealedAt]);
  const reveal = () => card && !revealed && show();
  const choose =
    card && card.options.length > 0
      ? (n: number) => {
          const option = card.options[n - 1];
          if (option !== undefined) hands.choose(option);
        }
      : null;
  const closeOpen = () => {
    setChosen(null);
    if (acts.editing) acts.setEditing(false);
    else passage.close();
  };
  useSittingKeys(
    {
      show: reveal,
      grade,
      offered: offered(preferences.grades),
      choose,
      undo,
      redo,
      type: () => onScreen.parts.input.current?.focus(),
      passage: passage.turn,
      dialog: acts.setDialog,
      act: acts.perform,
      escape: closeOpen,
    },
    revealed,
  );
  const gestures = useGestures(preferences, revealed, onScreen.guardedUntil, (name: GestureAct) =>
    performGesture(name, { grade, reveal, undo, passage: passage.open, act: acts.perform }),
  );

  // A dialog gives focus back to its button, where Space would open it again; the card is what goes on.
  const afterDialog = useEffectEvent(() => acts.dialog === null && !acts.editing && focusNew());
  // biome-ignore lint/correctness/useExhaustiveDependencies: when one closes
  useEffect(() => void afterDialog(), [acts.dialog, acts.editing]);
  const follow = useEffectEvent(() => {
    setChosen(null);
    acts.setEditing(false);
    acts.setCopied(null);
    onScreen.turned();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card, another side or a step in history
  useEffect(() => follow(), [board.current, revealed, past.length]);

  const progress = progressOf(sitting, client.outbox.now());
  const { place } = progress;
  const count = place.kind === "repeat" ? review.repeats(place.left) : review.count(place.n, place.of);
  const notices = (
    <Notices
      failure={hands.failure}
      busy={busy}
      heard={hands.heard}
      copied={acts.copied}
      said={revealed && intervals ? gradesInFull(review, intervals, preferences.grades) : null}
    />
  );
  const dialogs = (
    <CardDialogs
      client={client}
      sitting={sitting}
      acts={acts}
      act={hands.act}
      grades={preferences.grades}
      onGrades={(grades) => hands.prefer({ grades })}
    />
  );
  if (!card || !asMade) {
    return (
      <>
        {notices}
        <FinishedScreen
          client={client}
          hands={hands}
          chosen={chosen}
          onPassage={(id) => setChosen(id === chosen ? null : id)}
        />
        {dialogs}
      </>
    );
  }
  const last = past.at(-1);
  const verdict =
    revealed && card.form === "typed" && sitting.typed.trim() !== ""
      ? compareAnswer(card, sitting.typed).verdict
      : null;
  const leech = memory && memory.lapses >= LEECH_LAPSES ? memory.lapses : null;
  return (
    <div className="review" data-buttons={preferences.buttons} data-side={preferences.side}>
      <div className="relative z-6 wide:col-start-1">
        <ReviewHead progress={progress} count={count} more={<MoreButton onPress={() => acts.setDialog("menu")} />} />
        {notices}
      </div>
      <AskedFace
        card={card}
        options={card.options}
        typed={card.form === "typed"}
        said={sitting}
        verdict={verdict}
        onScreen={onScreen}
        hands={hands}
        onShow={reveal}
        still={past.length === 0 && card.id === painted}
        flag={memory?.flag ?? null}
        gestures={gestures}
        instead={
          acts.editing && (
            <EditCard
              wording={card}
              passage={card.passage}
              original={memory?.override ? asMade : null}
              scope={asMade.owned ? "choose" : "own"}
              why={leech === null ? null : edit.leech(leech)}
              onSave={(wording, forAll) => {
                acts.setEditing(false);
                if (forAll) void client.api.changeWording({ card: card.id, wording });
                hands.act("override", wording);
              }}
              onRestore={() => {
                acts.setEditing(false);
                hands.act("override", { stem: null, key: null });
              }}
              onCancel={() => acts.setEditing(false)}
            />
          )
        }
        note={leech !== null && <LeechNote lapses={leech} onRewrite={() => acts.setEditing(true)} />}
      />
      {revealed || acts.editing ? (
        <PassageView
          passage={card.passage}
          of={`${card.id} ${past.length}`}
          showing={passage.showing}
          onClose={passage.turn}
          others={asMade?.others && <OtherDocuments key={card.id} card={card.id} others={asMade.others} />}
        />
      ) : (
        <KeysBeside
          last={last?.done.kind === "review" ? { grade: ratingNames[last.done.rating], back: backOf(last) } : null}
          onAll={() => acts.setDialog("keys")}
        />
      )}
      <footer className={revealed ? "acts" : "acts acts-reveal"} hidden={acts.editing}>
        {guard.said && <HardNotice onClose={guard.hush} />}
        {revealed && intervals ? (
          <Grades intervals={intervals} grades={preferences.grades} busy={busy} onGrade={grade} />
        ) : (
          <RevealBar canUndo={past.length > 0} onUndo={undo} onShow={reveal} />
        )}
      </footer>
      {dialogs}
    </div>
  );
}
