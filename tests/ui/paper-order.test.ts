import { expect, test } from "vitest";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { optionsOnPaper } from "#lib/ui/quiz-edit/paper-order.ts";
import { everyType } from "../support/quizzes.ts";

test("on paper the key stands anywhere, though its author wrote it first, and in the same place each time", () => {
  const single = everyType("x").single as ItemOf<"single">;
  const place = (stem: string) => optionsOnPaper({ ...single, stem, key: "a" }).findIndex(({ id }) => id === "a");
  const stems = Array.from({ length: 300 }, (_, n) => `Question ${n}?`);
  const counts = [0, 1, 2].map((at) => stems.filter((stem) => place(stem) === at).length);
  for (const count of counts) expect(count).toBeGreaterThan(70);
  expect(stems.map(place)).toEqual(stems.map(place));
});
