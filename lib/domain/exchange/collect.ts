import type { Made } from "./asked.ts";
import { plain } from "./carriable.ts";
import { MOST_READ, type NoteCode, type ReadItem, type ReadQuiz, type Refused } from "./read-quiz.ts";

/** Gathers what a reader makes of a file, question by question. */
export interface Collector {
  /** What follows stands in this section. */
  section(title: string): void;
  /** The next question. @param make `text`: it asks nothing. Not called beyond the most that is read */
  add(begins: string, make: () => Made | "text"): void;
  read(title: string | null): ReadQuiz;
}

export function collector(): Collector {
  const items: ReadItem[] = [];
  const refused: Refused[] = [];
  const notes = new Map<NoteCode, number>();
  const count = (code: NoteCode): void => void notes.set(code, (notes.get(code) ?? 0) + 1);
  let [section, n] = ["", 0];
  return {
    section: (title) => {
      section = plain(title).replace(/\n+/g, " ").slice(0, 200);
    },
    add: (begins, make) => {
      n += 1;
      const refuse = (why: Refused["why"], what: string | null): void =>
        void refused.push({ n, begins: plain(begins).replace(/\n+/g, " ").slice(0, 80), why, what });
      if (items.length >= MOST_READ) return refuse("too-many", String(MOST_READ));
      const made = make();
      if (made === "text") return count("text-only");
      if (!made.ok) return refuse(made.error.why, made.error.what);
      items.push({ section, item: made.value.item });
      for (const note of new Set(made.value.notes)) count(note);
    },
    read: (title) => ({
      title: title === null ? null : plain(title).replace(/\n+/g, " ").slice(0, 200) || null,
      items,
      // A file of a million questions is not answered with a million refusals.
      refused: refused.slice(0, MOST_READ),
      notes: Object.fromEntries(notes),
    }),
  };
}
