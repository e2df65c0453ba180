import { isAccounts } from "../device/report.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Left } from "./leave.ts";

/**
 * Before somebody signs in where the server knows nobody. What is kept may still be an account's, whose session was ended
 * from elsewhere, and whoever signs in may be another: so it is locked away for its owner, as at signing out. Where nothing
 * can be locked away it stays, and goes out under who signs in.
 */
export async function makeWay(outbox: Outbox, leave: () => Promise<Left>): Promise<void> {
  if (await outbox.read(isAccounts)) await leave();
}
