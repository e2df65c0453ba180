import type * as english from "../en/library.ts";
import type { Words } from "../translation.ts";
import { counted, figure } from "./format.ts";

export const libraryWords = {
  title: "Bibliothek",
  loading: "Die Sammlungen werden geholt.",
  add: "Dokument hinzufügen",
  size: (documents, n) =>
    `${counted(documents, { one: "Dokument", other: "Dokumente" })} · ${counted(n, { one: "Karte", other: "Karten" })}`,
  unmet: (n) => (n === 0 ? "alle gezeigt" : `${figure(n)} noch nicht gezeigt`),
  due: (n) => `${figure(n)} fällig`,
  fresh: (n) => `${figure(n)} neu heute`,
  paused: "Angehalten",
  choice: (title) => `${title} lernen oder anhalten`,
  study: "Lernen",
  pause: "Anhalten",
  saidPaused: (title) => `${title} ist angehalten. Die Karten warten und verlieren nichts.`,
  saidStudied: (title) => `${title} wird wieder gelernt.`,
  empty: "Es gibt noch keine Sammlungen.",
  emptyHow:
    "Die mitgelieferten werden gelesen, wenn der Server startet. Starte ihn noch einmal, oder sag es der Person, die ihn betreibt.",
  offline: "Die Sammlungen wurden noch nicht geholt. Sie kommen, sobald eine Verbindung da ist.",
  back: "Alle Sammlungen",
  titleOf: (title) => `${title} · Footnote`,
} satisfies Words<typeof english.libraryWords>;
