import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleOf, asDocx, asHtml, asPdf } from "#lib/cli/bench/documents/article.ts";
import { jobsOf } from "#lib/server/repos/imports.ts";
import { bringDocument, broughtIn, importsOf } from "#lib/server/services/bring-document.ts";
import { quotaOf } from "#lib/server/services/quota.ts";
import { type ImportWorld, takeUpImports, untilIdle } from "#lib/server/services/run-import.ts";
import { bringAndWait } from "../support/bring.ts";
import { DAY, HOUR, MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const article = articleOf(readFileSync("content/libya/documents/haftar-walkout-bloomberg.md", "utf8"));
const text =
  "On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty.";
const papers = { title: "My papers" };

onBoth("A document on its way", (kind) => {
  let store: TestStore;
  let now = MONDAY;
  const deps = () => ({ store, clock: () => now });
  const world = (over: Partial<ImportWorld> = {}): ImportWorld => ({
    folder: store.folder,
    engine: () => "engine-1",
    ...over,
  });
  const as = (id: string) => ({ id, settings: "default-1" });
  const kept = () => {
    try {
      return readdirSync(join(store.folder, "imports"));
    } catch {
      return [];
    }
  };
  const paste = (over: object = {}) => broughtIn({ collection: papers, title: "Talks", format: "text", text, ...over });

  beforeEach(async () => {
    now = MONDAY;
    store = await freshStore(kind);
  });
  afterEach(async () => {
    await untilIdle();
    await store.close();
  });

  test.each([
    ["pdf", () => asPdf(article), "article.pdf"],
    ["docx", () => asDocx(article), "article.docx"],
    ["html", () => new TextEncoder().encode(asHtml(article)), "article.html"],
  ])("%s: stored with where it came from; its bytes are gone", async (medium, bytes, name) => {
    const ann = await seedLearner(store.db, "ann");
    const done = await bringAndWait(deps(), world(), ann, { collection: papers, name, bytes: [bytes()] });
    expect(done).toMatchObject({ ok: true, facts: 32 });
    const rows = await store.db.selectFrom("document").selectAll().execute();
    expect(rows).toMatchObject([{ medium, origin: name, title: article.title, format: "markdown" }]);
    expect(rows[0]?.bytes).toBe(Buffer.byteLength(rows[0]?.text ?? ""));
    const pages = JSON.parse(rows[0]?.pages ?? "null");
    expect(pages?.slice(0, 2) ?? null).toEqual(medium === "pdf" ? [0, expect.any(Number)] : null);
    expect(kept()).toEqual([]);
  });

  test("[T21] while it waits its bytes are kept under a name of ours, for nobody else to read", async () => {
    const ann = await seedLearner(store.db, "ann");
    let seen: { names: string[]; mode: number } | null = null;
    const slow: ImportWorld["read"] = async () => {
      seen = { names: kept(), mode: statSync(join(store.folder, "imports", kept()[0] ?? "")).mode & 0o777 };
      return { ok: false, error: { code: "x", message: "No." } };
    };
    await bringAndWait(deps(), world({ read: slow }), ann, {
      collection: papers,
      name: "../../evil.pdf",
      bytes: [new Uint8Array([1])],
    });
    expect(seen).toEqual({ names: [expect.stringMatching(/^[0-9a-f-]{36}$/)], mode: 0o600 });
    expect(kept()).toEqual([]);
  });

  test("its progress is seen by whoever brought it, by nobody else, and for a day", async () => {
    const [ann, eve] = [await seedLearner(store.db, "ann"), await seedLearner(store.db, "eve")];
    const seen: unknown[] = [];
    const stepping: ImportWorld["read"] = async (_, tell) => {
      tell?.({ done: 0.4, page: 12, pages: 80 });
      // Written by another connection, in its own time.
      for (const from = performance.now(); seen.length === 0 && performance.now() - from < 10_000; ) {
        const [job] = await jobsOf(store.db, ann, 0);
        if (job?.state === "reading") seen.push(job);
      }
      return { ok: false, error: { code: "x", message: "This PDF is a scan." } };
    };
    await bringAndWait(deps(), world({ read: stepping }), ann, {
      collection: papers,
      name: "a.pdf",
      bytes: [new Uint8Array([1])],
    });
    expect(seen).toMatchObject([
      { state: "reading", page: 12, pages: 80, progress: expect.closeTo(0.38), label: "a.pdf" },
    ]);
    expect((await importsOf(deps(), world(), as(ann))).jobs).toMatchObject([
      { state: "failed", message: "This PDF is a scan. Nothing was stored." },
    ]);
    expect((await importsOf(deps(), world(), as(eve))).jobs).toEqual([]);
    now += DAY + 1;
    expect((await importsOf(deps(), world(), as(ann))).jobs).toEqual([]);
  });

  test("what was under way when the server died is taken up again, once; what nobody needs is removed", async () => {
    const ann = await seedLearner(store.db, "ann");
    let release = () => {};
    const never: ImportWorld["read"] = () =>
      new Promise((resolve) => {
        release = () => resolve({ ok: false, error: { code: "x", message: "No." } });
      });
    const reply = await bringDocument(deps(), world({ read: never }), as(ann), paste());
    const id = reply.ok ? reply.job : "";
    // As a dead server leaves it: its worker's number belongs to nobody.
    await expect.poll(async () => (await jobsOf(store.db, ann, 0))[0]?.state).toBe("waiting");
    await store.db
      .updateTable("import_job")
      .set({ worker: "2147483646-dead", id: `${id}-2`, state: "reading" })
      .execute();
    const stale = join(store.folder, "imports", "00000000-0000-4000-8000-000000000000");
    mkdirSync(join(store.folder, "imports"), { recursive: true });
    writeFileSync(stale, "left by a crash");
    utimesSync(stale, 0, (Date.now() - 2 * HOUR) / 1000);
    await takeUpImports(deps(), world());
    await expect.poll(async () => (await jobsOf(store.db, ann, 0))[0]?.state, { timeout: 15_000 }).toBe("done");
    await takeUpImports(deps(), world());
    expect(await store.db.selectFrom("document").select("id").execute()).toHaveLength(1);
    await expect.poll(kept).toEqual([]);
    release();
    await untilIdle();
    expect((await jobsOf(store.db, ann, 0))[0]?.state).toBe("done");
  });

  test("a job that another running server works on is left to it", async () => {
    const ann = await seedLearner(store.db, "ann");
    const reply = await bringAndWait(
      deps(),
      world({ read: async () => ({ ok: false, error: { code: "x", message: "No." } }) }),
      ann,
      paste(),
    );
    expect(reply.ok).toBe(false);
    await store.db
      .updateTable("import_job")
      .set({ worker: `${process.ppid}-other`, state: "reading" })
      .execute();
    await takeUpImports(deps(), world());
    await untilIdle();
    expect((await jobsOf(store.db, ann, 0))[0]?.state).toBe("reading");
  });

  test("a page of the web is fetched, read and stored with its address; one inside is not", async () => {
    const ann = await seedLearner(store.db, "ann");
    const site = createServer((_, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(asHtml(article)),
    );
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    const url = `http://daily.example:${(site.address() as AddressInfo).port}/story`;
    const network = { resolve: async () => ["127.0.0.1"], isAllowed: () => true, isPort: () => true, patience: 5_000 };
    const done = await bringAndWait(deps(), world({ network }), ann, { collection: papers, url });
    expect(done).toMatchObject({ ok: true, facts: 32 });
    const rows = await store.db.selectFrom("document").select(["origin", "medium", "published"]).execute();
    expect(rows).toEqual([{ origin: url, medium: "html", published: "2020-01-16" }]);
    const refused = await bringAndWait(deps(), world(), ann, { collection: papers, url: "http://127.0.0.1/" });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("not on the public web") });
    await new Promise((resolve) => site.close(resolve));
    expect(kept()).toEqual([]);
  });

  test("quotas: anonymous learners have a few documents, accounts many, and an operator grants more or less", async () => {
    const ann = await seedLearner(store.db, "ann");
    expect(await quotaOf(store.db, ann)).toEqual({ documents: 20, bytes: 20_000_000 });
    await signUp(ann);
    expect(await quotaOf(store.db, ann)).toEqual({ documents: 500, bytes: 500_000_000 });
    await store.db.insertInto("quota").values({ learner_id: ann, documents: 1, bytes: 1000 }).execute();
    expect(
      await bringAndWait(deps(), world(), ann, paste({ text: `${text} ${"And so it went on. ".repeat(60)}` })),
    ).toMatchObject({ ok: false, message: expect.stringContaining("MB of text") });
    expect(await bringAndWait(deps(), world(), ann, paste())).toMatchObject({ ok: true });
    const bytes = (async function* () {
      yield await Promise.reject(new Error("a refused file must not be read"));
    })();
    expect(await bringDocument(deps(), world(), as(ann), { collection: papers, name: "b.pdf", bytes })).toEqual({
      ok: false,
      message: "You have 1 of at most 1 documents. Delete one, then bring this again.",
    });
  });

  test("an upload that breaks off leaves no job and no bytes", async () => {
    const ann = await seedLearner(store.db, "ann");
    const bytes = (async function* () {
      yield new Uint8Array(1000);
      throw new Error("the line went dead");
    })();
    await expect(bringDocument(deps(), world(), as(ann), { collection: papers, name: "b.pdf", bytes })).rejects.toThrow(
      "dead",
    );
    expect(kept()).toEqual([]);
    expect((await importsOf(deps(), world(), as(ann))).jobs).toEqual([]);
  });

  /** Gives the learner an account of better-auth's that somebody signs in to. */
  async function signUp(learner: string): Promise<void> {
    const db = store.db.withTables<{ user: Record<string, unknown> }>();
    const flag = (value: boolean) => (kind === "postgres" ? value : Number(value));
    const at = kind === "postgres" ? new Date(0) : "1970-01-01";
    await db
      .insertInto("user")
      .values({
        id: "u",
        name: "Ann",
        email: "ann@example.org",
        emailVerified: flag(true),
        createdAt: at,
        updatedAt: at,
        isAnonymous: flag(false),
      })
      .execute();
    await store.db.updateTable("learner").set({ account: "u" }).where("id", "=", learner).execute();
  }
});
