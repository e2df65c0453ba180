import type * as english from "../en/install.ts";
import type { Words } from "../translation.ts";

export const installWords = {
  description: "Lernkarten und Quizze, bei denen jede Antwort eine Fußnote hat: die Stelle, die sie belegt.",
  review: "Wiederholen",
  test: "Selbst prüfen",
  add: "Text hinzufügen",
  about: "Auf dem Startbildschirm",
  hint: "Vom Startbildschirm aus geht Footnote auch ohne Netz, und was dort ist, bleibt dort.",
  install: "Auf den Startbildschirm legen",
  hintByHand:
    "Leg Footnote auf den Startbildschirm: Dann geht es ohne Netz, und der Browser behält, was hier ist. Wähle im Menü „Teilen“ den Punkt „Zum Home-Bildschirm“.",
  notNow: "Jetzt nicht",
  needsHttps:
    "Diese Adresse beginnt mit http:. Telefone behalten eine App auf dem Startbildschirm und öffnen sie ohne Netz nur von einer Adresse mit https:. Sag es der Person, die diesen Server betreibt; alles andere geht so, wie es ist.",
  understood: "Verstanden",
} satisfies Words<typeof english.installWords>;
