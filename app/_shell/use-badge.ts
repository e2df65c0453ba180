"use client";
import { useEffect } from "react";

/** The number on the app's icon, where the device shows one. Only what was answered takes it away, never having looked. */
export function useBadge(waiting: number): void {
  useEffect(() => {
    void navigator.setAppBadge?.(waiting).catch(() => undefined); // not installed
  }, [waiting]);
}
