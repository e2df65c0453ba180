"use client";
import { type PointerEvent, useRef } from "react";
import { gestureOf } from "./gesture-of.ts";

/** Swipes to either side by finger or pen; a mouse selects text. Whatever they do has a button and a key too. */
export function useSwipe(onSwipe: (to: "left" | "right") => void) {
  const start = useRef<{ readonly x: number; readonly y: number; readonly id: number } | null>(null);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const free = !(event.target as HTMLElement).closest("button, a, input, textarea, select, label");
      start.current =
        event.pointerType !== "mouse" && event.isPrimary && free
          ? { x: event.clientX, y: event.clientY, id: event.pointerId }
          : null;
    },
    onPointerCancel() {
      start.current = null;
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const from = start.current;
      start.current = null;
      if (!from || from.id !== event.pointerId || document.getSelection()?.isCollapsed === false) return;
      const gesture = gestureOf(from, event, false);
      if (gesture === "left" || gesture === "right") onSwipe(gesture);
    },
  };
}
