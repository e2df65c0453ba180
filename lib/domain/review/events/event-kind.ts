import type * as z from "zod/mini";
import type { Day } from "../day.ts";
import type { CardMemory } from "../memory.ts";
import type { RatingName } from "../rating.ts";
import type { ReviewSettings } from "../settings.ts";

/** What a kind of event may read besides the memory it changes. Everything here was stamped when the event was stored. */
export interface EventContext {
  readonly card: string;
  /** Effective instant, epoch ms. */
  readonly at: number;
  /** On the learner's shifted clock (day.ts), ms. */
  readonly shifted: number;
  readonly day: Day;
  /** In force on the device when it made the event. */
  readonly settings: ReviewSettings;
}

/** What one answer adds to a day's counts. */
export interface Tally {
  readonly day: Day;
  /** Where the card came from: `new` counts against the day's new cards, `review` against its reviews. */
  readonly from: "new" | "learning" | "review";
  readonly rating: RatingName;
  /** ms spent, as the device measured it. */
  readonly took: number;
}

export interface Applied {
  readonly memory: CardMemory;
  readonly tally?: Tally;
}

/** One kind of event: what it carries and what it does to the memory of the card it names. */
export interface EventKind<Payload extends z.ZodMiniType = z.ZodMiniType> {
  readonly payload: Payload;
  /** Whether an event of this kind names a card. `maybe`: an undo does when the event it takes back does. */
  readonly card: "always" | "never" | "maybe";
  apply(memory: CardMemory, payload: z.infer<Payload>, context: EventContext): Applied;
}

export const defineEventKind = <Payload extends z.ZodMiniType>(kind: EventKind<Payload>): EventKind<Payload> => kind;
