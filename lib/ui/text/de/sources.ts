import type * as english from "../en/sources.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { counted } from "./format.ts";
import { inWords } from "./number-words.ts";

const copies = { one: "Kopie", other: "Kopien" };

export const sourcesWords = {
  also: (n, copied) =>
    n === 0
      ? `Auch in ${counted(copied, copies)} dieses Dokuments.`
      : `Auch in ${n === 1 ? "einem anderen Dokument" : `${inWords(n)} anderen Dokumenten`}${copied === 0 ? "" : `, und in ${counted(copied, copies)}`}.`,
  against: (n) =>
    n === 1
      ? "Ein anderes Dokument sagt etwas anderes."
      : `${atStart(inWords(n))} andere Dokumente sagen etwas anderes.`,
  before: "Vorher war es anders.",
  compare: "Vergleichen",
  hide: "Verbergen",
  copy: "eine Kopie",
  otherwise: "Anders",
  earlier: "Vorher",
  too: "Auch",
  failed: "Die anderen Stellen konnten nicht geholt werden. Sieh nach der Verbindung und versuche es dann noch einmal.",
} satisfies Words<typeof english.sourcesWords>;
