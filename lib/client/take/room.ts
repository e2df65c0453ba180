import { LiveForTakers, type LiveMove, LiveRoom, QuizTakers, type RemoveTaker } from "#lib/contract/live.ts";
import { type Answer, createCall } from "../api.ts";

/** What an instructor does in a live quiz. */
export interface RoomApi {
  room(quiz: string): Answer<LiveRoom>;
  move(move: LiveMove): Answer<LiveForTakers>;
  takers(quiz: string): Answer<QuizTakers>;
  remove(wish: RemoveTaker): Answer<QuizTakers>;
}

export function createRoomApi(): RoomApi {
  const call = createCall();
  return {
    room: (quiz) => call(`/api/quizzes/room?quiz=${encodeURIComponent(quiz)}`, LiveRoom),
    takers: (quiz) => call(`/api/quizzes/takers?quiz=${encodeURIComponent(quiz)}`, QuizTakers),
    remove: (wish) => call("/api/quizzes/remove-taker", QuizTakers, wish),
    move: (move) => call("/api/quizzes/live", LiveForTakers, move),
  };
}
