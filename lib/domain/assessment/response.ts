import * as z from "zod/mini";
import type { Answer } from "../item/item.ts";

/** Something a taker did, as the device that saw it wrote it down. Append-only. */
export const ResponseEvent = z.strictObject({
  /** Counts the device's events in this attempt from 1. */
  seq: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  position: z.int().check(z.minimum(0), z.maximum(999)),
  kind: z.enum(["answer", "flag", "hint", "check"]),
  /** `answer`: the answer (null takes it back), how sure, ms on the item so far. `flag`: whether. */
  body: z.strictObject({
    answer: z.optional(z.nullable(z.unknown())),
    certainty: z.optional(z.union([z.literal(1), z.literal(2), z.literal(3)])),
    took: z.optional(z.int().check(z.minimum(0), z.maximum(86_400_000))),
    on: z.optional(z.boolean()),
  }),
  /** The device's clock, epoch ms: evidence, nothing more. */
  at: z.int().check(z.minimum(0), z.maximum(8.64e15)),
});
export type ResponseEvent = z.infer<typeof ResponseEvent>;

export type StoredResponse = ResponseEvent & { readonly device: string; readonly receivedAt: number };

/** Where a taker stands with one item. */
export interface Standing {
  readonly answer: Answer | null;
  readonly certainty: 1 | 2 | 3 | null;
  /** ms on the item, as the device measured it; null when it was never answered. */
  readonly took: number | null;
  readonly flagged: boolean;
  readonly hints: number;
  readonly checked: boolean;
}

const nothing: Standing = { answer: null, certainty: null, took: null, flagged: false, hints: 0, checked: false };

/**
 * What an attempt's responses come to, by position. A device's last word counts, by its own numbers; of two devices, the
 * one that was heard last. The same whatever order they are read in.
 */
export function standings(responses: readonly StoredResponse[], positions: number): Standing[] {
  return Array.from({ length: positions }, (_, position) => {
    const here = responses.filter((response) => response.position === position);
    const answer = lastWord(here.filter(({ kind }) => kind === "answer"))?.body;
    const hints = here.filter(({ kind }) => kind === "hint").length;
    return {
      ...nothing,
      // Its shape was checked against the item's type before it was stored.
      answer: (answer?.answer ?? null) as Answer | null,
      certainty: answer?.certainty ?? null,
      took: answer?.took ?? null,
      flagged: lastWord(here.filter(({ kind }) => kind === "flag"))?.body.on ?? false,
      hints,
      checked: here.some(({ kind }) => kind === "check"),
    };
  });
}

function lastWord(responses: readonly StoredResponse[]): StoredResponse | undefined {
  const ofDevice = new Map<string, StoredResponse>();
  for (const response of responses) {
    const known = ofDevice.get(response.device);
    if (!known || known.seq < response.seq) ofDevice.set(response.device, response);
  }
  return [...ofDevice.values()].sort((a, b) => b.receivedAt - a.receivedAt || (a.device < b.device ? -1 : 1))[0];
}
