import type * as english from "../en/add.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { counted, figure, plural } from "./format.ts";
import { inWords } from "./number-words.ts";

const nOf = (n: number): string => (n === 1 ? "Eine Karte" : `${atStart(inWords(n))} Karten`);

export const addWords = {
  title: "Dokument hinzufügen",
  lead: "Seine Fakten werden zu Karten, jede mit der Stelle, die sie belegt. Es bleibt auf diesem Server.",
  model: (host) =>
    `Ein Sprachmodell auf ${host} schlägt danach weitere vor: Der Text wird dorthin gesendet. Was es vorschlägt, wird Wort für Wort geprüft und wartet auf dich.`,
  proposed: (kept, asked) =>
    `Ein Modell hat ${figure(asked)} genannt; ${figure(kept)} ${plural(kept, { one: "hat die Prüfung bestanden und wartet", other: "haben die Prüfung bestanden und warten" })} im Eingang.`,
  file: "Datei",
  choose: "Datei wählen",
  drop: "oder hier ablegen",
  kinds: "PDF, Word, HTML, Markdown oder reiner Text, auf Englisch, bis 25\u00a0MB.",
  chosen: (name) => `Gewählt: ${name}`,
  without: "Weglassen",
  text: "Oder ein Text, oder ein Link",
  textHint: "Füge den Wortlaut ein, oder die Adresse einer Seite.",
  link: "Die Seite wird einmal geholt, von diesem Server.",
  heading: "Titel",
  headingHint: "Ohne Angabe gilt der des Dokuments.",
  into: "In",
  fresh: "Eine neue Sammlung",
  name: "Name der Sammlung",
  make: "Karten machen",
  sending: "Es wird gesendet.",
  tooLong: (most) => `Höchstens ${figure(most)} Zeichen auf einmal. Bring es in Teilen, oder als Datei.`,
  tooLarge: "Diese Datei ist größer als 25\u00a0MB. Bring sie in Teilen, ein Kapitel nach dem anderen.",
  nothing: "Wähle eine Datei, oder gib einen Text oder einen Link ein.",
  nameless: "Gib der neuen Sammlung einen Namen.",
  shared: "Aus einer anderen App geteilt. Es bleibt auf diesem Gerät, bis es hinzugefügt oder verworfen ist.",
  throwAway: "Verwerfen",
  failed:
    "Der Server war nicht erreichbar, oder er ist beschäftigt. Nichts wurde gespeichert; was du gewählt hast, ist noch da.",
  under: "Wird gelesen",
  recent: "Heute gelesen",
  pasted: "Eingefügter Text",
  waiting: "Wartet, bis es an der Reihe ist.",
  fetching: "Die Seite wird geholt.",
  page: (page, of) => `Seite ${figure(page)} von ${figure(of)}.`,
  reading: "Die Fakten werden gesucht.",
  storing: "Die Karten werden gespeichert.",
  close: "Du kannst diese Seite schließen; hier geht es weiter.",
  done: (n, facts) => `${nOf(n)} aus ${counted(facts, { one: "Fakt", other: "Fakten" })}.`,
  see: "Entscheiden, was du lernst",
  read: "Lesen",
  progress: (label) => `Wie weit ${label} gelesen ist`,
} satisfies Words<typeof english.addWords>;
