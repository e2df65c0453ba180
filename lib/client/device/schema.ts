import type { DeviceCard, DeviceState } from "#lib/contract/device.ts";
import type { Day } from "#lib/domain/review/day.ts";
import type { DayTally } from "#lib/domain/review/day-tally.ts";

/**
 * Cards as the server told them, hundreds to a record: a record a card would take the first download forty times as long
 * (performance.md M29). A pack is never changed; a card that changes is written loose, and the loose one holds.
 */
export interface Pack {
  /** Packs of a download from the beginning; those of the one before go when it is complete. */
  readonly generation: number;
  readonly collection: string;
  /** `due`: in their steps or in review, shown from `from` on. `other`: new or suspended, best-ranked first. */
  readonly kind: "due" | "other";
  /** First day on which a card of it is shown; of `other`, the rank of its first card. */
  readonly from: number;
  readonly cards: readonly DeviceCard[];
}

/** A card told since its pack, or one that is gone. */
export interface Loose {
  readonly id: string;
  /** First day on which it may be shown. */
  readonly from: Day;
  readonly card: DeviceCard | null;
}

/** What an answer on this device adds to a day, until the server's own count has it. */
export interface LocalTally extends DayTally {
  readonly event: string;
  readonly card: string;
  readonly fact: string;
  /** The undo that took it back. */
  readonly undone: string | null;
}

export interface About {
  readonly generation: number;
  /** While a download from the beginning is under way: the generation it fills. */
  readonly filling: number | null;
  readonly cursor: string | null;
  /** As last told, with the server's clock then; null before the first time. */
  readonly state: DeviceState | null;
  /** Server's clock when `state` was told, epoch ms. */
  readonly at: number;
}

export interface DeviceSchema {
  pack: {
    key: number;
    value: Pack;
    indexes: { wanted: [number, string, number]; collection: [number, string, string] };
  };
  loose: { key: string; value: Loose; indexes: { wanted: number } };
  tally: { key: string; value: LocalTally };
  about: { key: "self"; value: About };
}

export const deviceStores = ["pack", "loose", "tally", "about"] as const;

export const nothingYet: About = { generation: 0, filling: null, cursor: null, state: null, at: 0 };
