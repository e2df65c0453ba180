import type * as english from "../en/reminders.ts";
import type { Words } from "../translation.ts";
import { clockTime, instant } from "./format.ts";

export const remindersWords = {
  title: "Erinnern",
  note: "Höchstens einmal am Tag, und nur wenn es sich lohnt: wenn eine Sitzung voll ist, wenn durch Warten Karten vergessen würden, oder wenn eine Woche lang nichts weiter kommt. Nie an einem freien Tag.",
  hour: "Um",
  hourName: (h) => clockTime(new Date(2026, 0, 1, h).getTime()),
  browser: "In diesem Browser",
  browserNote: "Eine kurze Nachricht mit der Zahl der Karten, nichts von dem, was darin steht.",
  turnOn: "Hier erinnern",
  turnOff: "Hier nicht mehr erinnern",
  test: "Jetzt ausprobieren",
  on: (h) => `An. Du wirst ab ${clockTime(new Date(2026, 0, 1, h).getTime())} gerufen.`,
  denied:
    "Dieser Browser erlaubt es nicht. Öffne das Schloss neben der Adresse, erlaube Benachrichtigungen, und lade diese Seite neu.",
  unsafe: "Dazu braucht es eine Adresse, die mit https beginnt. Wer diesen Server betreibt, kann eine einrichten.",
  unable:
    "Dieser Browser lässt sich nicht rufen. Leg Footnote auf den Startbildschirm, oder nimm den Kalender darunter.",
  noKey: "Dieser Server ruft niemanden. Nimm den Kalender darunter.",
  refused:
    "Der Benachrichtigungsdienst des Browsers wurde nicht angenommen, oder es werden schon zehn Browser gerufen. Nichts wurde geändert.",
  tried: "Gesendet. Es sollte gleich erscheinen.",
  notTried: "Der Benachrichtigungsdienst hat es nicht angenommen. Versuche es später noch einmal.",
  failed: "Der Server war nicht erreichbar. Nichts wurde geändert. Versuche es noch einmal.",
  calendar: "In deinem Kalender",
  calendarNote:
    "Eine Adresse, die dein Kalender abonniert: wie viele Karten an jedem der nächsten 14 Tage fällig werden. Wer sie hat, liest diese Zahlen.",
  make: "Adresse machen",
  makeAgain: "Andere Adresse machen",
  end: "Beenden",
  since: (at) => `Gemacht ${instant(at)}.`,
  once: "Die Adresse, nur dieses eine Mal gezeigt:",
  ended: "Sie führt ab jetzt nirgendwohin.",
  begin: "Beantworte deine erste Karte, dann kannst du dich erinnern lassen.",
} satisfies Words<typeof english.remindersWords>;
