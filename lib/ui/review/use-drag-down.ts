"use client";
import { type PointerEvent, useRef } from "react";

/** px a finger must travel for the sheet to go. */
const FAR_ENOUGH = 48;

/** Pulling the sheet's head down closes it, as its handle promises. Mice press the button instead. */
export function useDragDown(onDown: () => void) {
  const from = useRef<number | null>(null);
  return {
    onPointerDown: (event: PointerEvent) => {
      from.current = event.pointerType === "touch" ? event.clientY : null;
    },
    onPointerUp: (event: PointerEvent) => {
      if (from.current !== null && event.clientY - from.current > FAR_ENOUGH) onDown();
      from.current = null;
    },
  };
}
