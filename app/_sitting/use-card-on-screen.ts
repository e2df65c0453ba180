"use client";
import { useMemo, useRef } from "react";
import { preferencesOf } from "#lib/domain/review/preferences.ts";
import type { ReviewSettings } from "#lib/domain/review/settings.ts";
import { useHeldVersion } from "../_shell/use-held-version.ts";
import { bringIntoView } from "./bring-into-view.ts";
import { usePassage } from "./use-passage.ts";
import { useWakeLock } from "./use-wake-lock.ts";

/**
 * The card on screen, whatever it is answered for: its parts that take the focus, its passage, the screen kept lit.
 * @param there there is one: the sitting is not over
 */
export function useCardOnScreen(settings: ReviewSettings, there: boolean, revealed: boolean) {
  const preferences = useMemo(() => preferencesOf(settings), [settings]);
  const stem = useRef<HTMLParagraphElement>(null);
  const answer = useRef<HTMLElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const passage = usePassage(revealed, mark);
  const turnedAt = useRef(0);
  useWakeLock(preferences.wakeLock && there);
  useHeldVersion(there);

  /** To what is new, so that it is read aloud: the answer when it is shown, else the stem; at the end the heading. */
  const focusNew = () => {
    if (!there) document.getElementById("finished")?.focus();
    else if (revealed) {
      answer.current?.focus({ preventScroll: true });
      bringIntoView(answer.current);
    } else stem.current?.focus({ preventScroll: true });
  };
  return {
    preferences,
    parts: { stem, answer, mark, input },
    passage,
    focusNew,
    /** Another card came, or its other side. */
    turned: () => {
      passage.reset();
      turnedAt.current = performance.now();
      focusNew();
    },
    /** performance.now() before which a tap was meant for what stood there before. */
    guardedUntil: () => turnedAt.current + preferences.tapGuard,
  };
}

export type CardOnScreen = ReturnType<typeof useCardOnScreen>;
