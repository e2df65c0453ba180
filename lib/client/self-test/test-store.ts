import { isBorrowed } from "../leave/here.ts";

const KEY = "footnote.test";

/** Where the test that is on is kept as text, in this tab alone. Without storage, or room in it, nothing is kept and nothing breaks. */
export const testStore = {
  read(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write(text: string | null): void {
    if (text !== null && isBorrowed()) return;
    try {
      if (text === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, text);
    } catch {
      // Refused; the test is still on the screen.
    }
  },
};
