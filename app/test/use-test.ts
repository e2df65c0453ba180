"use client";
import { useEffect } from "react";
import { afterAnswer, answerDraft, undoAnswer } from "#lib/client/self-test/grade.ts";
import { keepTest } from "#lib/client/self-test/kept.ts";
import { itemOf, playTest, type TestSitting } from "#lib/client/self-test/sitting.ts";
import { deviceHere } from "#lib/client/zone.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import type { Client } from "../_shell/client-of-page.ts";
import { useTurns } from "../_sitting/use-turns.ts";

/** A test on screen, and all that can be done in it. */
export function useTest(client: Client, first: TestSitting) {
  const { outbox } = client;
  const { sitting, failure, busy, now, tell, inTurn } = useTurns(client, first, playTest);
  useEffect(() => keepTest(sitting), [sitting]);

  const answer = (right: boolean) => {
    const meant = now.current.answers.length;
    inTurn(async (sitting) => {
      const item = itemOf(sitting);
      const took = outbox.now() - sitting.shownAt;
      const here = deviceHere(Date.now());
      // A second press that was meant for the card before is no answer to this one.
      const draft =
        sitting.revealed && sitting.answers.length === meant ? answerDraft(sitting, right, took, here) : null;
      if (!item || !draft) return null;
      const { rollover } = sitting.test.settings.values;
      const before = sitting.memories[item.card] ?? newMemory;
      const done = await outbox.record(draft, rollover, (event) => afterAnswer(sitting, event));
      if (!done.ok) return done.error;
      const { card, form, counts } = item;
      tell({
        kind: "answered",
        answer: {
          card,
          form,
          event: done.value.event.id,
          right,
          said: sitting.typed,
          counted: counts,
          countedAsRight: sitting.countedAsRight,
          took,
          before: { ...before },
        },
        memory: done.value.memory ?? before,
        now: outbox.now(),
      });
      return null;
    });
  };

  const undo = () =>
    inTurn(async (sitting) => {
      const last = sitting.answers.at(-1);
      if (!last) return null;
      const draft = undoAnswer(sitting, last, deviceHere(Date.now()));
      const done = await outbox.record(draft, sitting.test.settings.values.rollover, () => last.before);
      if (!done.ok) return done.error;
      tell({ kind: "undone", now: outbox.now() });
      return null;
    });

  return {
    sitting,
    busy,
    failure,
    answer,
    undo,
    show: () => tell({ kind: "reveal" }),
    type: (typed: string) => tell({ kind: "type", typed }),
    choose: (option: string) => tell({ kind: "choose", option }),
    countAsRight: () => tell({ kind: "count-as-right" }),
    leave: () => tell({ kind: "leave" }),
  };
}
