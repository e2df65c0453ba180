import type { DigestSum } from "#lib/domain/review/digest-sum.ts";
import type { LearnerEvent } from "#lib/domain/review/event.ts";
import type { Api } from "../api.ts";
import type { Failure } from "../failure.ts";
import { type Fate, fatesOf } from "./settle.ts";

/**
 * `settled`: the server answered, event by event. `later`: try again after a while. `lost`: the server does not know
 * this browser any more. `gone`: its learner was deleted, and what is here belongs to nobody.
 */
export type Delivery =
  | {
      readonly kind: "settled";
      readonly fates: readonly Fate[];
      readonly clockOffset: number | null;
      readonly device?: DigestSum | undefined;
    }
  | { readonly kind: "later"; readonly reached: boolean }
  | { readonly kind: "lost" }
  | { readonly kind: "gone" };

export interface DeliverInput {
  readonly api: Api;
  readonly device: string;
  readonly events: readonly LearnerEvent[];
  readonly clock: () => number;
}

/** One request, or several when the server will not take the batch as a whole: a bad event must not hold back the others. */
export async function deliver(input: DeliverInput): Promise<Delivery> {
  const { api, device, events, clock } = input;
  const reply = await api.sendEvents({ device, sentAt: clock(), events: [...events] });
  if (reply.ok) {
    const { results, device: told } = reply.value.value;
    return { kind: "settled", fates: fatesOf(events, results), clockOffset: reply.value.clockOffset, device: told };
  }
  switch (verdict(reply.error)) {
    case "lost":
      return { kind: "lost" };
    case "gone":
      return { kind: "gone" };
    case "split":
      return split(input, reply.error);
    case "later":
      return { kind: "later", reached: reply.error.kind !== "network" };
  }
}

// A browser introduces itself before it sends, so one that is not known any more has lost its session. Making another
// learner without a word would hide that.
function verdict(failure: Failure): "lost" | "gone" | "split" | "later" {
  if (failure.kind === "problem" && failure.code === "no_learner") return "lost";
  if (failure.kind === "problem" && failure.code === "gone") return "gone";
  const status = failure.kind === "network" ? 0 : failure.status;
  return status === 413 || status === 400 ? "split" : "later";
}

async function split(input: DeliverInput, failure: Failure): Promise<Delivery> {
  const [only] = input.events;
  if (only && input.events.length === 1) {
    const reason = failure.kind === "problem" ? failure.code : failure.kind;
    return { kind: "settled", fates: [{ event: only, park: `refused: ${reason}` }], clockOffset: null };
  }
  const middle = Math.ceil(input.events.length / 2);
  const first = await deliver({ ...input, events: input.events.slice(0, middle) });
  if (first.kind !== "settled") return first;
  const second = await deliver({ ...input, events: input.events.slice(middle) });
  // What the first half settled must not be sent again for the second half's sake.
  if (second.kind !== "settled") return first;
  return {
    kind: "settled",
    fates: [...first.fates, ...second.fates],
    clockOffset: second.clockOffset ?? first.clockOffset,
    device: second.device ?? first.device,
  };
}
