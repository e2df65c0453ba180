import type * as english from "../en/keys.ts";
import type { Words } from "../translation.ts";
import { grades, soon } from "./common.ts";

export const keysWords = {
  title: "Tasten",
  close: "Schließen",
  show: "Antwort zeigen, dann Gut",
  showOnly: "Antwort zeigen",
  choose: "eine Option wählen",
  type: "Antwort eintippen",
  question: "Frage noch einmal zeigen",
  edit: "bearbeiten",
  flag: "zeichnen",
  suspend: "aussetzen",
  bury: "bis morgen zurückstellen",
  setDue: "setzen, wann sie zurückkommt",
  info: "über diese Karte",
  more: "alles andere",
  grades: "bewerten: Nochmal, Schwer, Gut, Leicht",
  undo: "rückgängig",
  undoLast: (name, span) => `rückgängig: letzte Karte war ${grades[name]}, zurück ${soon(span)}`,
  redo: "wiederherstellen",
  passage: "Textstelle öffnen oder schließen",
  all: "alle Tasten",
  leave: "schließen, was offen ist",
  space: "Leertaste",
  shift: "Umschalt",
  escape: "Esc",
  enter: "Eingabe",
} satisfies Words<typeof english.keysWords>;
