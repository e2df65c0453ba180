import type * as english from "../en/edit.ts";
import type { Words } from "../translation.ts";
import { prose } from "./common.ts";

export const editWords = {
  stem: "Frage",
  key: "Antwort",
  save: "Speichern",
  cancel: "Abbrechen",
  restore: "Den Wortlaut der Sammlung zurückholen",
  forAll: "Für alle ändern",
  ownNote: "Nur du siehst diesen Wortlaut. Die Planung bleibt.",
  forAllNote: "Alle, die diese Sammlung lernen, sehen ihn.",
  empty: "Beide Seiten brauchen Worte.",
  blank: (blank) => `Lass die Lücke stehen, ${blank}: Dort steht die Antwort.`,
  leech: (lapses) =>
    `Du hast diese Karte ${prose(lapses)}-mal vergessen. Andere Worte helfen vielleicht: kürzer, oder näher an dem, was du dich selbst fragen würdest. Die Stelle steht daneben.`,
} satisfies Words<typeof english.editWords>;
