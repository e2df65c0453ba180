import type * as english from "../en/states.ts";
import { atStart } from "../number-words.ts";
import type { Words } from "../translation.ts";
import { figure, plural } from "./format.ts";
import { inWords } from "./number-words.ts";

const answersAre = { one: "Antwort ist", other: "Antworten sind" };
const goes = { one: "geht", other: "gehen" };

export const statesWords = {
  tryAgain: "Noch einmal versuchen",
  toToday: "Zurück zu Heute",
  startAnew: "Von vorn beginnen",
  offline: (n) =>
    n === 0
      ? "Offline. Was du antwortest, ist hier gespeichert und geht später hinaus."
      : `Offline. ${figure(n)} ${plural(n, answersAre)} hier gespeichert und ${plural(n, goes)} später hinaus.`,
  waiting: (n) =>
    `Der Server ist nicht erreichbar. ${figure(n)} ${plural(n, answersAre)} hier gespeichert und ${plural(n, goes)} später hinaus.`,
  parked: (n) =>
    n === 1
      ? "Eine Antwort hat der Server nicht angenommen. Sie bleibt auf diesem Gerät und zählt nicht."
      : `${atStart(inWords(n))} Antworten hat der Server nicht angenommen. Sie bleiben auf diesem Gerät und zählen nicht.`,
  cards: (n) => (n === 1 ? "Auch eine eigene Karte wartet hier." : `Auch ${figure(n)} eigene Karten warten hier.`),
  cardsRefused: (n) =>
    n === 1
      ? "Eine eigene Karte hat der Server nicht angenommen."
      : `${atStart(inWords(n))} eigene Karten hat der Server nicht angenommen.`,
  seeWhy: "Warum?",
  lost: (n) =>
    n === 0
      ? "Deine Sitzung ist zu Ende, also kennt der Server diesen Browser nicht mehr."
      : `Deine Sitzung ist zu Ende, also kennt der Server diesen Browser nicht mehr. ${figure(n)} ${plural(n, answersAre)} hier und noch nicht auf dem Server.`,
  gone: "Diese Daten wurden auf dem Server gelöscht. Antworten, die noch auf diesem Gerät waren, sind auch gelöscht.",
  unkept:
    "Dieser Browser behält nichts für uns (ein privates Fenster?). Jede Antwort wird sofort gesendet, und die Karte wartet, bis sie gespeichert ist.",
  notSent:
    "Diese Antwort wurde nicht gespeichert: Der Server war nicht erreichbar. Die Karte bleibt; bewerte sie noch einmal.",
  notSaved:
    "Diese Antwort ließ sich auf diesem Gerät nicht speichern. Schaffe Platz oder lade die Seite neu, und bewerte dann noch einmal.",
  offlineTitle: "Du bist offline.",
  offlinePage: "Diese Seite liegt nicht auf dem Gerät. Wiederholen, Selbsttests und angefangene Quizze gehen auch so.",
  offlineToday: "Die Karten von heute wurden noch nicht geholt. Sie kommen, sobald eine Verbindung da ist.",
  offlineReview: "Die Karten wurden noch nicht geholt. Stell eine Verbindung her und versuche es dann noch einmal.",
  unreachableTitle: "Der Server ist nicht erreichbar.",
  unreachable: "Er hat nicht geantwortet. Sieh nach der Verbindung und versuche es dann noch einmal.",
  busyTitle: "Zu viele Anfragen.",
  busy: "Der Server bittet um eine Pause. Warte eine Minute und versuche es dann noch einmal.",
  fullTitle: "Der Server hat keinen Platz mehr.",
  full: "Er konnte nichts Neues speichern. Sag es der Person, die ihn betreibt; Antworten bleiben so lange auf diesem Gerät.",
  failedTitle: "Diese Seite konnte nicht entstehen.",
  failed:
    "Etwas ist bei uns gescheitert, nicht bei dir. Versuche es noch einmal; scheitert es wieder, sag es der Person, die diesen Server betreibt.",
  withId: (id) => `Im Protokoll des Servers heißt es ${id}.`,
  unreadableTitle: "Die Antwort des Servers war nicht zu lesen.",
  unreadable: "Vielleicht ist er neuer als diese Seite. Lade die Seite neu.",
  reload: "Neu laden",
  missingTitle: "Diese Seite gibt es nicht.",
  missing: "Die Adresse führt hier nirgendwohin. Deine Karten sind unter Heute.",
} satisfies Words<typeof english.statesWords>;
