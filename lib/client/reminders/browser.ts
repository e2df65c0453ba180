/** Whether this browser can be called, and whether it is. */
export type PushState =
  | { readonly kind: "unsafe" | "unable" | "denied" | "off" }
  | { readonly kind: "on"; readonly endpoint: string };

/** @param patience ms for the page's worker to be there: without one nobody can be called */
async function worker(patience = 2000): Promise<ServiceWorkerRegistration | null> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window)) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null));
  return Promise.race([navigator.serviceWorker.ready, late]);
}

export async function pushState(): Promise<PushState> {
  if (!window.isSecureContext) return { kind: "unsafe" };
  const registration = await worker();
  if (!registration) return { kind: "unable" };
  if (Notification.permission === "denied") return { kind: "denied" };
  const subscription = await registration.pushManager.getSubscription();
  return subscription ? { kind: "on", endpoint: subscription.endpoint } : { kind: "off" };
}

/** Asks the person, then the push service. @param key the server's public key @returns null: one of them said no */
export async function subscribeHere(
  key: string,
): Promise<{ readonly endpoint: string; readonly p256dh: string; readonly auth: string } | null> {
  const registration = await worker();
  if (!registration || (await Notification.requestPermission()) !== "granted") return null;
  try {
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    const { endpoint, keys } = made.toJSON();
    const { p256dh, auth } = keys ?? {};
    return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : null;
  } catch {
    return null;
  }
}

export async function unsubscribeHere(): Promise<void> {
  const registration = await worker();
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
