import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { defaultQuizSettings, type QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";

const plain = { points: 1, hints: [], feedback: "", footnote: null };

/** An item of a simulated quiz: every third is typed, every third a number. */
function itemOf(n: number): Item {
  const stem = `Question number ${n}: which is it?`;
  if (n % 3 === 1) return { type: "typed", stem, ...plain, accept: [`answer ${n}`], rivals: [], slips: true };
  if (n % 3 === 2) return { type: "number", stem, ...plain, value: n * 100, tolerance: 0, units: [], unitAsked: false };
  return {
    type: "single",
    stem,
    ...plain,
    options: ["a", "b", "c"].map((id) => ({ id, text: `Option ${id} of ${n}`, feedback: "", from: null })),
    key: "b",
  };
}

/** A quiz to be taken by machines. */
export const simulatedDraft = (items: number, settings: Partial<QuizSettings> = {}): QuizDraft => ({
  title: "Simulated",
  note: "",
  settings: { ...defaultQuizSettings, most: 5000, ...settings },
  sections: [
    {
      id: "all",
      title: "",
      draw: null,
      items: Array.from({ length: items }, (_, n) => ({ id: crypto.randomUUID(), content: itemOf(n) })),
    },
  ],
  roster: [],
});

/** An answer of the type that is shown. */
export function answerTo(shown: { readonly type: string }, n: number): unknown {
  if (shown.type === "single") return { pick: n % 3 };
  if (shown.type === "number") return { text: String(n * 100) };
  return { text: `answer ${n}` };
}
