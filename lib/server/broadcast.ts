import "server-only";

/** Somebody's open stream. */
export interface Listener {
  /** @returns false when it takes no more: it is dropped, and its browser connects anew */
  send(bytes: Uint8Array): boolean;
}

interface Channel {
  readonly listeners: Set<Listener>;
  /** What is sent when something changed; made once for everybody. */
  readonly state: () => Promise<string>;
  due: boolean;
  last: string;
}

/** Changes within so many ms are told together: a class that answers at once is a few messages, not three hundred. */
const GATHER_MS = 250;
/** Proxies close what is silent for a minute. */
const HEARTBEAT_MS = 20_000;

const encoder = new TextEncoder();
const heartbeat = encoder.encode(": still here\n\n");

// On globalThis, because Next may load this module more than once in a process, and both must reach the same listeners.
const held = globalThis as { footnoteChannels?: Map<string, Channel> };
function channels(): Map<string, Channel> {
  if (!held.footnoteChannels) {
    const all = new Map<string, Channel>();
    held.footnoteChannels = all;
    setInterval(() => {
      for (const channel of all.values()) spread(channel, heartbeat);
    }, HEARTBEAT_MS).unref();
  }
  return held.footnoteChannels;
}

/**
 * Opens a stream of server-sent events: first what is so now, then whenever it changed. Every event is the whole state, so a
 * browser that was away has missed nothing once it is back; an event that would say the same again is not sent.
 * @param name of the channel @param state JSON of what is so now; the first one given is used for all of the channel
 */
export async function openStream(name: string, state: () => Promise<string>): Promise<ReadableStream<Uint8Array>> {
  const all = channels();
  const channel = all.get(name) ?? { listeners: new Set(), state, due: false, last: "" };
  all.set(name, channel);
  const now = await state();
  let listener: Listener;
  const close = () => {
    channel.listeners.delete(listener);
    if (channel.listeners.size === 0 && all.get(name) === channel) all.delete(name);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        listener = {
          send(bytes) {
            if ((controller.desiredSize ?? 0) < -MOST_UNREAD) {
              controller.error(new Error("too slow"));
              return false;
            }
            controller.enqueue(bytes);
            return true;
          },
        };
        channel.listeners.add(listener);
        controller.enqueue(encoder.encode(`retry: 2000\n${eventOf(now)}`));
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
}

/** Messages a listener may be behind. */
const MOST_UNREAD = 50;

const eventOf = (state: string): string => `data: ${state}\n\n`;

/** Something of a channel changed: its listeners are told soon. Costs nothing when there are none. */
export function changed(name: string): void {
  const channel = channels().get(name);
  if (!channel || channel.due) return;
  channel.due = true;
  setTimeout(() => {
    channel.due = false;
    void tell(channel).catch((error) => console.error("a live quiz was not told:", error));
  }, GATHER_MS);
}

async function tell(channel: Channel): Promise<void> {
  const state = await channel.state();
  if (state === channel.last) return;
  channel.last = state;
  spread(channel, encoder.encode(eventOf(state)));
}

/** One buffer for all. */
function spread(channel: Channel, bytes: Uint8Array): void {
  for (const listener of channel.listeners) {
    try {
      if (!listener.send(bytes)) channel.listeners.delete(listener);
    } catch {
      channel.listeners.delete(listener); // it closed meanwhile
    }
  }
}
