"use client";
import { useRef, useState } from "react";
import type { RecordFailure } from "#lib/client/outbox/outbox.ts";
import { createLine } from "#lib/client/outbox/single-file.ts";
import type { Client } from "../_shell/client-of-page.ts";

/**
 * A sitting on screen. Each answer is written down first and shown second: the card stays until it is safe. What is
 * pressed meanwhile waits its turn and finds the sitting as it then is, so that Z Z Z goes three steps back.
 * @param play what a move makes of a sitting
 */
export function useTurns<Sitting, Move>(
  { outbox }: Client,
  first: Sitting,
  play: (sitting: Sitting, move: Move) => Sitting,
) {
  const [sitting, setSitting] = useState(first);
  const [failure, setFailure] = useState<RecordFailure | null>(null);
  /** The server is to store it, and that takes its time. */
  const [busy, setBusy] = useState(false);
  const [line] = useState(createLine);
  const now = useRef(first);

  function tell(move: Move): void {
    now.current = play(now.current, move);
    setSitting(now.current);
  }

  async function take(task: (sitting: Sitting) => Promise<RecordFailure | null>): Promise<void> {
    // A disk takes less time than drawing the screen for it would.
    const far = outbox.status().storage !== "kept";
    if (far) setBusy(true);
    try {
      setFailure(await task(now.current));
    } finally {
      if (far) setBusy(false);
    }
  }

  return {
    sitting,
    failure,
    busy,
    now,
    tell,
    /** A task that throws is a bug: the page is told, and what was pressed after it has its turn. */
    inTurn(task: (sitting: Sitting) => Promise<RecordFailure | null>): void {
      line(() => take(task)).catch(reportError);
    },
  };
}
