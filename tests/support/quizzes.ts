import type { QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { defaultQuizSettings, type QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Item } from "#lib/domain/item/item.ts";

const parts = (footnote: string | null) => ({
  points: 1,
  hints: [] as string[],
  feedback: "",
  footnote:
    footnote === null
      ? null
      : {
          card: null,
          document: null,
          note: "Ann Lee, The River, ¶ 2",
          passage: {
            title: "The River",
            author: "Ann Lee",
            published: "2020",
            section: null,
            standing: "document" as const,
            paragraphs: [{ locator: "2", here: true, runs: [{ text: footnote, as: "evidence" as const }] }],
          },
        },
});

export const option = (id: string, text: string) => ({ id, text, feedback: `You chose ${id}.`, from: null });

/** One item of each type. Whatever a taker must not see before its time contains `canary`. */
export function everyType(canary: string): Record<Item["type"], Item> {
  return {
    single: {
      type: "single",
      stem: "Who built the dam?",
      ...parts(`It was ${canary}one who built it.`),
      options: [option("a", "Berg"), option("b", "Holm"), option("c", "Lund")],
      key: "b",
      feedback: `${canary}remark`,
    },
    multiple: {
      type: "multiple",
      stem: "Which rivers does it hold?",
      ...parts(`${canary}two`),
      options: [option("a", "Otra"), option("b", "Glomma"), option("c", "Nea"), option("d", "Rauma")],
      keys: ["a", "c"],
    },
    typed: {
      type: "typed",
      stem: "Who is the mayor?",
      ...parts(`${canary}three`),
      accept: [`${canary}mayor`, "Ola Krog"],
      rivals: [],
      slips: true,
      hints: [`${canary}hint`],
    },
    number: {
      type: "number",
      stem: "How long is it?",
      ...parts(`${canary}four`),
      value: 1234.5,
      tolerance: 1,
      units: [
        { text: "km", factor: 1 },
        { text: "m", factor: 0.001 },
      ],
      unitAsked: false,
    },
    date: { type: "date", stem: "When was it built?", ...parts(`${canary}five`), key: "November 1987", accept: [] },
    cloze: {
      type: "cloze",
      stem: "Fill in.",
      ...parts(`${canary}six`),
      text: "The dam of [[g1]] was opened in [[g2]] by the king.",
      gaps: [
        { id: "g1", accept: [`${canary}town`], rivals: [], as: "text", options: [] },
        { id: "g2", accept: ["May 1990"], rivals: [], as: "date", options: [] },
      ],
      slips: true,
    },
    match: {
      type: "match",
      stem: "Who said what?",
      ...parts(`${canary}seven`),
      pairs: [
        { id: "p1", left: "Berg", right: "It will hold." },
        { id: "p2", left: "Holm", right: "It will not." },
        { id: "p3", left: "Lund", right: "Who knows?" },
      ],
      extras: ["Nothing."],
    },
    order: {
      type: "order",
      stem: "Put in order.",
      ...parts(`${canary}eight`),
      entries: [
        { id: "z", text: "The survey", when: `${canary}1980` },
        { id: "m", text: "The strike", when: `${canary}1985` },
        { id: "a", text: "The opening", when: `${canary}1990` },
      ],
    },
    "true-false": {
      type: "true-false",
      stem: "The dam leaks.",
      ...parts(`${canary}nine`),
      key: true,
      onTrue: `${canary}yes`,
      onFalse: "",
    },
    "hot-text": {
      type: "hot-text",
      stem: "Which sentence proves that it leaks?",
      ...parts(`${canary}ten`),
      sentences: [
        { id: "s1", text: "It was raining." },
        { id: "s2", text: "Water ran out below the wall." },
        { id: "s3", text: "The king left." },
      ],
      keys: ["s2"],
    },
  };
}

export function draftOf(
  items: readonly Item[],
  settings: Partial<QuizSettings> = {},
  more: Partial<QuizDraft> = {},
): QuizDraft {
  return {
    title: "Week 3",
    note: "Good luck.",
    settings: { ...defaultQuizSettings, ...settings },
    sections: [
      {
        id: "one",
        title: "",
        draw: null,
        items: items.map((content, at) => ({ id: `item-${crypto.randomUUID()}-${at}`, content })),
      },
    ],
    roster: [],
    ...more,
  };
}
