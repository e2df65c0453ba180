import { moreWords as arMore } from "#lib/ui/text/ar/more.ts";
import { reviewWords as arReview } from "#lib/ui/text/ar/review.ts";
import { todayWords as arToday } from "#lib/ui/text/ar/today.ts";
import { moreWords as deMore } from "#lib/ui/text/de/more.ts";
import { reviewWords as deReview } from "#lib/ui/text/de/review.ts";
import { todayWords as deToday } from "#lib/ui/text/de/today.ts";
import type { Language } from "#lib/ui/text/locale.ts";
import { english, type Translate, translateInto } from "#lib/ui/text/translation.ts";

/** Of each language no more than what is painted says: the rest would make the script three times as large. */
const known: Readonly<Record<Language, Translate>> = {
  en: english,
  de: translateInto({ review: deReview, more: deMore, today: deToday }),
  ar: translateInto({ review: arReview, more: arMore, today: arToday }),
};

/** The words in which the page was stored; undefined for a language that is none of ours. */
export const wordsOfPage = (): Translate | undefined =>
  (known as Readonly<Record<string, Translate>>)[document.documentElement.lang];
