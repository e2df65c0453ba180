import { MOST_ITEMS, type TestWish } from "#lib/domain/review/self-test/wish.ts";

// Behind "#", so that no server sees with the page what somebody is tested on.
export const WISH = "#wish=";
/** A test is on: the page loaded again goes on with it. */
export const ON = "#on";

export const testAddress = (wish: TestWish): string => `/test${WISH}${encodeURIComponent(JSON.stringify(wish))}`;

/** "Everything from this document". */
export const allOf = (document: string, collection: string): TestWish => ({
  scope: { of: "document", document, collection },
  size: { items: MOST_ITEMS },
  counts: "due",
});

/** "What I keep forgetting". */
export const keptForgetting: TestWish = { scope: { of: "forgetting" }, size: { minutes: 10 }, counts: "due" };

/** "Before the exam on …". */
export const beforeExam = (collection: string): TestWish => ({
  scope: { of: "exam", collection },
  size: { minutes: 10 },
  counts: "due",
});

/** "Ten minutes on this". */
export const tenMinutesOn = (collection: string): TestWish => ({
  scope: { of: "collection", collection },
  size: { minutes: 10 },
  counts: "due",
});
