import type * as english from "../en/results.ts";
import type { Words } from "../translation.ts";
import { counted, figure, instant, list } from "./format.ts";

const takers = { one: "Person", other: "Personen" };
const people = { one: "Person", other: "Personen" };
const attempts = { one: "Versuch", other: "Versuche" };

const coefficient = (value: number): string => {
  const text = figure(Math.round(Math.abs(value) * 100) / 100);
  return value < 0 && text !== "0" ? `−${text}` : text;
};
const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const points = (value: number): string => figure(Math.round(value * 100) / 100);
const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

export const resultsWords = {
  eyebrow: "Ergebnisse",
  titleOf: (title) => `Ergebnisse: ${title} · Footnote`,
  loading: "Die Ergebnisse werden geholt.",
  offline: "Ergebnisse liegen auf dem Server. Sie kommen, sobald eine Verbindung da ist.",
  coefficient,
  percent,
  points,
  clock,
  number: (value) => figure(value),
  when: (at) => instant(at),

  peopleIn: (n) => `${counted(n, people)} mit Abgabe`,
  used: { first: "erste Versuche", last: "letzte Versuche", highest: "beste Versuche", all: "alle Versuche" },
  usedName: "Versuche, die zählen",
  attempts: (n) => counted(n, attempts),
  closed: (at) => `geschlossen ${at}`,
  closes: (at) => `offen bis ${at}`,
  open: "offen",
  csv: { name: "CSV", takers: "Personen", items: "Aufgaben", options: "Optionen" },
  csvOf: (what) => `Als CSV herunterladen: ${what}`,

  summary: "Kurz",
  mean: "Mittlere Punkte",
  time: "Mittlere Dauer",
  alpha: "Zuverlässigkeit, α",
  guess: "Durch Raten",
  of: (worth) => `von ${worth}`,
  minutes: "Minuten",
  none: "–",
  hiddenWhy: "Unter fünf Personen wird es nicht gesagt.",
  undefinedWhy: "Hier nicht bestimmt: Nichts unterscheidet sich, oder nichts wurde gemessen.",
  figureLabel: (name, value) => `${name}: ${value}. Wie es berechnet ist`,
  nName: "N",

  nobody: "Noch hat niemand einen Versuch abgegeben.",
  nobodyHow: "Die Ergebnisse stehen hier, sobald der erste da ist.",
  fewShown: (n) =>
    `Zahlen werden ab fünf Personen genannt, damit sie etwas über das Quiz sagen und nichts über eine Person. Es ${n === 1 ? "ist" : "sind"} ${counted(n, takers)}.`,
  fewJudged: (n) =>
    `Unter 20 Personen wird nichts gefolgert: Der Zufall allein würde gute Aufgaben verurteilen. Es sind ${figure(n)}. Die Zahlen stehen mit ihren Intervallen da.`,
  noVerdicts: (n) => `Nach den Antworten von ${counted(n, takers)} gibt keine Aufgabe Grund zum Zweifel.`,
  tidied: "Die Namen wurden aufgeräumt. Punkte und Zahlen bleiben.",

  look: "Einen Blick wert",
  miskey: (number) => `Aufgabe ${number} hat vielleicht die falsche Lösung.`,
  miskeyBoth: (number) => `Aufgabe ${number} hat vielleicht zwei richtige Antworten.`,
  negative: (number) => `Aufgabe ${number} verfehlen die, die sonst gut sind.`,
  chose: "Wer sonst gut war, wählte",
  choseInstead: ", nicht die Lösung.",
  choseToo: " ebenso wie die Lösung.",
  negativeWhy: "Je besser der Rest eines Versuchs, desto eher war diese Aufgabe falsch. Keine Option fällt auf.",
  missed: (number) => `Eine Antwort auf Aufgabe ${number}, die viele gaben, zählt als falsch.`,
  missedWhy: (n, all) => `${figure(n)} von ${figure(all)} schrieben`,
  missedStrong: "Sie waren sonst besser als die anderen, mehr als zufällig.",
  forms: (all) => `Geschrieben ${list(all.map((form) => `„${form}“`))}.`,
  deadTitle: "Falsche Optionen ohne Wirkung",
  deadOf: (number) => `Aufgabe ${number}:`,
  dead: (chosen, wrong) =>
    `wählte ${chosen === 0 ? "niemand" : figure(chosen)}, von ${counted(wrong, { one: "falschen Antwort", other: "falschen Antworten" })}.`,
  deadEasy: "Die Aufgabe ist leicht, also wurde allein nach den falschen Antworten geurteilt.",
  passage: "Die Stelle, aus der sie gemacht ist:",
  noPassage: "Sie wurde von Hand geschrieben und hat keine Textstelle.",
  keyIs: (key) => `Die Lösung: ${key}`,

  regrade: (n) => `${figure(n)} neu bewerten`,
  makeKey: (option, n) => `${option} zur Lösung machen, ${figure(n)} neu bewerten`,
  bothRight: (option, n) => `Auch ${option} als richtig zählen, ${figure(n)} neu bewerten`,
  accept: (n) => `Als richtig zählen, ${figure(n)} neu bewerten`,
  drop: (n) => `Die Aufgabe weglassen, ${figure(n)} neu bewerten`,
  replace: "Für spätere herausnehmen",
  keep: "Lassen, wie es ist",
  busy: "Wird neu bewertet …",

  decided: "Erledigt. Es steht unten, unter dem, was geändert wurde.",
  decidedBefore: "Nichts wurde geändert: Die Zahlen sagen es nicht mehr, oder es war schon entschieden.",
  decideFailed:
    "Es wurde nicht gespeichert, und nichts wurde geändert. Versuche es noch einmal, wenn eine Verbindung da ist.",

  items: "Aufgaben",
  item: "Aufgabe",
  correct: "Richtig",
  discriminationShort: "Trennsch.",
  efficiencyShort: "Effiz.",
  dropped: "weggelassen",
  earlier: "früherer Wortlaut",
  certainty: "Punkte gehen danach, wie sicher man war. Die Zahlen unten lassen das weg: Richtig ist richtig.",
  openItem: (number) => `Aufgabe ${number} ganz`,
  option: "Option",
  answer: "Getippte Antwort",
  chosen: "Gewählt",
  biserialShort: "r",
  biserialSub: "pb",
  typedBy: "Getippt",
  keyMark: "Lösung",
  rightMark: "richtig",
  partMark: "zum Teil",
  blank: (n) => `Von ${figure(n)} leer gelassen.`,
  moreTyped: (n) => `${figure(n)} weitere Antworten, jede seltener.`,
  pointsOf: (n) => `${points(n)} ${n === 1 ? "Punkt" : "Punkte"}`,
  fewOfItem: (n) => `${counted(n, takers)} gefragt: Unter fünf wird nichts gesagt.`,

  map: "Bild der Aufgaben",
  mapAxisX: "Anteil richtig, %",
  mapAxisY: "Trennschärfe",
  mapCaption: (n) =>
    `In der getönten Fläche: weder zu leicht noch zu schwer, und aussagekräftig. N\u00a0=\u00a0${figure(n)}.`,
  mapEmpty: "Es gibt noch keine Aufgabe, die manche richtig und andere falsch haben.",
  mapLabel: "Bild der Aufgaben: Anteil richtig gegen Trennschärfe; die Tabelle hat dieselben Zahlen",
  tick: (value) => coefficient(Math.round(value * 10) / 10),
  mapMark: (number, correct, discr, suspect) =>
    `Aufgabe ${number}: ${correct} richtig, Trennschärfe ${discr}${suspect ? ", Lösung vielleicht falsch" : ""}`,
  asTable: "Tabelle",
  asPlot: "Bild",

  scores: "Punkte",
  scoresCaption: (most, n) => `Punkte von ${most}; über jedem Balken die Versuche. N\u00a0=\u00a0${figure(n)}.`,
  scoresPercent: (n) =>
    `Prozent dessen, was jeder Versuch erreichen konnte, denn Aufgaben wurden zufällig gezogen; über jedem Balken die Versuche. N\u00a0=\u00a0${figure(n)}.`,
  scoresLabel: (most) => `Verteilung der Punkte, 0 bis ${most}; die Tabelle hat dieselben Zahlen`,
  score: "Punkte",
  howMany: "Versuche",
  bin: (from, to) => (from === to ? from : `${from}–${to}`),

  times: "Zeit je Aufgabe",
  timesCaption: (n) =>
    `Punkt: Die Hälfte brauchte weniger. Linie: die mittlere Hälfte. Minuten und Sekunden, aus höchstens ${counted(n, { one: "Antwort", other: "Antworten" })}.`,
  timesLabel: "Zeit je Aufgabe: Median und Quartile; die Tabelle hat dieselben Zahlen",
  timesEmpty: "Es wurde keine Zeit gemessen.",
  lower: "Ein Viertel unter",
  middle: "Die Hälfte unter",
  upper: "Drei Viertel unter",

  takersTitle: "Teilnehmende",
  who: "Jemanden herausnehmen",
  taker: "Person",
  nameless: (n) => `Person ${figure(n)}`,
  attemptNumber: (n) => `Versuch ${figure(n)}`,
  pointsName: "Punkte",
  took: "Zeit",
  handedIn: "Abgegeben",
  regraded: "neu bewertet",
  sortBy: (column) => `Nach ${column} ordnen`,
  showDoubts: (n) => `Alle ${figure(n)} zeigen, die einen Blick wert sind`,
  showAll: (n) => `Alle ${figure(n)} zeigen`,

  audit: "Was geändert wurde",
  auditNone: "Seit der Abgabe wurde nichts geändert.",
  auditActs: {
    "change-key": "Lösung geändert",
    "accept-answer": "Antwort anerkannt",
    "drop-item": "Aus der Wertung genommen",
    "replace-option": "Option für spätere herausgenommen",
    keep: "Gelassen, wie es war",
  },
  auditItem: (number, act) => `Aufgabe ${number}: ${act}`,
  auditChange: (before, after) => `${before} → ${after}`,
  auditPoints: (more, fewer) =>
    more + fewer === 0
      ? "Niemandes Punkte haben sich geändert."
      : `${figure(more)} haben mehr Punkte, ${figure(fewer)} weniger. Was abgegeben wurde, bleibt aufgehoben, wie es war.`,
  auditBy: (at) => `Von dir, ${at}.`,

  reasons: {
    miskey: (option, r, n) => `${option} geht mit guten Ergebnissen einher: r = ${r}, N\u00a0=\u00a0${figure(n)}.`,
    negative: (r, n) => `Korrelation von Aufgabe und Rest ${r}, N\u00a0=\u00a0${figure(n)}.`,
    missed: (answer, n, all) => `${figure(n)} von ${figure(all)} schrieben ${answer}.`,
    dead: (option, n, all) => `${figure(n)} von ${figure(all)} wählten ${option}.`,
  },

  how: "Wie das berechnet ist",
  intervalIs: (low, high) => `Intervall zu 95\u00a0%: ${low} bis ${high}`,
  nIs: (n, used) => `N\u00a0=\u00a0${figure(n)}, ${used}`,
  formulas: {
    mean: {
      name: "Mittlere Punkte",
      formula: "Σ Punkte der Versuche ÷ N",
      says: "Punkte der Versuche, die zählen; eine weggelassene Aufgabe zählt für niemanden.",
    },
    median: {
      name: "Median der Punkte",
      formula: "Die Mitte der geordneten Summen",
      says: "Die Hälfte hat weniger Punkte.",
    },
    facility: {
      name: "Anteil richtig",
      formula: "mittlere Punkte ÷ Punkte der Aufgabe",
      says: "0 bis 100\u00a0%. Teilpunkte zählen mit ihrem Anteil, Leeres als nichts. Das Intervall ist das von Wilson. Moodle: facility index.",
    },
    discrimination: {
      name: "Trennschärfe",
      formula: "r(Aufgabe, Rest) = cov(x, X) ÷ √(var x · var X)",
      says: "−1 bis 1: Pearsons Korrelation der Punkte x dieser Aufgabe mit den Punkten X aller anderen Aufgaben des Versuchs. Unter 0: Wer sonst gut ist, verfehlt sie. Das Intervall ist das von Fisher. Moodle: discrimination index (dort × 100).",
    },
    efficiency: {
      name: "Effizienz",
      formula: "cov(x, X) ÷ größtmögliche cov(x, X)",
      says: "Höchstens 1: die Kovarianz als Anteil dessen, was sie wäre, wenn die Besten in x die Besten in X wären. Sie verzeiht einer Aufgabe, dass sie leicht ist; Moodle warnt unter 0,15. Moodle: discriminative efficiency (dort × 100).",
    },
    "point-biserial": {
      name: "Punktbiserial",
      formula: "r(gewählt 0 oder 1, Rest)",
      says: "−1 bis 1: die Korrelation der Wahl dieser Option mit den Punkten aller anderen Aufgaben. Eine Lösung sollte über 0 liegen, eine falsche Option darunter. Das Intervall ist das von Fisher. Lord und Novick 1968, ohne die Aufgabe in der Summe.",
    },
    alpha: {
      name: "Zuverlässigkeit, α",
      formula: "k ÷ (k − 1) · (1 − Σ var der Aufgaben ÷ var der Summen)",
      says: "Höchstens 1: wie sehr sich die Aufgaben einig sind, wer mehr weiß. Wo Aufgaben zufällig gezogen wurden, wird es aus den Paaren geschätzt, die Versuche gemeinsam haben, für einen Test ihrer Länge. Cronbach 1951; Moodle: coefficient of internal consistency (dort × 100).",
    },
    guess: {
      name: "Punkte durch Raten",
      formula: "Σ Punkte · Wahrscheinlichkeit, richtig zu raten",
      says: "Was im Mittel bekommt, wer blind wählt: eins von dreien bei drei Optionen, nichts für Getipptes. Moodle: random guess score.",
    },
    time: {
      name: "Zeit",
      formula: "Median, und die Viertel zu beiden Seiten",
      says: "Zeit, in der die Aufgabe zu sehen war. Versuche ohne gemessene Zeit fehlen.",
    },
  },
} satisfies Words<typeof english.resultsWords>;
