"use client";
import { useEffect, useState } from "react";

/** Now by the server's clock, each second while something counts down; null when nothing does. */
export function useClock(offset: number, running: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!running) return setNow(null);
    const tick = () => setNow(Date.now() + offset);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [offset, running]);
  return now;
}
