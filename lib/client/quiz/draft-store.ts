import { isBorrowed } from "../leave/here.ts";

const KEY = "footnote.quiz-draft";

/** The one place on this device where a draft waits for the server, as text. Without storage, or room in it, nothing is kept and nothing breaks. */
export interface DraftStore {
  read(): string | null;
  write(text: string | null): void;
}

export const draftStore: DraftStore = {
  read() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(text) {
    if (text !== null && isBorrowed()) return;
    try {
      if (text === null) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, text);
    } catch {
      // Refused; the draft is still on the screen.
    }
  },
};
