import { LiveForTakers, type LiveMove, LiveRoom } from "#lib/contract/live.ts";
import { type Answer, createCall } from "../api.ts";

/** What an instructor does in a live quiz. */
export interface RoomApi {
  room(quiz: string): Answer<LiveRoom>;
  move(move: LiveMove): Answer<LiveForTakers>;
}

export function createRoomApi(): RoomApi {
  const call = createCall();
  return {
    room: (quiz) => call(`/api/quizzes/room?quiz=${encodeURIComponent(quiz)}`, LiveRoom),
    move: (move) => call("/api/quizzes/live", LiveForTakers, move),
  };
}
