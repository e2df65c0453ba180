"use client";
import { useState } from "react";
import { actDraft, afterEvent, redoDraft, reviewDraft, settingsDraft, undoDraft } from "#lib/client/sitting/drafts.ts";
import { type ActKind, play, type Sitting } from "#lib/client/sitting/sitting.ts";
import { deviceHere } from "#lib/client/zone.ts";
import type { ReviewSession } from "#lib/contract/review.ts";
import type { Preferences } from "#lib/domain/review/preferences.ts";
import type { Rating } from "#lib/domain/review/rating.ts";
import type { Client } from "../_shell/client-of-page.ts";
import type { Heard } from "../_sitting/notices.tsx";
import { useTurns } from "../_sitting/use-turns.ts";

const here = () => deviceHere(Date.now());

/** A review on screen, and all that can be done in it. */
export function useSitting(client: Client, first: Sitting) {
  const { outbox } = client;
  const { sitting, failure, busy, now, tell, inTurn } = useTurns(client, first, play);
  const [heard, setHeard] = useState<Heard>(null);

  const grade = (rating: Rating) => {
    const meant = now.current.board.current;
    inTurn(async (sitting) => {
      // A second press that was meant for the card before is not a grade of this one.
      const took = outbox.now() - sitting.shownAt;
      const draft =
        sitting.revealed && sitting.board.current === meant ? reviewDraft(sitting, rating, took, here()) : null;
      if (!draft) return null;
      const done = await outbox.record(draft, rollover(sitting), (event) => afterEvent(sitting, event));
      if (!done.ok) return done.error;
      const { event, memory } = done.value;
      if (memory)
        tell({ kind: "done", event: event.id, done: { kind: "review", rating, took }, memory, now: outbox.now() });
      setHeard(null);
      return null;
    });
  };

  /** Anything else done to the card that is on screen now. */
  const act = (kind: ActKind, payload: unknown) => {
    const meant = now.current.board.current;
    inTurn(async (sitting) => {
      const draft = sitting.board.current === meant ? actDraft(sitting, kind, payload, here()) : null;
      if (!draft) return null;
      const done = await outbox.record(draft, rollover(sitting), (event) => afterEvent(sitting, event));
      if (!done.ok) return done.error;
      const { event, memory } = done.value;
      if (memory) tell({ kind: "done", event: event.id, done: { kind }, memory, now: outbox.now() });
      setHeard({ kind: "done", done: { kind } });
      return null;
    });
  };

  const undo = () =>
    inTurn(async (sitting) => {
      const last = sitting.past.at(-1);
      if (!last) return null;
      const before = last.before.memories.get(last.card) ?? null;
      const done = await outbox.record(undoDraft(sitting, last, here()), rollover(sitting), () => before);
      if (!done.ok) return done.error;
      tell({ kind: "undone", undo: done.value.event.id, now: outbox.now() });
      setHeard({ kind: "undone", done: last.done });
      return null;
    });

  const redo = () =>
    inTurn(async (sitting) => {
      const next = sitting.future.at(-1);
      const draft = next && redoDraft(sitting, next, here());
      if (!next || !draft) return null;
      const after = next.after.memories.get(next.card) ?? null;
      const done = await outbox.record(draft, rollover(sitting), () => after);
      if (!done.ok) return done.error;
      tell({ kind: "redone", now: outbox.now() });
      setHeard({ kind: "redone", done: next.done });
      return null;
    });

  /** Another preference, from the next card on and on every device. */
  const prefer = (change: Partial<Preferences>) =>
    inTurn(async (sitting) => {
      const { values } = sitting.settings;
      const next = { ...values, preferences: { ...values.preferences, ...change } };
      const done = await outbox.record(settingsDraft(sitting, next, here()), rollover(sitting), () => null);
      if (!done.ok) return done.error;
      tell({ kind: "settings", settings: { version: done.value.event.id, values: next } });
      return null;
    });

  return {
    sitting,
    busy,
    failure,
    heard,
    grade,
    act,
    prefer,
    undo,
    redo,
    conceal: () => tell({ kind: "conceal" }),
    ahead: () => tell({ kind: "ahead", now: outbox.now() }),
    more: (session: ReviewSession) => tell({ kind: "more", session, now: outbox.now() }),
    show: () => tell({ kind: "reveal", now: outbox.now() }),
    type: (typed: string) => tell({ kind: "type", typed }),
    choose: (option: string) => tell({ kind: "choose", option, now: outbox.now() }),
    countAsRight: () => tell({ kind: "count-as-right" }),
  };
}

const rollover = (sitting: Sitting): number => sitting.settings.values.rollover;
