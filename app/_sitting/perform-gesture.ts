import type { GestureAct } from "#lib/domain/review/preferences.ts";
import { type Rating, ratingNames, ratings } from "#lib/domain/review/rating.ts";

interface GestureHands {
  readonly grade: (rating: Rating) => void;
  readonly reveal: () => void;
  readonly undo: () => void;
  readonly passage: () => void;
  readonly act: (act: "bury" | "suspend" | "flag") => void;
}

/** What a gesture means on the card that is on screen. */
export function performGesture(name: GestureAct, hands: GestureHands): void {
  const rating = ratings.find((each) => ratingNames[each] === name);
  if (rating) hands.grade(rating);
  else if (name === "show") hands.reveal();
  else if (name === "undo") hands.undo();
  else if (name === "passage") hands.passage();
  else if (name === "bury" || name === "suspend" || name === "flag") hands.act(name);
}
