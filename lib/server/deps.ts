import "server-only";
import type { Clock } from "./clock.ts";
import type { Store } from "./db/open.ts";

/** What a service needs from the world. */
export interface Deps {
  readonly store: Store;
  readonly clock: Clock;
}
