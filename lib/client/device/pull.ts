import { DevicePage } from "#lib/contract/device.ts";
import { type Answer, createCall } from "../api.ts";
import type { SingleFile } from "../outbox/single-file.ts";
import { type OutboxStore, readDevice } from "../outbox/store.ts";
import { applyPage, beginAnewIfCrowded, beginAnewIfEmpty } from "./apply.ts";

export interface DeviceApi {
  /** @param cursor null: from the beginning */
  next(zone: string, cursor: string | null, device: string): Answer<DevicePage>;
}

export function createDeviceApi(fetcher?: typeof fetch, clock?: () => number): DeviceApi {
  const call = createCall(fetcher, clock);
  return {
    next: (zone, cursor, device) =>
      call(`/api/device?${new URLSearchParams({ zone, device, ...(cursor === null ? {} : { cursor }) })}`, DevicePage),
  };
}

/**
 * Fetches what this device does not have until it has everything, page after page: who wants to send or to sign out waits for
 * one page at the most. @param singleFile nothing is sent while a page is asked for and written down (apply.ts) @returns whether it has
 */
export async function pull(db: OutboxStore, api: DeviceApi, zone: string, singleFile: SingleFile): Promise<boolean> {
  const { id: device } = await readDevice(db);
  await singleFile(() => beginAnewIfEmpty(db));
  for (;;) {
    const page = await singleFile(async () => {
      const about = await db.get("about", "self");
      const reply = await api.next(zone, about?.cursor ?? null, device);
      return reply.ok && (await applyPage(db, reply.value.value, device)) ? reply.value.value : null;
    });
    if (!page) return false;
    if (!page.more) break;
  }
  await singleFile(() => beginAnewIfCrowded(db));
  return true;
}
