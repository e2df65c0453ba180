import { expect, test } from "vitest";
import { isRecalled } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { quiz } from "#lib/domain/review/events/quiz.ts";
import { newMemory } from "#lib/domain/review/memory.ts";
import { defaultSettings } from "#lib/domain/review/settings.ts";

const context = { card: "c", at: 0, shifted: 0, day: 0, settings: defaultSettings };

test.each(itemTypeNames)(
  "%s in a quiz: wrong is Again; right is Good when it was recalled, else memory stays",
  (form) => {
    const said = (share: number) => {
      const payload = quiz.payload.parse({ quiz: "q", form, share, took: 0, said: "" });
      return quiz.apply(newMemory, payload, context).tally?.rating ?? null;
    };
    expect([said(0), said(0.5), said(1)]).toEqual(["again", "again", isRecalled(form) ? "good" : null]);
  },
);
