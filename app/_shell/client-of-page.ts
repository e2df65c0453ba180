import { v7 } from "uuid";
import { type Api, createApi } from "#lib/client/api.ts";
import { createDeviceApi } from "#lib/client/device/pull.ts";
import { createLeaveApi, type LeaveApi } from "#lib/client/leave/api.ts";
import { leaveWhenUnused } from "#lib/client/leave/borrowed.ts";
import { finishLeaving } from "#lib/client/leave/finish.ts";
import { isBorrowed } from "#lib/client/leave/here.ts";
import { type Left, leave } from "#lib/client/leave/leave.ts";
import { leaveWhenTold } from "#lib/client/leave/tabs.ts";
import { createOutbox, type Outbox } from "#lib/client/outbox/outbox.ts";
import { browserWorld } from "#lib/client/outbox/world.ts";

export { registerWorker } from "#lib/client/worker/register.ts";

export interface Client {
  readonly api: Api;
  readonly outbox: Outbox;
  /** Signs out, with a network or without. */
  leave(): Promise<Left>;
  /** Follows the network, the other tabs and the page; returns how to stop. */
  start(): () => void;
}

// One a page: a second outbox on the same database would drain it twice.
let made: Client | null = null;

export function clientOfPage(): Client {
  if (!made) {
    const api = createApi();
    const leaving = createLeaveApi();
    const outbox = createOutbox(api, browserWorld(v7), isBorrowed() ? null : "footnote", createDeviceApi());
    made = { api, outbox, leave: () => leave(outbox, leaving, v7), start: () => start(outbox, leaving) };
  }
  return made;
}

function start(outbox: Outbox, leaving: LeaveApi): () => void {
  const finish = () => void finishLeaving(outbox, leaving, v7).catch(() => undefined);
  const stops = [outbox.start(), leaveWhenTold(), leaveWhenUnused()];
  finish();
  addEventListener("online", finish);
  return () => {
    removeEventListener("online", finish);
    for (const stop of stops) stop();
  };
}
