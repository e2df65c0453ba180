import type * as english from "../en/more.ts";
import type { Words } from "../translation.ts";
import { long } from "./common.ts";
import { counted, figure } from "./format.ts";

export const moreWords = {
  title: "Diese Karte",
  open: "Mehr",
  acts: {
    question: "Frage noch einmal zeigen",
    edit: "Bearbeiten",
    flag: "Zeichnen",
    bury: "Bis morgen zurückstellen",
    suspend: "Aussetzen",
    setDue: "Setzen, wann sie zurückkommt",
    forget: "Von vorn beginnen",
    copy: "Kopieren",
    make: "Neue Karte aus dieser Stelle",
    info: "Über diese Karte",
  },
  copied: "Kopiert.",
  notCopied: "Kopieren ist hier nicht erlaubt. Markiere stattdessen den Text.",
  fourGrades: "Vier Bewertungen verwenden",
  twoGrades: "Zwei Bewertungen verwenden",
  flags: {
    wrong: "Falsch: Die Stelle sagt das nicht",
    unclear: "Unklar: Man kann es auf zwei Arten lesen",
    trivial: "Belanglos: nicht wert, behalten zu werden",
  },
  flagged: {
    wrong: "als falsch gezeichnet",
    unclear: "als unklar gezeichnet",
    trivial: "als belanglos gezeichnet",
  },
  note: "Notiz",
  save: "Speichern",
  unflag: "Zeichen wegnehmen",
  dueIn: "Tage, bis sie zurückkommt",
  dueWhy: (n) =>
    n === 0
      ? "Heute. Was über dein Gedächtnis bekannt ist, bleibt."
      : `In ${counted(n, long.day)}. Was über dein Gedächtnis bekannt ist, bleibt.`,
  dueWrong: (most) => `Eine ganze Zahl von Tagen, 0 bis ${figure(most)}.`,
} satisfies Words<typeof english.moreWords>;
