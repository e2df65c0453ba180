/** Languages in which the server itself says something to a learner: those of the interface (a test compares them). */
export const reminderLanguages = ["en", "de", "ar"] as const;
export type ReminderLanguage = (typeof reminderLanguages)[number];

/** What a notification says. It travels ready-made, since no page is open that could make it; no card's words are in it. */
export interface ReminderText {
  readonly title: string;
  readonly body: string;
}

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

interface Words {
  /** Its # is the number. */
  readonly cards: Forms;
  readonly minutes: Forms;
  readonly calendar: string;
  readonly test: ReminderText;
}

// Kept here and not in the catalogue: the server says them, and it knows nothing of screens.
const words: Readonly<Record<ReminderLanguage, Words>> = {
  en: {
    cards: { one: "# card is waiting", other: "# cards are waiting" },
    minutes: { one: "About # minute.", other: "About # minutes." },
    calendar: "Footnote: cards to review",
    test: { title: "This is how you will be called", body: "Footnote reached this browser." },
  },
  de: {
    cards: { one: "# Karte wartet", other: "# Karten warten" },
    minutes: { one: "Etwa # Minute.", other: "Etwa # Minuten." },
    calendar: "Footnote: Karten zu wiederholen",
    test: { title: "So wirst du gerufen", body: "Footnote hat diesen Browser erreicht." },
  },
  ar: {
    cards: {
      one: "بطاقة واحدة بانتظارك",
      two: "بطاقتان بانتظارك",
      few: "# بطاقات بانتظارك",
      many: "# بطاقة بانتظارك",
      other: "# بطاقة بانتظارك",
    },
    minutes: {
      one: "نحو دقيقة واحدة.",
      two: "نحو دقيقتين.",
      few: "نحو # دقائق.",
      many: "نحو # دقيقة.",
      other: "نحو # دقيقة.",
    },
    calendar: "Footnote: بطاقات للمراجعة",
    test: { title: "هكذا تُنبَّه", body: "وصل Footnote إلى هذا المتصفّح." },
  },
};

const said = (language: ReminderLanguage, forms: Forms, n: number): string =>
  (forms[new Intl.PluralRules(language).select(n)] ?? forms.other).replace("#", String(n));

/** "24 cards are waiting". */
export const cardsWaiting = (language: ReminderLanguage, n: number): string => said(language, words[language].cards, n);

/** @param minutes how long they take, at least 1 */
export const reminderText = (language: ReminderLanguage, cards: number, minutes: number): ReminderText => ({
  title: cardsWaiting(language, cards),
  body: said(language, words[language].minutes, minutes),
});

export const testText = (language: ReminderLanguage): ReminderText => words[language].test;

/** Name of the calendar. */
export const calendarName = (language: ReminderLanguage): string => words[language].calendar;
