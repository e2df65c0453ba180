import "server-only";
import type { Reply } from "./route.ts";

/** A stream of server-sent events. Proxies are told not to hold it back. */
export const eventStream = (stream: ReadableStream<Uint8Array>): Reply => ({
  stream,
  headers: new Headers({ "content-type": "text/event-stream", "x-accel-buffering": "no" }),
});
