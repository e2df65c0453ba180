import { v7 } from "uuid";
import { type Api, createApi } from "#lib/client/api.ts";
import { createDeviceApi } from "#lib/client/device/pull.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { browserWorld } from "#lib/client/outbox/world.ts";

export { registerWorker } from "#lib/client/worker/register.ts";

export interface Client {
  readonly api: Api;
  readonly outbox: Outbox;
}

// One a page: a second outbox on the same database would drain it twice.
let made: Client | null = null;

export function clientOfPage(): Client {
  if (!made) {
    const api = createApi();
    made = { api, outbox: createOutbox(api, browserWorld(v7), "footnote", createDeviceApi()) };
  }
  return made;
}
