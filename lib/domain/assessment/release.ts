import { fold } from "../nlp/fold.ts";
import type { Moment, QuizSettings } from "./settings.ts";

/** How far an attempt and its quiz are. */
export interface Progress {
  readonly sealed: boolean;
  /** The quiz is over for everybody. */
  readonly closed: boolean;
  /** This item was checked (practice) or shown by the instructor (live). */
  readonly checked: boolean;
}

/** Whether a moment has come. What is shown with each answer is shown at the latest when the attempt is handed in. */
export function hasCome(moment: Moment, { sealed, closed, checked }: Progress): boolean {
  switch (moment) {
    case "answer":
      return checked || sealed;
    case "submit":
      return sealed;
    case "close":
      return sealed && closed;
    case "never":
      return false;
  }
}

export interface Shown {
  readonly points: boolean;
  readonly key: boolean;
  readonly passage: boolean;
}

/** What of one item may be shown now. A passage proves the key, so it is never out before it. */
export function released(show: QuizSettings["show"], progress: Progress): Shown {
  const key = hasCome(show.keys, progress);
  return { points: hasCome(show.points, progress), key, passage: key && hasCome(show.passages, progress) };
}

/** Whether answers may become cards of the taker's own: a card holds its key and its passage, so both must be out. */
export const mayKeep = ({ show }: Pick<QuizSettings, "show">, progress: Progress): boolean =>
  hasCome(show.keys, progress) && hasCome(show.passages, progress);

/** Whether a text tells one of the keys that are still asked for: whole words, however they are written. */
export function tells(text: string, keys: Iterable<string>): boolean {
  const words = ` ${fold(text)} `;
  for (const key of keys) {
    const folded = fold(key);
    if (folded !== "" && words.includes(` ${folded} `)) return true;
  }
  return false;
}
