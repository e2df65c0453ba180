import type * as english from "../en/leaving.ts";
import type { Words } from "../translation.ts";
import { figure } from "./format.ts";

export const leavingWords = {
  ask: "Abmelden?",
  cardsRefused: (n) =>
    n === 1
      ? "Eine eigene Karte hat der Server abgelehnt; sie bleibt hier."
      : `${figure(n)} eigene Karten hat der Server abgelehnt; sie bleiben hier.`,
  thrown:
    "Mit dem Abmelden geht verloren, was der Server abgelehnt hat. Exportiere es vorher, wenn du es behalten willst.",
  exportAct: "Als Datei exportieren",
  act: "Abmelden und wegwerfen",
  stay: "Angemeldet bleiben",
  exportFailed: "Die Datei ließ sich nicht erstellen. Nichts wurde geändert.",
} satisfies Words<typeof english.leavingWords>;
