import { compareAnswer } from "#lib/domain/card/compare.ts";
import type { LearnerEvent, StampedEvent } from "#lib/domain/review/event.ts";
import { step } from "#lib/domain/review/fold.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { settingsIn } from "#lib/domain/review/settings.ts";
import { answerOf, type Draft } from "../outbox/draft.ts";
import type { Here } from "../sitting/drafts.ts";
import { shownCard } from "../sitting/shown.ts";
import { type Answered, cardOf, itemOf, type TestSitting } from "./sitting.ts";

const HOUR_MS = 3_600_000;

/** What the comparison says of the item on screen once its answer is shown; null when only its learner can say. */
export function verdictOf(sitting: TestSitting): "right" | "near" | "wrong" | null {
  const item = itemOf(sitting);
  const made = item && cardOf(sitting, item.card);
  if (!item || !made || !sitting.revealed) return null;
  const card = shownCard(made, sitting.memories[item.card]);
  const said = sitting.typed.trim();
  if (item.form === "choice") return said === card.key ? "right" : "wrong";
  return item.form === "typed" && said !== "" ? compareAnswer(card, said).verdict : null;
}

/** Whether the item on screen is right, as far as it is decided without its learner. */
export function judged(sitting: TestSitting): boolean | null {
  const verdict = verdictOf(sitting);
  return verdict === null ? null : verdict === "right" || sitting.countedAsRight;
}

/** The event of the answer on screen: a review where it counts, else practice. */
export function answerDraft(sitting: TestSitting, right: boolean, took: number, here: Here): Draft | null {
  const item = itemOf(sitting);
  if (!item) return null;
  const said = sitting.typed.slice(0, 1000);
  const time = Math.max(0, Math.min(HOUR_MS, Math.round(took)));
  const { form } = item;
  const words = form === "typed" ? { typed: said } : form === "choice" && said ? { chosen: said } : {};
  const overruled = sitting.countedAsRight ? { countedAsRight: true } : {};
  const [kind, payload]: [LearnerEvent["kind"], unknown] = item.counts
    ? ["review", { rating: right ? 3 : 1, form, took: time, ...words, ...overruled }]
    : ["practice", { test: sitting.test.id, form, share: right ? 1 : 0, took: time, said }];
  const made = cardOf(sitting, item.card);
  const before = sitting.memories[item.card];
  const of = made && before ? { of: answerOf(made, before) } : {};
  return { kind, card: item.card, payload, settings: sitting.test.settings.version, ...here, ...of };
}

export const undoAnswer = (sitting: TestSitting, { card, event }: Answered, here: Here): Draft => ({
  kind: "undo",
  card,
  payload: { event },
  settings: sitting.test.settings.version,
  ...here,
});

/** What an answer does to the memory of its card. */
export function afterAnswer(sitting: TestSitting, event: StampedEvent): CardMemory | null {
  const card = cardOf(sitting, event.card ?? "");
  const before = sitting.memories[event.card ?? ""];
  if (!card || !before) return null;
  return step(before, event, () => settingsIn(sitting.test.settings.values, card.collection)).memory;
}
