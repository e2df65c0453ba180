import type * as english from "../en/first-run.ts";
import type { Words } from "../translation.ts";
import { unbroken } from "../typography.ts";
import { prose } from "./common.ts";

export const firstRunWords = {
  headline: "Jede Antwort hat eine Fußnote.",
  lead: "Footnote findet die Fakten in einem Text, fragt dich im richtigen Moment danach und zeigt die Stelle, die jede Antwort belegt.",
  attempt: (n, collection) =>
    n === 1 ? `Probier eine Karte zu ${unbroken(collection)}` : `Probier ${prose(n)} Karten zu ${unbroken(collection)}`,
  note: "Ganz ohne Konto.",
  example: "Ein Beispiel",
  lost: "Dieser Browser war schon einmal hier, aber seine Sitzung ist zu Ende. Frühere Antworten sind von hier aus nicht erreichbar; neue Karten beginnen von vorn.",
} satisfies Words<typeof english.firstRunWords>;
