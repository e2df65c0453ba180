/** What a person may have to know about answers that are not stored yet. */
export interface OutboxStatus {
  /** `direct`: this browser keeps nothing, so each answer waits for the server's reply. `borrowed`: nor is it meant to. */
  readonly storage: "opening" | "kept" | "direct" | "borrowed";
  readonly unsent: number;
  readonly parked: number;
  /** Cards by hand that wait, and those that the server refused. */
  readonly cards: number;
  readonly cardsRefused: number;
  /** `away`: the last attempt found no server. `offline`: the browser itself says there is no network. */
  readonly network: "fine" | "away" | "offline";
  /** `lost`: the server no longer knows a browser it used to know. `gone`: its learner was deleted, and what was here with it. */
  readonly session: "fine" | "lost" | "gone";
  /** The server has known this browser as a learner. */
  readonly learner: boolean;
  /** What this browser had kept was emptied, by itself or by somebody, before this page came. */
  readonly emptied: boolean;
}

export const firstStatus: OutboxStatus = {
  storage: "opening",
  unsent: 0,
  parked: 0,
  cards: 0,
  cardsRefused: 0,
  network: "fine",
  session: "fine",
  learner: false,
  emptied: false,
};

export interface StatusBoard {
  get(): OutboxStatus;
  set(change: Partial<OutboxStatus>): void;
  subscribe(listener: () => void): () => void;
}

export function createStatus(): StatusBoard {
  let status = firstStatus;
  const listeners = new Set<() => void>();
  return {
    get: () => status,
    set(change) {
      const next = { ...status, ...change };
      if (Object.entries(next).every(([key, value]) => status[key as keyof OutboxStatus] === value)) return;
      status = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
