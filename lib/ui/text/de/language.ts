import type * as english from "../en/language.ts";
import type { Words } from "../translation.ts";

export const languageWords = {
  title: "Sprache",
  note: "Von Knöpfen und Erklärungen. Deine Dokumente und Karten behalten ihre eigene.",
  device: "Wie das Gerät",
} satisfies Words<typeof english.languageWords>;
