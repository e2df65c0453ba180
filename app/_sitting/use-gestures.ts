"use client";
import { type PointerEvent, useRef } from "react";
import type { GestureAct, Preferences } from "#lib/domain/review/preferences.ts";
import { type Gesture, gestureOf } from "../_shell/gesture-of.ts";

interface Start {
  readonly x: number;
  readonly y: number;
  readonly id: number;
  readonly scroll: number;
}

/**
 * Swipes and taps on the card, by finger or pen only: a mouse selects text. Up and down count only where the card does
 * not scroll. Nothing is hidden behind them: whatever they do has a button and a key.
 * @param guardedUntil performance.now() before which nothing counts: a tap meant for the card before
 */
export function useGestures(
  preferences: Preferences,
  revealed: boolean,
  guardedUntil: () => number,
  perform: (act: GestureAct) => void,
) {
  const start = useRef<Start | null>(null);
  const act = (gesture: Gesture, share: number): GestureAct => {
    if (gesture !== "tap") return revealed ? preferences.swipes[gesture] : "none";
    if (!revealed) return "show";
    return share < 1 / 3 ? preferences.taps.start : share < 2 / 3 ? preferences.taps.middle : preferences.taps.end;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const free = !(event.target as HTMLElement).closest("button, a, input, textarea, select, label");
      start.current =
        event.pointerType !== "mouse" && event.isPrimary && free
          ? { x: event.clientX, y: event.clientY, id: event.pointerId, scroll: event.currentTarget.scrollTop }
          : null;
    },
    onPointerCancel() {
      start.current = null;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      start.current = null;
      if (!from || from.id !== event.pointerId || performance.now() < guardedUntil()) return;
      if (document.getSelection()?.isCollapsed === false) return; // words are being selected
      const face = event.currentTarget;
      const gesture = gestureOf(from, event, face.scrollTop !== from.scroll);
      if (!gesture) return;
      const { left, width } = face.getBoundingClientRect();
      const share = (event.clientX - left) / width;
      perform(act(gesture, getComputedStyle(face).direction === "rtl" ? 1 - share : share));
    },
  };
}
