import type * as english from "../en/shell.ts";
import type { Words } from "../translation.ts";
import { figure, plural } from "./format.ts";

export const shellWords = {
  main: "Hauptmenü",
  tabs: "Leiste",
  today: "Heute",
  library: "Bibliothek",
  waiting: (n) => `${figure(n)} ${plural(n, { one: "Karte wartet", other: "Karten warten" })}`,
  quizzes: "Quizze",
  inbox: "Eingang",
  proposals: (n) => `${figure(n)} ${plural(n, { one: "Vorschlag wartet", other: "Vorschläge warten" })}`,
  progress: "Fortschritt",
  settings: "Einstellungen",
} satisfies Words<typeof english.shellWords>;
