import type { Card } from "../../card/card.ts";
import { forms } from "../../card/forms/index.ts";
import type { Day } from "../day.ts";
import { type CardMemory, queueOf, shownDay } from "../memory.ts";
import type { TestWish } from "./wish.ts";

type CardForm = Card["form"];

/** A card as far as choosing for a test needs it. */
export interface TestCandidate {
  readonly card: string;
  readonly fact: string;
  /** Where it is from: its document and section. Tests are spread over places. */
  readonly place: string;
  readonly memory: CardMemory;
  readonly forms: readonly CardForm[];
}

interface Faced {
  readonly stem: string;
  readonly key: string;
  readonly form: CardForm;
  /** Proven ones, the key among them; else empty. */
  readonly options: readonly string[];
}

/** What a card can be asked as, by the rules its forms themselves have; its own form always. */
export function formsOf({ stem, key, form, options }: Faced): CardForm[] {
  const wrong = options.filter((option) => option !== key);
  return forms.flatMap((each) => (each.form === form || each.face({ stem, key, wrong }) ? each.form : []));
}

/** The little of a card on the wire that makes it a candidate. */
export interface TestCard extends Faced {
  readonly id: string;
  readonly fact: string;
  readonly memory: CardMemory;
  readonly passage: { readonly title: string; readonly section: string | null };
}

export const candidateOf = (card: TestCard): TestCandidate => ({
  card: card.id,
  fact: card.fact,
  place: `${card.passage.title}\n${card.passage.section ?? ""}`,
  memory: card.memory,
  forms: formsOf(card),
});

/** Whether a review of it waits now: its day has come, or its step is up. A card never met is not due. @param now epoch ms */
export function isDue(memory: CardMemory, day: Day, now: number): boolean {
  const queue = queueOf(memory);
  if (queue === "learning") return (memory.dueAt ?? 0) <= now && shownDay(memory) <= day;
  return queue === "review" && shownDay(memory) <= day;
}

/** Whether an answer to it is a review that moves its memory, or practice that is only noted. */
export const countsFor = (counts: TestWish["counts"], memory: CardMemory, day: Day, now: number): boolean =>
  counts === "all" || (counts === "due" && isDue(memory, day, now));

/** Put out of sight by the learner, for good or until a later day. */
export const isAside = (memory: CardMemory, day: Day): boolean => memory.suspended || (memory.buriedUntil ?? 0) > day;
