import { draftStore } from "../quiz/draft-store.ts";
import { testStore } from "../self-test/test-store.ts";
import { dropSentAttempts } from "../take/store.ts";
import { dropAllShared } from "../worker/shared.ts";

/**
 * Takes away what somebody left in this browser besides the outbox' database: the draft and the test, texts shared into the
 * app, attempts at quizzes, notifications, the number on the icon. An attempt whose answers are still on their way
 * stays until the server has them: a deadline may hang on it.
 */
export async function purgeRest(): Promise<void> {
  draftStore.write(null);
  testStore.write(null);
  // One that cannot be emptied (a browser that keeps nothing) must not keep the others.
  await Promise.allSettled([dropAllShared(), dropSentAttempts("footnote-take"), silence()]);
}

/** Nobody is called about cards that are not theirs. */
async function silence(): Promise<void> {
  void navigator.setAppBadge?.(0).catch(() => undefined);
  const registration = await navigator.serviceWorker?.getRegistration();
  for (const notification of (await registration?.getNotifications()) ?? []) notification.close();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
