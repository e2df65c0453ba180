import type * as english from "../en/info.ts";
import type { Words } from "../translation.ts";
import { long } from "./common.ts";
import { counted, figure, tenth } from "./format.ts";

export const infoWords = {
  title: "Über diese Karte",
  state: "Stand",
  states: {
    new: "Neu",
    learning: "Wird gelernt",
    review: "In Wiederholung",
    relearning: "Wird neu gelernt",
    suspended: "Ausgesetzt",
  },
  due: "Kommt zurück",
  stability: "Gedächtnis",
  stabilityOf: (n) => `zu 90 % noch da nach ${counted(Math.round(n * 10) / 10, long.day)}`,
  difficulty: "Schwierigkeit",
  difficultyOf: (n) => `${tenth(n)} von 10`,
  reps: "Antworten",
  lapses: "Vergessen",
  times: (n) => counted(n, { one: "Mal", other: "Mal" }),
  recall: "Heute noch da",
  percent: (share) => `${figure(Math.round(share * 100))} %`,
  none: "—",
  curve: "Wie die Erinnerung nachlässt",
  curveAxis: "Tage seit der letzten Antwort",
  curveSummary: (now, day, share) =>
    `Heute ist die Erinnerung zu etwa ${figure(Math.round(now * 100))} % da; ${counted(day, { one: "Tag", other: "Tage" })} nach der letzten Antwort noch zu ${figure(Math.round(share * 100))} %.`,
  history: "Was geschah",
  when: "Wann",
  what: "Was",
  took: "Dauer",
  seconds: (ms) => `${figure(Math.round(ms / 1000))} s`,
  undone: "zurückgenommen",
  kinds: {
    review: "Antwort",
    undo: "Zurückgenommen",
    suspend: "Ausgesetzt",
    resume: "Wieder aufgenommen",
    bury: "Zurückgestellt",
    flag: "Zeichen",
    forget: "Von vorn begonnen",
    "set-due": "Tag gesetzt",
    override: "Wortlaut geändert",
    reschedule: "Neu geplant",
    settings: "Einstellungen",
    quiz: "In einem Quiz",
  },
  loading: "Ihre Geschichte wird geholt.",
  unread: "Ihre Geschichte lässt sich gerade nicht lesen. Die Karte selbst ist sicher.",
  empty: "Du hast sie noch nie gesehen.",
} satisfies Words<typeof english.infoWords>;
