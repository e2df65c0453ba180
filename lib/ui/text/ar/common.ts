import type { SpanOfTime } from "../span-of-time.ts";
import { counted, noun } from "./format.ts";

// Arabic counts by the noun: one and two are words of their own, so numbers in words would only repeat them.
export const cards = noun("بطاقة واحدة", "بطاقتان", "بطاقات", "بطاقة", "بطاقة");
/** After a preposition or a verbal noun. */
export const cardsOf = noun("بطاقة واحدة", "بطاقتين", "بطاقات", "بطاقة", "بطاقة");
export const answers = noun("إجابة واحدة", "إجابتان", "إجابات", "إجابة", "إجابة");
export const collections = noun("مجموعة واحدة", "مجموعتان", "مجموعات", "مجموعة", "مجموعة");
export const documents = noun("مستند واحد", "مستندان", "مستندات", "مستندًا", "مستند");
export const documentsOf = noun("مستند واحد", "مستندين", "مستندات", "مستندًا", "مستند");
export const proposals = noun("اقتراح واحد", "اقتراحان", "اقتراحات", "اقتراحًا", "اقتراح");
export const facts = noun("معلومة واحدة", "معلومتان", "معلومات", "معلومة", "معلومة");
export const factsOf = noun("معلومة واحدة", "معلومتين", "معلومات", "معلومة", "معلومة");
export const items = noun("سؤال واحد", "سؤالان", "أسئلة", "سؤالًا", "سؤال");
export const itemsOf = noun("سؤال واحد", "سؤالين", "أسئلة", "سؤالًا", "سؤال");
export const points = noun("نقطة واحدة", "نقطتان", "نقاط", "نقطة", "نقطة");
export const pointsOf = noun("نقطة واحدة", "نقطتين", "نقاط", "نقطة", "نقطة");
export const attempts = noun("محاولة واحدة", "محاولتان", "محاولات", "محاولة", "محاولة");
export const people = noun("شخص واحد", "شخصان", "أشخاص", "شخصًا", "شخص");
export const peopleOf = noun("شخص واحد", "شخصين", "أشخاص", "شخصًا", "شخص");
export const reviews = noun("مراجعة واحدة", "مراجعتان", "مراجعات", "مراجعة", "مراجعة");
export const days = noun("يوم واحد", "يومان", "أيام", "يومًا", "يوم");
export const daysOf = noun("يوم واحد", "يومين", "أيام", "يومًا", "يوم");
export const minutes = noun("دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة", "دقيقة");
export const minutesOf = noun("دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة", "دقيقة");
export const hoursOf = noun("ساعة واحدة", "ساعتين", "ساعات", "ساعة", "ساعة");

export const short: Record<SpanOfTime["unit"], ReturnType<typeof noun>> = {
  minute: noun("#\u00a0د", "#\u00a0د", "د", "د", "د"),
  hour: noun("ساعة", "ساعتان", "ساعات", "ساعة", "ساعة"),
  day: noun("يوم", "يومان", "أيام", "يومًا", "يوم"),
  month: noun("شهر", "شهران", "أشهر", "شهرًا", "شهر"),
  year: noun("سنة", "سنتان", "سنوات", "سنة", "سنة"),
};

const after: Record<SpanOfTime["unit"], ReturnType<typeof noun>> = {
  minute: minutesOf,
  hour: hoursOf,
  day: daysOf,
  month: noun("شهر واحد", "شهرين", "أشهر", "شهرًا", "شهر"),
  year: noun("سنة واحدة", "سنتين", "سنوات", "سنة", "سنة"),
};

export const soon = (span: SpanOfTime): string =>
  span.unit === "day" && span.n === 1 ? "غدًا" : `بعد ${counted(span.n, after[span.unit])}`;

export const grades = { again: "أعِدها", hard: "صعبة", good: "جيدة", easy: "سهلة" };

export const gradesOfTwo = { again: "نسيتها", good: "تذكّرتها" };

/** Everything that can be done to a card, as it is told afterwards. */
export const acts = {
  ...grades,
  suspend: "أُوقفت",
  bury: "أُجّلت إلى الغد",
  forget: "بدأت من جديد",
  "set-due": "ضُبط موعدها",
  flag: "تغيّرت العلامة",
  override: "تغيّرت الصياغة",
};
