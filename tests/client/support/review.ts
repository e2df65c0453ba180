import type { Draft } from "#lib/client/outbox/draft.ts";
import type { ReviewCard, ReviewSession } from "#lib/contract/review.ts";
import { type CardMemory, newMemory } from "#lib/domain/review/memory.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";

export const noon = Date.UTC(2026, 10, 21, 12);
export const today = Math.floor((noon - 4 * 3_600_000) / 86_400_000);

export const draftOf = (card: string, over: Partial<Draft> = {}): Draft => ({
  kind: "review",
  card,
  payload: { rating: 3, form: "basic", took: 1000 },
  settings: "default-1",
  at: noon,
  zone: "UTC",
  offset: 0,
  ...over,
});

export const cardOf = (id: string, memory: CardMemory = newMemory): ReviewCard => ({
  id,
  collection: "c",
  document: "d",
  fact: `fact-${id}`,
  form: "basic",
  stem: `When was ${id}?`,
  key: "2011",
  answerType: "date",
  accept: [],
  rivals: [],
  options: [],
  owned: false,
  others: null,
  hint: null,
  note: "Somebody, ¶ 1",
  passage: { title: "T", author: null, published: null, section: null, standing: "document", paragraphs: [] },
  memory,
});

export const sessionOf = (order: readonly string[], over: Partial<ReviewSession> = {}): ReviewSession => ({
  now: noon,
  day: today,
  settings: { version: "default-1", values: defaultSettings },
  learning: [],
  order: [...order],
  cards: order.map((id) => cardOf(id)),
  ...over,
});
