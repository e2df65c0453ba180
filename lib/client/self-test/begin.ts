import type { TestWish } from "#lib/domain/review/self-test/wish.ts";
import type { Outbox } from "../outbox/outbox.ts";
import { beginTest, type TestSitting } from "./sitting.ts";
import type { TestSource } from "./source.ts";

/** Longest wait for answers on their way before the test is made, ms. */
const PATIENCE_MS = 1_500;

/** A new test, with what this device knows better laid over it. @throws what lib/client/failure.ts can read */
export async function makeTest(source: TestSource, outbox: Outbox, wish: TestWish, id: string): Promise<TestSitting> {
  await outbox.flushWithin(PATIENCE_MS);
  // Before and after the request, as for a sitting of review (queries/sitting.ts).
  const before = await outbox.memories();
  const test = await source.make(wish, id);
  return beginTest(test, new Map([...before, ...(await outbox.memories())]), outbox.now());
}
