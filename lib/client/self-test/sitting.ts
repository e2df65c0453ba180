import * as z from "zod/mini";
import { WireMemory } from "#lib/contract/review.ts";
import { SelfTest } from "#lib/contract/self-test.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { countsFor } from "#lib/domain/review/self-test/candidate.ts";

/** One item answered. */
const Answered = z.object({
  card: z.string(),
  form: z.enum(["basic", "cloze", "typed", "choice"]),
  /** Id of its event, which undo takes back. */
  event: z.string(),
  right: z.boolean(),
  /** What was typed or chosen; empty when it was said in the head. */
  said: z.string(),
  counted: z.boolean(),
  countedAsRight: z.boolean(),
  /** ms */
  took: z.number(),
  before: WireMemory,
});
export type Answered = z.infer<typeof Answered>;

/** A test on the table, as it is kept for a reload. Pure: every instant is passed in. */
export const TestSitting = z.object({
  test: SelfTest,
  memories: z.record(z.string(), WireMemory),
  answers: z.array(Answered),
  /** Over before its last item: the time was up, or its learner had enough. */
  ended: z.nullable(z.enum(["time", "left"])),
  revealed: z.boolean(),
  typed: z.string(),
  countedAsRight: z.boolean(),
  shownAt: z.number(),
});
export type TestSitting = z.infer<typeof TestSitting>;

export type TestMove =
  | { readonly kind: "reveal" }
  | { readonly kind: "type"; readonly typed: string }
  | { readonly kind: "choose"; readonly option: string }
  | { readonly kind: "count-as-right" }
  | { readonly kind: "answered"; readonly answer: Answered; readonly memory: CardMemory; readonly now: number }
  | { readonly kind: "undone"; readonly now: number }
  | { readonly kind: "leave" };

const front = (now: number) => ({ revealed: false, typed: "", countedAsRight: false, shownAt: now });

/** @param local memories of cards with unsent events, which are newer than the source's @param now server's clock, epoch ms */
export function beginTest(test: SelfTest, local: ReadonlyMap<string, CardMemory>, now: number): TestSitting {
  const memories = Object.fromEntries(test.cards.map((card) => [card.id, local.get(card.id) ?? card.memory]));
  const items = test.items.map((item) => {
    const memory = memories[item.card];
    return memory ? { ...item, counts: countsFor(test.wish.counts, memory, test.day, now) } : item;
  });
  return { test: { ...test, items }, memories, answers: [], ended: null, ...front(now) };
}

/** The item on screen, or null when the test is over. */
export const itemOf = ({ test, answers, ended }: TestSitting) =>
  ended === null ? (test.items[answers.length] ?? null) : null;

export const cardOf = ({ test }: TestSitting, id: string) => test.cards.find((card) => card.id === id) ?? null;

export function playTest(sitting: TestSitting, move: TestMove): TestSitting {
  const item = itemOf(sitting);
  switch (move.kind) {
    case "reveal":
      return item ? { ...sitting, revealed: true } : sitting;
    case "type":
      return sitting.revealed ? sitting : { ...sitting, typed: move.typed };
    case "choose":
      return sitting.revealed || !item ? sitting : { ...sitting, typed: move.option, revealed: true };
    case "count-as-right":
      return { ...sitting, countedAsRight: true };
    case "answered":
      return answered(sitting, move);
    case "undone":
      return takeBack(sitting, move.now);
    case "leave":
      return { ...sitting, ended: "left" };
  }
}

function answered(sitting: TestSitting, { answer, memory, now }: Extract<TestMove, { kind: "answered" }>): TestSitting {
  const answers = [...sitting.answers, answer];
  const { size } = sitting.test.wish;
  const spent = answers.reduce((sum, { took }) => sum + took, 0);
  // The item on which time runs out is still answered, and the last.
  const late = "minutes" in size && spent >= size.minutes * 60_000 && answers.length < sitting.test.items.length;
  const memories = { ...sitting.memories, [answer.card]: { ...memory } };
  return { ...sitting, answers, memories, ended: late ? "time" : null, ...front(now) };
}

/** The card comes back as it stood, answer shown. */
function takeBack(sitting: TestSitting, now: number): TestSitting {
  const last = sitting.answers.at(-1);
  if (!last) return sitting;
  return {
    ...sitting,
    answers: sitting.answers.slice(0, -1),
    memories: { ...sitting.memories, [last.card]: last.before },
    ended: null,
    revealed: true,
    typed: last.said,
    countedAsRight: last.countedAsRight,
    shownAt: now - last.took,
  };
}

/** Another test of what was missed, with what is known now. */
export function againMissed(sitting: TestSitting, id: string, now: number): TestSitting {
  const missed = new Set(sitting.answers.flatMap(({ card, right }) => (right ? [] : card)));
  const items = sitting.test.items.filter(({ card }) => missed.has(card));
  const cards = sitting.test.cards.filter((card) => missed.has(card.id));
  const wish = { ...sitting.test.wish, size: { items: Math.max(1, items.length) } };
  return beginTest({ ...sitting.test, id, wish, items, cards }, new Map(Object.entries(sitting.memories)), now);
}
