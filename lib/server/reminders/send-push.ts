import "server-only";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import webPush from "web-push";
import type { PushMessage } from "#lib/contract/reminders.ts";
import { internet, type Network, vetted } from "../fetch-page.ts";
import type { PushKeys } from "./push-keys.ts";

/** Longest that a push service keeps a call for a browser that is off: by then the day is over. */
const KEPT_S = 6 * 3600;

export interface PushWorld {
  /** null: this server calls nobody. */
  readonly keys: PushKeys | null;
  /** Who calls: an https or mailto address. */
  readonly subject: string;
  readonly network: Network;
  /** https; a test's own service speaks http. */
  readonly protocol: "https:" | "http:";
}

export const pushWorld = (keys: PushKeys | null, publicUrl: string | null): PushWorld => ({
  keys,
  subject: publicUrl?.startsWith("https:") ? publicUrl : "mailto:footnote@localhost",
  network: internet,
  protocol: "https:",
});

/** Whether an address may be called at all: https, and each address of its host public. */
export async function mayCall(endpoint: string, { network, protocol }: PushWorld): Promise<boolean> {
  if (!URL.canParse(endpoint) || new URL(endpoint).protocol !== protocol) return false;
  return (await vetted(endpoint, network).catch(() => null))?.ok ?? false;
}

/**
 * One message to one browser, encrypted for it (RFC 8291) and signed by this server (RFC 8292). The host is looked up
 * anew, and the connection goes to the address that was looked at. @returns `gone`: the browser does not want any more
 */
export async function sendPush(
  to: { readonly endpoint: string; readonly p256dh: string; readonly auth: string },
  message: PushMessage,
  world: PushWorld,
): Promise<"sent" | "gone" | "failed"> {
  if (world.keys === null || new URL(to.endpoint).protocol !== world.protocol) return "failed";
  try {
    const target = await vetted(to.endpoint, world.network);
    if (!target.ok) return "failed";
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint: to.endpoint, keys: { p256dh: to.p256dh, auth: to.auth } },
      JSON.stringify(message),
      { vapidDetails: { subject: world.subject, ...world.keys }, TTL: KEPT_S, topic: "review", urgency: "normal" },
    );
    const status = await post(target.value, headers, body, AbortSignal.timeout(world.network.patience));
    if (status === 404 || status === 410) return "gone";
    return status >= 200 && status < 300 ? "sent" : "failed";
  } catch {
    return "failed"; // unreachable, too slow, or a key that is none
  }
}

function post(
  { url, address }: { readonly url: URL; readonly address: string },
  headers: object,
  body: Uint8Array | null,
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const family = isIP(address);
    const ask = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      {
        method: "POST",
        agent: false,
        signal,
        headers: { ...headers },
        // The name is never looked up again.
        lookup: (_, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      },
      (reply: IncomingMessage) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      },
    );
    ask.on("error", reject);
    ask.end(body ?? undefined);
  });
}
