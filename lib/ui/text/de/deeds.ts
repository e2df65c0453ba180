import type * as english from "../en/deeds.ts";
import type { Words } from "../translation.ts";

export const deedsWords = {
  close: "Schließen",
  undo: "Rückgängig",
  notSaved:
    "Dieses Gerät konnte die Änderung nicht aufschreiben. Nichts wurde geändert. Schaffe Platz und versuche es dann noch einmal.",
  notSent:
    "Der Server war nicht erreichbar, und dieser Browser behält nichts. Nichts wurde geändert. Versuche es später noch einmal.",
  lost: "Deine Sitzung ist zu Ende, also wurde nichts geändert. Lade die Seite neu.",
} satisfies Words<typeof english.deedsWords>;
