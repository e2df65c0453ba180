import "server-only";

/** Somebody's open stream. */
export interface Listener {
  /** @returns false when it takes no more: it is dropped, and its browser connects anew */
  send(bytes: Uint8Array): boolean;
  end(): void;
}

interface Channel {
  /** Each with whose it is. */
  readonly listeners: Map<Listener, string>;
  /** Streams on their way: the channel stays for them, or they would listen to one that nobody speaks on. */
  opening: number;
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
      for (const [name, channel] of all) spread(name, channel, heartbeat);
    }, HEARTBEAT_MS).unref();
  }
  return held.footnoteChannels;
}

/**
 * Opens a stream of server-sent events: first what is so now, then whenever it changed. Every event is the whole state, so a
 * browser that was away has missed nothing once it is back; an event that would say the same again is not sent.
 * @param name of the channel @param state JSON of what is so now; the first one given is used for all of the channel
 * @param whose who listens: of one's streams only the newest few stay
 */
export async function openStream(
  name: string,
  state: () => Promise<string>,
  whose: string,
): Promise<ReadableStream<Uint8Array>> {
  const all = channels();
  const channel = all.get(name) ?? { listeners: new Map<Listener, string>(), opening: 0, state, due: false, last: "" };
  all.set(name, channel);
  channel.opening += 1;
  const before = channel.last;
  let now: string;
  try {
    now = await state();
    // Told to the others while this was read: it is the newer one.
    if (channel.last !== before) now = channel.last;
    makeRoom(channel, whose);
  } catch (error) {
    channel.opening -= 1;
    tidy(name, channel);
    throw error;
  }
  channel.opening -= 1; // its listener is there before anything else runs
  let listener: Listener;
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
          end: () => controller.close(),
        };
        channel.listeners.set(listener, whose);
        controller.enqueue(encoder.encode(`retry: 2000\n${eventOf(now)}`));
      },
      cancel() {
        channel.listeners.delete(listener);
        tidy(name, channel);
      },
    },
    { highWaterMark: 0 },
  );
}

/** A channel nobody listens to costs a read with each change. */
function tidy(name: string, channel: Channel): void {
  const all = channels();
  if (channel.listeners.size === 0 && channel.opening === 0 && all.get(name) === channel) all.delete(name);
}

/** Streams of one browser: some tabs, not a script's thousands. */
const MOST_OF_ONE = 8;

/** The oldest of somebody's streams ends when there are too many. */
function makeRoom({ listeners }: Channel, whose: string): void {
  const own = [...listeners].filter(([, each]) => each === whose).map(([listener]) => listener);
  for (const listener of own.slice(0, Math.max(0, own.length + 1 - MOST_OF_ONE))) {
    listeners.delete(listener);
    try {
      listener.end();
    } catch {} // it ended by itself
  }
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
    void tell(name, channel).catch((error) => console.error("a live quiz was not told:", error));
  }, GATHER_MS);
}

async function tell(name: string, channel: Channel): Promise<void> {
  const state = await channel.state();
  if (state === channel.last) return;
  channel.last = state;
  spread(name, channel, encoder.encode(eventOf(state)));
}

/** One buffer for all. */
function spread(name: string, channel: Channel, bytes: Uint8Array): void {
  for (const listener of channel.listeners.keys()) {
    try {
      if (!listener.send(bytes)) channel.listeners.delete(listener);
    } catch {
      channel.listeners.delete(listener); // it closed meanwhile
    }
  }
  tidy(name, channel);
}
