import type * as english from "../en/titles.ts";
import type { Words } from "../translation.ts";

export const titlesWords = {
  titleToday: "Heute · Footnote",
  titleFirst: "Jede Antwort hat eine Fußnote · Footnote",
  titleReview: "Wiederholen · Footnote",
  titleDone: "Fertig für heute · Footnote",
  titleProgress: "Fortschritt · Footnote",
  titleSettings: "Einstellungen · Footnote",
  titleInbox: "Eingang · Footnote",
  titleLibrary: "Bibliothek · Footnote",
  titleAccount: "Konto · Footnote",
  titleReset: "Neues Passwort · Footnote",
  titlePrivacy: "Was gespeichert wird · Footnote",
  titleOperator: "Dieser Server · Footnote",
  description:
    "Footnote macht aus Dokumenten Lernkarten, bei denen jede Antwort eine Fußnote hat: die Stelle, die sie belegt.",
} satisfies Words<typeof english.titlesWords>;
