import { TestSitting } from "./sitting.ts";
import { testStore } from "./test-store.ts";

/** The test that is on, so that a page loaded again goes on with it. */
export const keepTest = (sitting: TestSitting): void => testStore.write(JSON.stringify(sitting));

/** @param now the card on screen is shown anew, epoch ms */
export function keptTest(now: number): TestSitting | null {
  const text = testStore.read();
  if (text === null) return null;
  try {
    const kept = TestSitting.safeParse(JSON.parse(text));
    return kept.success ? { ...kept.data, shownAt: now } : null;
  } catch {
    return null; // not ours
  }
}
