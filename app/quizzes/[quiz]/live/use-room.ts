"use client";
import { useCallback, useEffect, useState } from "react";
import { follow } from "#lib/client/take/follow.ts";
import { createRoomApi } from "#lib/client/take/room.ts";
import { LiveForOwner, type LivePhase, type LiveRoom } from "#lib/contract/live.ts";

const api = createRoomApi();

export interface Room {
  /** Undefined while it is being opened, null when it is no live quiz of this learner's. */
  readonly room: LiveRoom | null | undefined;
  readonly live: LiveForOwner | null;
  readonly away: boolean;
  readonly move: (phase: LivePhase, position: number) => Promise<void>;
}

/** An instructor's live quiz: its counts as they come, and the way on. */
export function useRoom(quiz: string): Room {
  const [room, setRoom] = useState<LiveRoom | null | undefined>();
  const [live, setLive] = useState<LiveForOwner | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    let gone = false;
    let stop = () => {};
    void api.room(quiz).then((found) => {
      if (gone) return;
      if (!found.ok) return found.error.kind === "network" ? setAway(true) : setRoom(null);
      setRoom(found.value.value);
      setLive(found.value.value.live);
      stop = follow(`/api/quizzes/live?quiz=${encodeURIComponent(quiz)}`, LiveForOwner, setLive, setAway);
    });
    return () => {
      gone = true;
      stop();
    };
  }, [quiz]);
  const from = live?.revision ?? 0;
  const move = useCallback(
    async (phase: LivePhase, position: number) => {
      const moved = await api.move({ quiz, phase, position, from });
      if (moved.ok) setLive((known) => known && { ...known, ...moved.value.value });
      else setAway(true);
    },
    [quiz, from],
  );
  return { room, live, away, move };
}
