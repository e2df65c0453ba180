import { DevicePage } from "#lib/contract/device.ts";
import { type Answer, createCall } from "../api.ts";
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

/** Fetches what this device does not have until it has everything. @returns whether it has */
export async function pull(db: OutboxStore, api: DeviceApi, zone: string): Promise<boolean> {
  const { id: device } = await readDevice(db);
  await beginAnewIfEmpty(db);
  for (;;) {
    const about = await db.get("about", "self");
    const reply = await api.next(zone, about?.cursor ?? null, device);
    if (!reply.ok) return false;
    if (!(await applyPage(db, reply.value.value, device))) return false;
    if (!reply.value.value.more) break;
  }
  await beginAnewIfCrowded(db);
  return true;
}
