import "server-only";
import { randomUUID } from "node:crypto";
import type * as z from "zod/mini";
import { isOperator } from "../repos/accounts.ts";
import { type Learner, learnerOfAccount } from "../repos/learners.ts";
import { readJson, readUpload } from "./body.ts";
import { type Session, sessionOf } from "./current.ts";
import { deps, type ServerDeps } from "./deps.ts";
import { noteFailure } from "./failures.ts";
import { lateLearner } from "./late.ts";
import { overLimit } from "./limits.ts";
import { addressOf, refuseCrossSite } from "./origin.ts";
import { ofTakers, type Person, permissions, type RouteName, takesLate } from "./permissions.ts";
import { ProblemError, problemReply, TooMany } from "./problem.ts";

type As<Name extends RouteName> = (typeof permissions)[Name];

/** What a handler is given: everything in it was checked. */
export interface Call<Name extends RouteName, Query, Body> {
  readonly deps: ServerDeps;
  /** There for routes of learners; for the others, when the session has one. */
  readonly learner: As<Name> extends "learner" ? Learner : Learner | null;
  /** There, and not anonymous, for routes of accounts and of the operator. */
  readonly session: As<Name> extends "account" | "operator" ? Session : Session | null;
  readonly query: Query;
  readonly body: Body;
  /** Of routes that take a file: its bytes as they arrive. Empty for others. */
  readonly upload: AsyncIterable<Uint8Array>;
  readonly address: string;
  readonly request: Request;
}

export interface RouteShape<Query extends z.ZodMiniType, Body extends z.ZodMiniType> {
  readonly query?: Query;
  readonly body?: Body;
  /** Takes a file of at most so many bytes instead of JSON. */
  readonly upload?: number;
}

export type Reply =
  | { readonly body: unknown; readonly headers?: Headers }
  /** A file to keep, under its name. */
  | {
      readonly file: string | Uint8Array<ArrayBuffer>;
      readonly type: string;
      readonly name: string;
      readonly headers?: Headers;
    }
  /** JSON that is too long to be held whole. */
  | { readonly stream: ReadableStream<Uint8Array>; readonly headers?: Headers };

/**
 * The one way to write a route handler. In order: session, Origin on changes, person, limits, strict query and body,
 * the handler, one JSON reply that no cache keeps. What goes wrong is a problem+json; what nobody foresaw is a 500 whose
 * request id stands in the log, with nothing of the request's content.
 */
export function route<
  Name extends RouteName,
  Query extends z.ZodMiniType = z.ZodMiniType<unknown>,
  Body extends z.ZodMiniType = z.ZodMiniType<unknown>,
>(
  name: Name,
  shape: RouteShape<Query, Body>,
  handle: (call: Call<Name, z.infer<Query>, z.infer<Body>>) => Promise<Reply>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const id = randomUUID();
    try {
      const reply = await answer(name, shape, handle, request);
      const headers = new Headers(reply.headers);
      headers.set("cache-control", "private, no-store");
      if ("file" in reply) {
        headers.set("content-type", reply.type);
        headers.set("content-disposition", `attachment; filename="${reply.name}"`);
        return new Response(reply.file, { headers });
      }
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
      if ("stream" in reply) return new Response(reply.stream, { headers });
      return new Response(JSON.stringify(reply.body), { headers });
    } catch (error) {
      if (error instanceof TooMany)
        return problemReply("too_many_requests", error.message, id, { "retry-after": String(error.seconds) });
      if (error instanceof ProblemError) return problemReply(error.code, error.message, id);
      if (isDiskFull(error))
        return problemReply(
          "storage_full",
          "The server's disk is full. Nothing was stored; what you sent stays on your device.",
          id,
        );
      noteFailure();
      console.error(`${name} ${id}:`, error instanceof Error ? (error.stack ?? error.message) : "unknown error");
      return problemReply(
        "internal",
        `Nothing was changed. If it happens again, tell whoever runs this server: ${id}.`,
        id,
      );
    }
  };
}

async function answer<Name extends RouteName, Query extends z.ZodMiniType, Body extends z.ZodMiniType>(
  name: Name,
  shape: RouteShape<Query, Body>,
  handle: (call: Call<Name, z.infer<Query>, z.infer<Body>>) => Promise<Reply>,
  request: Request,
): Promise<Reply> {
  const served = deps();
  const changes = request.method !== "GET" && request.method !== "HEAD";
  if (changes) refuseCrossSite(request, served.env);
  const { session, learner } = await askerOf(served, name, request);
  const address = addressOf(request, served.env);
  const known = ofTakers(name) ? "taker" : learner ? "learner" : "anyone";
  const wait = await overLimit(known, known === "learner" && learner ? learner.id : address);
  if (wait !== null) throw new TooMany(wait);
  const query = parse(shape.query, Object.fromEntries(new URL(request.url).searchParams), "query");
  const upload = shape.upload === undefined ? none() : readUpload(request, shape.upload);
  const body = parse(shape.body, changes && !shape.upload ? await readJson(request) : undefined, "body");
  // The person's row was checked above; the types of Call say per route what that leaves.
  return handle({
    deps: served,
    learner: learner as Call<Name, unknown, unknown>["learner"],
    session: session as Call<Name, unknown, unknown>["session"],
    query,
    body,
    upload,
    address,
    request,
  });
}

async function* none(): AsyncGenerator<Uint8Array> {}
/** Who asks. @throws ProblemError when the route is not theirs; to all but the operator, the operator's are not there */
async function askerOf(
  served: ServerDeps,
  name: RouteName,
  request: Request,
): Promise<{ session: Session | null; learner: Learner | null }> {
  const { db } = served.store;
  const session = await sessionOf(served, request.headers);
  const own = session ? await learnerOfAccount(db, session.user.id) : null;
  const learner = own ?? (session || !takesLate.has(name) ? null : await lateLearner(served, request.headers));
  const signedIn = session !== null && !session.user.anonymous;
  switch (permissions[name] as Person) {
    case "anyone":
      break;
    case "learner":
      if (!learner) throw new ProblemError("no_learner", "Make a learner first: POST /api/learner.");
      break;
    case "account":
      if (!signedIn) throw new ProblemError("not_signed_in", "Sign in first: POST /api/account/sign-in.");
      break;
    case "operator":
      if (!signedIn || !(await isOperator(db, session.user.id)))
        throw new ProblemError("not_found", "There is no such route.");
  }
  return { session, learner };
}

function parse<Schema extends z.ZodMiniType>(
  schema: Schema | undefined,
  input: unknown,
  what: string,
): z.infer<Schema> {
  if (!schema) return undefined as z.infer<Schema>;
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ProblemError(
    "bad_request",
    `${what}: ${[...(issue?.path ?? []), issue?.message ?? "invalid"].join(" ")}`.slice(0, 300),
  );
}

// SQLITE_FULL is 13, PostgreSQL's disk_full 53100.
function isDiskFull(error: unknown): boolean {
  const { errcode, code } = error as { errcode?: unknown; code?: unknown };
  return errcode === 13 || code === "53100" || code === "ENOSPC";
}
