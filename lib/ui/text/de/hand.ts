import type * as english from "../en/hand.ts";
import type { Words } from "../translation.ts";
import { figure } from "./format.ts";

export const handWords = {
  make: "Karte machen",
  title: "Eine eigene Karte",
  answer: "Antwort",
  question: "Frage",
  hint: "Die gewählten Worte sind die Antwort, damit die Stelle sie belegt.",
  save: "Anlegen",
  made: "Angelegt. Es ist deine nächste neue Karte.",
  cancel: "Abbrechen",
  choose: "Neue Karte aus dieser Stelle",
  chooseHint: "Markiere die Worte, die die Antwort sein sollen.",
  kept: "Auf diesem Gerät gespeichert. Die Karte entsteht, sobald der Server erreicht ist.",
  done: "Fertig",
  why: {
    "no-words": "Wähle erst Worte des Textes.",
    "two-blanks": "Eine Lücke genügt: Eine Karte fragt eines.",
    "no-question": "Schließe es als Frage ab oder lass eine Lücke, wo die Antwort stand.",
    "given-away": "Die Frage verrät die Antwort. Nimm sie heraus.",
    changed: "Das Dokument sagt diese Worte nicht mehr. Wähle Worte, wie es sie jetzt sagt.",
    taken: "Der Server hat unter diesem Namen schon eine andere Karte. Mache sie noch einmal.",
    "no-document": "Das Dokument ist nicht mehr da, also lässt sich keine Karte daraus machen.",
    unreadable: "Der Server hat diese Karte nicht verstanden. Vielleicht ist er neuer als diese Seite: Lade sie neu.",
    gone: "Diese Daten wurden auf dem Server gelöscht, also entstand keine Karte.",
    "not-saved":
      "Diese Karte ließ sich auf diesem Gerät nicht speichern. Schaffe Platz oder lade die Seite neu, und mache sie dann noch einmal.",
    "not-sent": "Das wurde nicht gespeichert: Der Server war nicht erreichbar. Versuche es noch einmal.",
  },
  tooLong: (most) => `Höchstens ${figure(most)} Wörter ergeben eine Antwort. Wähle weniger oder mache mehrere Karten.`,
} satisfies Words<typeof english.handWords>;
