import "server-only";
import { lookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import { isPublic } from "./addresses.ts";

export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** Where the last redirect led. */
  readonly url: string;
}

export interface FetchError {
  readonly code: "bad-address" | "not-public" | "unreachable" | "refused" | "too-large" | "type" | "too-slow";
  readonly message: string;
}

/** The rules of the network; tests give others, a running server these. */
export interface Network {
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly isAllowed: (address: string) => boolean;
  readonly isPort: (port: number) => boolean;
  readonly patience: number;
}

export const internet: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  isAllowed: isPublic,
  isPort: (port) => port === 80 || port === 443,
  patience: 10_000,
};

const MOST_BYTES = 10_000_000;
const MOST_REDIRECTS = 3;
const types =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;

/**
 * A page or file of the public web. Each hop's name is looked up once, every address it has must be public, and the
 * connection goes to the address that was looked at, so that a name that changes its mind in between changes nothing.
 */
export async function fetchPage(
  address: string,
  network: Network = internet,
): Promise<Result<FetchedPage, FetchError>> {
  const signal = AbortSignal.timeout(network.patience);
  let url = address;
  try {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const target = await vetted(url, network);
      if (!target.ok) return target;
      const response = await ask(target.value, signal);
      const location = redirect(response);
      if (location === null) return await taken(response, target.value.url, signal);
      response.destroy();
      url = URL.canParse(location, target.value.url) ? new URL(location, target.value.url).href : location;
    }
    return failed(
      "refused",
      "This link leads from page to page without end. Open it, and bring the address it ends at.",
    );
  } catch {
    return signal.aborted
      ? failed("too-slow", "The page took longer than ten seconds. Try again later, or save it and bring the file.")
      : failed("unreachable", "The page could not be reached. Check the address, or save the page and bring the file.");
  }
}

const failed = (code: FetchError["code"], message: string): Result<never, FetchError> => err({ code, message });

/** An address that may be connected to. */
export interface Target {
  readonly url: URL;
  readonly address: string;
}

/** Whether a link may be followed: its host is looked up once, and all its addresses must be allowed. */
export async function vetted(
  text: string,
  { resolve, isAllowed, isPort }: Network,
): Promise<Result<Target, FetchError>> {
  const bad = "This is no address of a web page. It begins with https:// or http://; copy it from the browser.";
  if (!URL.canParse(text)) return failed("bad-address", bad);
  const url = new URL(text);
  if ((url.protocol !== "http:" && url.protocol !== "https:") || url.username || url.password || !url.hostname)
    return failed("bad-address", bad);
  const inside = failed(
    "not-public",
    "This address is not on the public web, so it is not fetched. Save the page and bring the file.",
  );
  if (!isPort(Number(url.port || (url.protocol === "https:" ? 443 : 80)))) return inside;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const addresses = isIP(host) ? [host] : await resolve(host);
  if (addresses.length === 0 || !addresses.every(isAllowed)) return inside;
  return ok({ url, address: addresses[0] as string });
}

function ask({ url, address }: Target, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const family = isIP(address);
    const request = (url.protocol === "https:" ? requestHttps : requestHttp)(
      url,
      {
        agent: false,
        signal,
        headers: {
          "user-agent": "Footnote (reads one page for a person)",
          accept: "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.8",
          "accept-language": "en",
          "accept-encoding": "gzip, br, deflate",
        },
        // The name is never looked up again.
        lookup: (_, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
      },
      resolve,
    );
    request.on("error", reject);
    request.end();
  });
}

const redirect = ({ statusCode = 0, headers }: IncomingMessage): string | null =>
  [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;

async function taken(
  response: IncomingMessage,
  url: URL,
  signal: AbortSignal,
): Promise<Result<FetchedPage, FetchError>> {
  const status = response.statusCode ?? 0;
  const type = response.headers["content-type"] ?? "";
  const refusal =
    status === 404 || status === 410
      ? failed("refused", "There is no page at this address any more. Check the link.")
      : status !== 200
        ? failed(
            "refused",
            `The site did not give the page (it answered ${status}). Open it in the browser, copy the text and paste it here.`,
          )
        : types.test(type.split(";")[0]?.trim().toLowerCase() ?? "")
          ? null
          : failed(
              "type",
              "There is no text at this address that Footnote reads. Bring a web page, a PDF, a Word file or plain text.",
            );
  const bytes = refusal ? null : await counted(decoded(response), signal);
  response.destroy();
  if (refusal) return refusal;
  return bytes
    ? ok({ bytes, type, url: url.href })
    : failed("too-large", "The page is larger than 10 MB. Save the part you need and bring that.");
}

function decoded(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase();
  const inflate =
    encoding === "gzip" || encoding === "x-gzip"
      ? createGunzip()
      : encoding === "br"
        ? createBrotliDecompress()
        : encoding === "deflate"
          ? createInflate()
          : null;
  if (!inflate) return response;
  response.on("error", (error) => inflate.destroy(error));
  return response.pipe(inflate);
}

/** Everything that comes, counted after it was inflated; null when it is too much. */
async function counted(stream: Readable, signal: AbortSignal): Promise<Uint8Array | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    signal.throwIfAborted();
    size += (part as Buffer).length;
    if (size > MOST_BYTES) {
      stream.destroy();
      return null;
    }
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}
