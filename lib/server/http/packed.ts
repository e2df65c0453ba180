import "server-only";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Below this a packet holds it either way, bytes. */
const LEAST = 1_400;
const deflate = promisify(gzip);

/** A reply's text, packed where the browser can unpack it and it is worth it: hundreds of cards are mostly the same keys. */
export async function packed(text: string, asked: Headers, reply: Headers): Promise<string | Uint8Array<ArrayBuffer>> {
  reply.append("vary", "accept-encoding");
  if (text.length < LEAST || !/\bgzip\b/.test(asked.get("accept-encoding") ?? "")) return text;
  reply.set("content-encoding", "gzip");
  return new Uint8Array(await deflate(text, { level: 5 }));
}
