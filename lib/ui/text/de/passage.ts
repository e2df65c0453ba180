import type * as english from "../en/passage.ts";
import type { Words } from "../translation.ts";

export const passageWords = {
  label: "Textstelle",
  region: "Text der Stelle",
  summary: "Unsere Zusammenfassung von",
  summaryOf: (title) => `Unsere Zusammenfassung von ${title}`,
  locator: (n) => `¶\u00a0${n}`,
  page: (n) => `S.\u00a0${n}`,
  close: "Textstelle schließen",
  open: "Textstelle",
  closes: "schließt",
} satisfies Words<typeof english.passageWords>;
