import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePdf } from "#lib/cli/bench/documents/pdf.ts";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { newPerson } from "../support/person.ts";
import { seedCollection } from "../support/seed.ts";

describe("A running server", () => {
  const data = mkdtempSync(join(tmpdir(), "footnote-routes-"));
  const json = { "content-type": "application/json" };
  let server: ServerProcess;
  const post = (path: string, body: string, headers: Record<string, string> = json) =>
    fetch(server.url + path, { method: "POST", headers, body });

  beforeAll(async () => {
    server = await startServer({ data });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  });

  describe("[T11] headers", () => {
    const common = ["x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "permissions-policy"];

    test.each([
      ["the first page", "/", {}],
      ["review", "/review", {}],
      ["a page that is not there", "/nowhere", {}],
      ["a page fetched by the router", "/review", { rsc: "1" }],
      ["a prefetch", "/review", { rsc: "1", "next-router-prefetch": "1" }],
    ])("%s: a nonce of its own, nothing inline, nothing from elsewhere, no frame", async (_, path, headers) => {
      const nonces = new Set<string>();
      for (let i = 0; i < 2; i += 1) {
        const response = await fetch(server.url + path, { headers });
        const policy = response.headers.get("content-security-policy") ?? "";
        nonces.add(/script-src 'nonce-([A-Za-z0-9+/=]{22,})' 'strict-dynamic'(;|$)/.exec(policy)?.[1] ?? "none");
        for (const part of ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"])
          expect(policy).toContain(part);
        expect(policy).not.toMatch(/unsafe|https?:|\*/);
        for (const name of common) expect(response.headers.get(name), name).toBeTruthy();
      }
      expect(nonces.size).toBe(2);
      expect(nonces.has("none")).toBe(false);
    });

    test("every script of a page carries the page's nonce", async () => {
      const response = await fetch(`${server.url}/`);
      const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")?.[1];
      const scripts = [...(await response.text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts.length).toBeGreaterThan(3);
      expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    });

    test.each(["/api/health", "/api/today?zone=UTC", "/api/nowhere", "/api/today", "/_next/static/nothing.js"])(
      "%s: nothing may run from it",
      async (path) => {
        const response = await fetch(server.url + path);
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        for (const name of common) expect(response.headers.get(name), name).toBeTruthy();
        if (path.startsWith("/api/")) {
          expect(response.headers.get("cache-control")).toContain("no-store");
          expect(response.headers.get("content-type")).toMatch(/json/);
        }
      },
    );

    test("the session cookie is HttpOnly and Lax; its other half scripts may take away, and it is no secret", async () => {
      const response = await post("/api/learner", "{}");
      expect(response.headers.getSetCookie()).toEqual([
        expect.stringMatching(/^footnote\.session_token=.*HttpOnly.*SameSite=Lax/i),
        expect.stringMatching(/^footnote-here=(?!.*HttpOnly).*SameSite=Lax/i),
      ]);
    });
  });

  describe("[T25] changes from elsewhere", () => {
    const origins = [
      "http://evil.example",
      "http://localhost:1",
      "https://localhost",
      "null",
      "http://127.0.0.1.evil.example",
    ];
    const types = [
      "application/x-www-form-urlencoded",
      "text/plain",
      "multipart/form-data; boundary=x",
      "text/plain;charset=application/json",
      "",
    ];
    const routes = ["/api/learner", "/api/events"];

    test.each(origins.flatMap((origin) => routes.map((route) => [origin, route] as const)))(
      "from %s to %s are refused, with a cookie and without",
      async (origin, path) => {
        const person = await newPerson(server.url, "phone");
        for (const extra of [{}, { cookie: person.cookie }] as Record<string, string>[]) {
          const response = await post(path, "{}", { ...json, ...extra, origin });
          expect(response.status).toBe(403);
          expect(await response.json()).toMatchObject({ code: "cross_site" });
          expect(response.headers.getSetCookie()).toEqual([]);
        }
      },
    );

    test.each(["cross-site", "same-site", "none"])("with Sec-Fetch-Site: %s are refused", async (site) => {
      expect((await post("/api/learner", "{}", { ...json, "sec-fetch-site": site })).status).toBe(403);
    });

    test.each(types.flatMap((type) => routes.map((route) => [type, route] as const)))(
      "a form's body (%s) is not read at %s",
      async (type, path) => {
        const person = await newPerson(server.url, "phone");
        const response = await post(path, '{"device":"x"}', { cookie: person.cookie, "content-type": type });
        expect(response.status).toBe(415);
      },
    );

    test("from our own page are taken", async () => {
      expect(
        (await post("/api/learner", "{}", { ...json, origin: server.url, "sec-fetch-site": "same-origin" })).status,
      ).toBe(200);
    });
  });

  describe("uploads", () => {
    const octets = { "content-type": "application/octet-stream" };
    const query = "/api/uploads?name=a.txt&into=Mine";
    const upload = async (body: BodyInit, headers: Record<string, string> = octets, path = query) => {
      const { cookie } = await newPerson(server.url, "phone");
      return fetch(server.url + path, {
        method: "POST",
        headers: { cookie, ...headers },
        body,
        duplex: "half",
      } as RequestInit);
    };

    test("a file is taken in, and its job is seen by nobody but its learner", async () => {
      const person = await newPerson(server.url, "phone");
      const text = "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo.";
      const sent = await fetch(server.url + query, {
        method: "POST",
        headers: { ...octets, cookie: person.cookie },
        body: text,
      });
      expect(await sent.json()).toMatchObject({ ok: true, job: expect.any(String) });
      await expect
        .poll(async () => ((await person.get("/api/imports")) as { jobs: { state: string }[] }).jobs[0]?.state, {
          timeout: 30_000,
        })
        .toBe("done");
      expect(await (await newPerson(server.url, "eve")).get("/api/imports")).toMatchObject({ jobs: [] });
      expect(await (await fetch(`${server.url}/api/imports`)).json()).toMatchObject({ jobs: [] });
    });

    test("over 25 MB: 413, whether it says its length or not", async () => {
      const big = new Uint8Array(25_000_001);
      expect((await upload(big)).status).toBe(413);
      expect((await upload(new Blob([big]).stream())).status).toBe(413);
    });

    test("of 12 MB nothing is cut off on the way", async () => {
      const person = await newPerson(server.url, "phone");
      const pdf = makePdf([[{ x: 60, y: 80, text: "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo." }]]);
      const padded = new Blob(["%PDF-1.4\n%", "a".repeat(12_000_000), "\n", pdf as Uint8Array<ArrayBuffer>]);
      const path = "/api/uploads?name=a.pdf&into=Mine";
      await fetch(server.url + path, { method: "POST", headers: { ...octets, cookie: person.cookie }, body: padded });
      const job = async () =>
        ((await person.get("/api/imports")) as { jobs: { state: string; message: string | null }[] }).jobs[0];
      await expect.poll(async () => (await job())?.state, { timeout: 60_000 }).toMatch(/done|failed/);
      expect(await job()).toMatchObject({ state: "done", message: null });
    });

    test.each(["multipart/form-data; boundary=x", "text/plain", "application/pdf", "application/json"])(
      "a form's or a page's body (%s) is not taken",
      async (type) => expect((await upload("x", { "content-type": type })).status).toBe(415),
    );

    test("from elsewhere, from nobody, or with a query nobody knows, it is refused", async () => {
      expect((await upload("x", { ...octets, origin: "http://evil.example" })).status).toBe(403);
      expect((await fetch(server.url + query, { method: "POST", headers: octets, body: "x" })).status).toBe(401);
      expect((await upload("x", octets, `${query}&owner=eve`)).status).toBe(400);
    });
  });

  describe("[T20] bodies and queries", () => {
    test.each([
      ["not JSON", "{"],
      ["an array", "[]"],
      ["an unknown key", '{"admin":true}'],
      ["a prototype", '{"__proto__":{"learner":"x"}}'],
      ["a million brackets", "[".repeat(900_000)],
    ])("%s: 400, and nobody is made", async (_, body) => {
      const response = await post("/api/learner", body);
      expect(response.status).toBe(400);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await response.json()).toMatchObject({ code: "bad_request", detail: expect.any(String) });
    });

    test("over 1 MB: 413, whether it says its length or not", async () => {
      const big = `{"x":"${"a".repeat(1_100_000)}"}`;
      expect((await post("/api/learner", big)).status).toBe(413);
      const stream = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(big));
          controller.close();
        },
      });
      const response = await fetch(`${server.url}/api/learner`, {
        method: "POST",
        headers: json,
        body: stream,
        duplex: "half",
      } as RequestInit);
      expect(response.status).toBe(413);
    });

    test.each([
      "/api/today",
      "/api/today?zone=",
      "/api/today?zone=../../etc",
      "/api/today?zone=UTC&learner=x",
      "/api/review?zone=UTC&zone2=1",
    ])("%s: 400", async (path) => {
      expect((await fetch(server.url + path)).status).toBe(400);
    });

    test("a zone nobody knows counts as UTC", async () => {
      expect((await fetch(`${server.url}/api/today?zone=Mars/Olympus`)).status).toBe(200);
    });
  });

  describe("[T1] what is somebody else's", () => {
    test("is not in a session, and not to be answered: as if it were not there", async () => {
      const [ann, ben] = [await newPerson(server.url, "ann-phone"), await newPerson(server.url, "ben-phone")];
      const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
      const learners = await store.db
        .selectFrom("learner")
        .select("id")
        .orderBy("created_at", "desc")
        .limit(2)
        .execute();
      const [benId, annId] = learners.map((row) => row.id);
      const [secret] = await seedCollection(store.db, { id: "canary-ann", owner: annId ?? "", cards: 2 });
      for (const learner of [annId, benId])
        await store.db
          .insertInto("study")
          .values({ learner_id: learner ?? "", collection_id: "canary-ann", since: 0 })
          .execute();
      expect(JSON.stringify(await ann.get("/api/today?zone=UTC"))).toContain("canary-ann");
      for (const path of ["/api/today?zone=UTC", "/api/review?zone=UTC"])
        expect(JSON.stringify(await ben.get(path))).not.toContain("canary");
      expect(JSON.stringify(await (await fetch(`${server.url}/api/review?zone=UTC`)).json())).not.toContain("canary");
      const replies = [
        await ben.send([ben.phone.review(secret ?? "", 3, Date.now())]),
        await ben.send([ben.phone.review("no-such-card", 3, Date.now())]),
      ];
      const [theirs, nobodys] = await Promise.all(
        replies.map((reply) => reply.json() as Promise<{ results: { reason: string }[] }>),
      );
      expect(theirs?.results[0]?.reason).toBe(nobodys?.results[0]?.reason);
      await store.db.destroy();
    });

    test("answers are not taken from nobody, nor under a forged or altered cookie", async () => {
      const ann = await newPerson(server.url, "phone");
      const altered = ann.cookie.replace(/.$/, (last) => (last === "A" ? "B" : "A")).replace("=", "=x");
      for (const cookie of ["", "footnote.session_token=abc.def", altered]) {
        const reply = await ann.send([ann.phone.review("x", 3, Date.now())], { cookie });
        expect(reply.status).toBe(401);
        expect(await reply.json()).toMatchObject({ code: "no_learner" });
      }
    });
  });

  test("[T32] nothing that somebody typed, holds or sent stands in the server's log", async () => {
    const canary = "kanarienvogel";
    const ann = await newPerson(server.url, "phone");
    const [card = ""] = await ann.cards();
    await ann.send([ann.phone.make("review", card, { rating: 3, form: "typed", took: 1, typed: canary }, Date.now())]);
    await ann.send([ann.phone.make("flag", card, { flag: "wrong", note: canary }, Date.now())]);
    await ann.send([{ ...ann.phone.review(card, 3, Date.now()), [canary]: canary }]);
    await post("/api/learner", canary);
    await post("/api/learner", `{"${canary}":"${canary}"}`);
    await fetch(`${server.url}/api/today?zone=${canary}&x=${canary}`, {
      headers: { cookie: `footnote.session_token=${canary}` },
    });
    await fetch(`${server.url}/${canary}`);
    const token = ann.cookie.split("=")[1] ?? "none";
    for (const secret of [canary, token, decodeURIComponent(token).split(".")[0] ?? "none"])
      expect(server.said()).not.toContain(secret);
  });
});
