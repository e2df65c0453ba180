import type * as english from "../en/version.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { figure, plural } from "./format.ts";
import { inWords } from "./number-words.ts";

const cardsOf = (n: number): string => (n === 1 ? "Eine Karte" : `${atStart(inWords(n))} Karten`);

export const versionWords = {
  title: (title) => `Eine neue Fassung von „${title}“`,
  lead: "Sie wird mit der vorhandenen verglichen, und nichts ändert sich, bevor du gesehen hast, was sie bewirken würde.",
  make: "Vergleichen",
  compared: "Sie ist gelesen. Das würde sie bewirken:",
  kept: (n, { moved, reworded }) => {
    const parts = [
      moved > 0 && `${moved === 1 ? "eine" : inWords(moved)} verschoben`,
      reworded > 0 && `${reworded === 1 ? "eine" : inWords(reworded)} mit anderen Worten`,
    ].filter(Boolean);
    return `${cardsOf(n)} ${plural(n, { one: "behält ihre", other: "behalten ihre" })} Planung${parts.length > 0 ? `, ${parts.join(", ")}` : ""}.`;
  },
  changed: (n) =>
    n === 1
      ? "Eine Antwort hat sich geändert und wird neu gelernt:"
      : `${atStart(inWords(n))} Antworten haben sich geändert und werden neu gelernt:`,
  removed: (n) =>
    n === 1
      ? "Eine steht nicht mehr da und wird nicht mehr gefragt:"
      : `${atStart(inWords(n))} stehen nicht mehr da und werden nicht mehr gefragt:`,
  added: (n) =>
    n === 1 ? "Ein neuer Vorschlag kommt in den Eingang." : `${figure(n)} neue Vorschläge kommen in den Eingang.`,
  apply: "Neue Fassung nehmen",
  leave: "Lassen, wie es war",
  failed: "Der Server war nicht erreichbar. Nichts wurde geändert. Versuche es noch einmal.",
} satisfies Words<typeof english.versionWords>;
