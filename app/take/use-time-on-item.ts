"use client";
import { useCallback, useEffect, useRef } from "react";

/** ms that each item was on the screen while the page was looked at. @returns the time of one item so far */
export function useTimeOnItem(position: number | null): (position: number) => number {
  const spent = useRef(new Map<number, number>());
  const since = useRef<number | null>(null);
  const settle = useCallback((at: number | null) => {
    if (at !== null && since.current !== null)
      spent.current.set(at, (spent.current.get(at) ?? 0) + performance.now() - since.current);
    since.current = document.visibilityState === "visible" ? performance.now() : null;
  }, []);
  useEffect(() => {
    since.current = performance.now();
    const onChange = () => settle(position);
    document.addEventListener("visibilitychange", onChange);
    return () => {
      document.removeEventListener("visibilitychange", onChange);
      settle(position);
    };
  }, [position, settle]);
  return useCallback(
    (at: number) => {
      if (at === position) settle(at);
      return Math.min(86_400_000, Math.round(spent.current.get(at) ?? 0));
    },
    [position, settle],
  );
}
