import { PushMessage } from "#lib/contract/reminders.ts";

// As much of a service worker's world as these two need: the library of types for workers and that of pages exclude each other.
interface Waits {
  waitUntil(work: Promise<unknown>): void;
}
interface PushArrival extends Waits {
  readonly data: { json(): unknown } | null;
}
interface NotificationPress extends Waits {
  readonly notification: { readonly data: unknown; close(): void };
}
interface Window {
  readonly url: string;
  focus(): Promise<unknown>;
  navigate(url: string): Promise<unknown>;
}
interface WorkerWorld {
  readonly registration: { showNotification(title: string, options: object): Promise<void> };
  readonly clients: {
    matchAll(options: { type: "window"; includeUncontrolled: boolean }): Promise<readonly Window[]>;
    openWindow(url: string): Promise<unknown>;
  };
  readonly location: { readonly origin: string };
}
const here = () => globalThis as unknown as WorkerWorld;

/** A call from the server: shows what it says. A worker that shows nothing loses its permission, so what cannot be read is shown as well as can be. */
export function onPush(event: PushArrival): void {
  event.waitUntil(show(read(event)));
}

function read(event: PushArrival): PushMessage {
  try {
    return PushMessage.parse(event.data?.json());
  } catch {
    return { title: "Footnote", body: "", language: "en", path: "/" };
  }
}

const show = ({ title, body, language, path }: PushMessage): Promise<void> =>
  here().registration.showNotification(title, {
    body,
    lang: language,
    dir: "auto",
    // One at a time: a newer call takes the place of the older.
    tag: "review",
    icon: "/icon.svg",
    data: path,
  });

/** Leads to the page the call names: in a window that is open, or a new one. */
export function onNotificationClick(event: NotificationPress): void {
  event.notification.close();
  const { data } = event.notification;
  event.waitUntil(open(typeof data === "string" && /^\/[\w/-]*$/.test(data) ? data : "/"));
}

async function open(path: string): Promise<void> {
  const { clients, location } = here();
  const url = `${location.origin}${path}`;
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const there =
    windows.find((each) => each.url === url) ?? windows.find((each) => each.url.startsWith(location.origin));
  if (!there) return void (await clients.openWindow(url));
  await there.focus();
  if (there.url !== url) await there.navigate(url);
}
