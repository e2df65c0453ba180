import { expect, test } from "vitest";
import { createApi } from "#lib/client/api.ts";
import { failureIn, unwrap } from "#lib/client/failure.ts";

const replying = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  createApi(
    async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers }),
    () => 1_000,
  );

test("a problem becomes its code", async () => {
  const problem = { type: "about:blank", title: "x", status: 401, code: "no_learner", detail: "d", request: "abc" };
  expect(await replying(401, problem).today("UTC")).toEqual({
    ok: false,
    error: { kind: "problem", code: "no_learner", status: 401, request: "abc" },
  });
});

test("what is no problem of ours keeps its status: a proxy's page, a newer server", async () => {
  expect(await replying(502, "<html>").today("UTC")).toEqual({ ok: false, error: { kind: "unreadable", status: 502 } });
  expect(await replying(200, { now: 1 }).today("UTC")).toEqual({
    ok: false,
    error: { kind: "unreadable", status: 200 },
  });
});

test("no reply is a failure of the network, and reaches TanStack Query as a throw that carries it", async () => {
  const api = createApi(async () => {
    throw new TypeError("fetch failed");
  });
  const result = await api.sendEvents({ device: "d", sentAt: 1, events: [{}] });
  expect(result).toEqual({ ok: false, error: { kind: "network" } });
  try {
    unwrap(result);
    expect.unreachable();
  } catch (error) {
    expect(failureIn(error)).toEqual({ kind: "network" });
  }
});

test("the server's clock is learnt from the body where it stands there, else from the Date header", async () => {
  const date = new Date(61_000).toUTCString();
  const events = await replying(200, { results: [] }, { date }).sendEvents({ device: "d", sentAt: 1, events: [{}] });
  expect(events).toMatchObject({ ok: true, value: { clockOffset: 60_500 } });
});
