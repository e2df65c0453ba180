import "server-only";
import type { Db, Store } from "./open.ts";
import { inTransaction } from "./transaction.ts";

interface Waiting<Call, Reply> {
  readonly call: Call;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: unknown) => void;
}

/** ms that a call waits for others to share its commit with. */
const GATHER_MS = 4;
const MOST_AT_ONCE = 100;

/**
 * Calls that come close together share one transaction: a class that hands in at once waits for a few commits to disk, not
 * for one each. Every call is answered after the commit it is in. When a shared one fails, each is tried by itself, so that
 * nobody's bad call costs another theirs.
 * @param run answers calls in their order, in one transaction; must change nothing but the database
 */
export function grouped<Call, Reply>(
  run: (trx: Db, store: Store, calls: readonly Call[]) => Promise<readonly Reply[]>,
): (store: Store, call: Call) => Promise<Reply> {
  const queues = new WeakMap<Db, { waiting: Waiting<Call, Reply>[]; busy: boolean }>();

  async function drain(store: Store, queue: { waiting: Waiting<Call, Reply>[]; busy: boolean }): Promise<void> {
    queue.busy = true;
    while (queue.waiting.length > 0) {
      if (queue.waiting.length < MOST_AT_ONCE) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      await together(store, queue.waiting.splice(0, MOST_AT_ONCE));
    }
    queue.busy = false;
  }

  async function together(store: Store, part: readonly Waiting<Call, Reply>[]): Promise<void> {
    try {
      const replies = await inTransaction(store, (trx) =>
        run(
          trx,
          store,
          part.map(({ call }) => call),
        ),
      );
      for (const [at, { settle }] of part.entries()) settle(replies[at] as Reply);
    } catch (error) {
      if (part.length === 1) return part[0]?.fail(error);
      for (const one of part) await together(store, [one]);
    }
  }

  return (store, call) =>
    new Promise<Reply>((settle, fail) => {
      const queue = queues.get(store.db) ?? { waiting: [], busy: false };
      queues.set(store.db, queue);
      queue.waiting.push({ call, settle, fail });
      if (!queue.busy) void drain(store, queue);
    });
}
