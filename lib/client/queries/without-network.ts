import { type Failure, failureIn } from "../failure.ts";
import type { Outbox } from "../outbox/outbox.ts";

/** A server that has not answered by then is as good as none, where the device can answer itself, ms. */
const PATIENCE_MS = 2_500;

/** No answer came, or only from what stands before a server that is down. What the server itself says stands. */
const isOutOfReach = (failure: Failure): boolean =>
  failure.kind === "network" || (failure.kind === "unreadable" && failure.status >= 502);

/**
 * What the server says, or, when it cannot be reached (soon), what the device holds. Where the device holds nothing the
 * server's own failure stands. @param fromDevice null: the device cannot say
 */
export async function withoutNetwork<T>(
  outbox: Outbox,
  fetched: () => Promise<T>,
  fromDevice: (outbox: Outbox) => Promise<T | null>,
): Promise<T> {
  if (outbox.status().network === "offline") return (await fromDevice(outbox)) ?? fetched();
  const asked = fetched();
  const late = new Promise<"late">((resolve) => setTimeout(resolve, PATIENCE_MS, "late"));
  const first = await Promise.race([asked, late]).catch((error: unknown) => {
    if (isOutOfReach(failureIn(error))) return "late" as const;
    throw error;
  });
  if (first !== "late") return first;
  return (await fromDevice(outbox)) ?? asked;
}
