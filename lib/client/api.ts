import type * as z from "zod/mini";
import { CardHistory } from "#lib/contract/card-history.ts";
import { type EventBatch, EventReply } from "#lib/contract/events.ts";
import { type HandCard, HandCardReply } from "#lib/contract/hand-card.ts";
import { Problem } from "#lib/contract/problem.ts";
import { ReviewSession } from "#lib/contract/review.ts";
import { Today } from "#lib/contract/today.ts";
import type { WordingChange } from "#lib/contract/wording.ts";
import { err, ok, type Result } from "#lib/domain/kernel/result.ts";
import { takeEarly } from "./early.ts";
import type { Failure, Reply } from "./failure.ts";

/** Longest wait for a reply, ms. A phone between two masts can hang for minutes otherwise. */
const PATIENCE_MS = 20_000;
/** The same for a file on its way up: 25 MB over a slow phone. */
const UPLOAD_PATIENCE_MS = 600_000;

export type Answer<T> = Promise<Result<Reply<T>, Failure>>;

export interface Api {
  today(zone: string): Answer<Today>;
  /** `more`: new cards beyond today's limit. `anyway`: on a day off, too. `cards`: just these. */
  review(
    zone: string,
    wish?: { readonly more?: number; readonly anyway?: boolean; readonly cards?: readonly string[] | undefined },
  ): Answer<ReviewSession>;
  card(id: string, zone: string): Answer<CardHistory>;
  /** A card's words for everybody; only its collection's owner may. */
  changeWording(change: WordingChange): Answer<null>;
  sendEvents(batch: EventBatch): Answer<EventReply>;
  /** A card of words in a document of one's own. Asked again, it is there. */
  makeHandCard(card: HandCard): Answer<HandCardReply>;
  /** Makes this browser a learner, or leaves it the one it is. @param borrowed on a phone that belongs to somebody else */
  beginLearner(borrowed?: boolean): Answer<null>;
  /** Whether somebody began on this page. */
  begun?(): boolean;
}

/** One request: GET, or POST when there is a body (a file goes as it is, all else as JSON); the reply is parsed, and what went wrong is a value. */
export type Call = <T>(path: string, schema: z.ZodMiniType<T> | null, body?: unknown) => Answer<T>;

export function createCall(fetcher: typeof fetch = (...args) => fetch(...args), clock: () => number = Date.now): Call {
  return async function call<T>(path: string, schema: z.ZodMiniType<T> | null, body?: unknown): Answer<T> {
    let sent = clock();
    let response: Response;
    let text: string;
    const file = body instanceof Blob;
    try {
      const early = body === undefined ? await takeEarly(path, sent) : null;
      sent = early?.sent ?? sent;
      response =
        early?.response ??
        (await fetcher(path, {
          method: body === undefined ? "GET" : "POST",
          headers: body === undefined ? {} : { "content-type": file ? "application/octet-stream" : "application/json" },
          body: body === undefined ? null : file ? body : JSON.stringify(body),
          cache: "no-store",
          credentials: "same-origin",
          signal: AbortSignal.timeout(file ? UPLOAD_PATIENCE_MS : PATIENCE_MS),
        }));
      text = await response.text();
    } catch {
      return err({ kind: "network" });
    }
    const received = clock();
    if (!response.ok) return err(failureOf(response.status, text));
    if (schema === null) return ok({ value: null as T, clockOffset: offsetFrom(response, sent, received) });
    const parsed = schema.safeParse(json(text));
    if (!parsed.success) return err({ kind: "unreadable", status: response.status });
    const now = (parsed.data as { now?: unknown } | null)?.now;
    const precise = typeof now === "number" ? now - (sent + received) / 2 : null;
    return ok({ value: parsed.data, clockOffset: precise ?? offsetFrom(response, sent, received) });
  };
}

export function createApi(fetcher?: typeof fetch, clock?: () => number): Api {
  const call = createCall(fetcher, clock);
  let begun = false;
  return {
    today: (zone) => call(`/api/today?zone=${encodeURIComponent(zone)}`, Today),
    review: (zone, { more = 0, anyway = false, cards } = {}) =>
      call(
        `/api/review?zone=${encodeURIComponent(zone)}${more > 0 ? `&more=${more}` : ""}${anyway ? "&anyway=1" : ""}${cards ? `&cards=${cards}` : ""}`,
        ReviewSession,
      ),
    card: (id, zone) => call(`/api/history?id=${encodeURIComponent(id)}&zone=${encodeURIComponent(zone)}`, CardHistory),
    changeWording: (change) => call<null>("/api/wording", null, change),
    sendEvents: (batch) => call("/api/events", EventReply, batch),
    makeHandCard: (card) => call("/api/hand-cards", HandCardReply, card),
    beginLearner(borrowed) {
      begun = true;
      return call<null>("/api/learner", null, borrowed ? { borrowed } : {});
    },
    begun: () => begun,
  };
}

function failureOf(status: number, text: string): Failure {
  const problem = Problem.safeParse(json(text));
  if (!problem.success) return { kind: "unreadable", status };
  return { kind: "problem", code: problem.data.code, status, request: problem.data.request };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The Date header counts whole seconds, so half a second is added on average.
function offsetFrom(response: Response, sent: number, received: number): number | null {
  const date = Date.parse(response.headers.get("date") ?? "");
  return Number.isNaN(date) ? null : date + 500 - (sent + received) / 2;
}
