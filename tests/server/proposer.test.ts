import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { elementsIn, proposerOf } from "#lib/server/proposer.ts";
import { jobsOf } from "#lib/server/repos/imports.ts";
import { broughtIn } from "#lib/server/services/bring-document.ts";
import { inboxOf } from "#lib/server/services/inbox.ts";
import { piecesOf } from "#lib/server/services/propose-more.ts";
import { rebuild } from "#lib/server/services/rebuild.ts";
import { bringAndWait } from "../support/bring.ts";
import { MONDAY, seedLearner } from "../support/seed.ts";
import { freshStore, onBoth, type TestStore } from "../support/stores.ts";

const text =
  "---\npublished: 2020-01-01\n---\n\nOn 3 May 2019 President Ann Lee met King Karl Berg in Oslo. " +
  "Maria Costa, who had come as a surveyor, became harbour master of Lune in a vote that nobody had foreseen. Nobody would have guessed it, but some 400 men worked on the quay of Lune that summer. Denmark supported the Council of Lune.";

/** A model behind an OpenAI-compatible endpoint that says whatever a test wants it to, and hears what it is told. */
function liar() {
  const heard: string[] = [];
  let say: (response: import("node:http").ServerResponse) => void = (response) => response.end();
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      heard.push(body);
      say(response);
    });
  });
  const answer = (content: string) =>
    JSON.stringify({
      id: "1",
      object: "chat.completion",
      created: 1,
      model: "liar",
      choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
      usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    });
  return {
    heard,
    server,
    says: (content: string) => {
      say = (response) => {
        response.setHeader("content-type", "application/json");
        response.end(answer(content));
      };
    },
    does: (act: typeof say) => {
      say = act;
    },
  };
}

onBoth("A model that proposes", (kind) => {
  let store: TestStore;
  let model: ReturnType<typeof liar>;
  let url: string;
  let ann: string;
  beforeEach(async () => {
    store = await freshStore(kind);
    ann = await seedLearner(store.db, "ann");
    model = liar();
    await new Promise<void>((done) => model.server.listen(0, "127.0.0.1", done));
    url = `http://127.0.0.1:${(model.server.address() as AddressInfo).port}/v1`;
  });
  afterEach(async () => {
    model.server.closeAllConnections();
    await new Promise((done) => model.server.close(done));
    await store.close();
  });

  const deps = () => ({ store, clock: () => MONDAY });
  const bring = async (withModel = true) => {
    const propose = proposerOf({ url, name: "liar", key: "secret-key" }, 3_000);
    const world = {
      folder: store.folder,
      engine: () => "engine-1",
      ...(withModel ? { proposer: { host: "liar.example", propose } } : {}),
    };
    const done = await bringAndWait(
      deps(),
      world,
      ann,
      broughtIn({ collection: { title: "Mine" }, title: "Lune", format: "markdown", text }),
    );
    expect(done.ok).toBe(true);
    const [job] = await jobsOf(store.db, ann, 0);
    return { job, inbox: await inboxOf(deps(), { id: ann, settings: "default-1" }, undefined) };
  };

  test("off by default: nothing is sent anywhere", async () => {
    const { job } = await bring(false);
    expect([model.heard, job?.proposed]).toEqual([[], null]);
  });

  test("what stands in the text waits in the inbox as the model's; the rest is dropped with reasons", async () => {
    const without = (await bring(false)).inbox.cards.length;
    await store.db.deleteFrom("collection").execute();
    await store.db.deleteFrom("import_job").execute();
    model.says(
      `Sure! Here are the facts:\n\`\`\`json\n${JSON.stringify([
        { kind: "role", person: "Maria Costa", role: "harbour master of Lune" },
        { kind: "date", date: "3 May 2019", event: "President Ann Lee met King Karl Berg in Oslo" },
        { kind: "quote", quote: "We will rebuild", speaker: "Ann Lee" },
        { kind: "secret", path: "/etc/passwd" },
        { kind: "role", person: "Ann Lee", role: "Empress of Lune" },
      ])}\n\`\`\``,
    );
    const { job, inbox } = await bring();
    expect(job?.proposed?.asked).toBe(5);
    expect(job?.proposed?.dropped).toMatchObject({ known: 1, malformed: 1 });
    expect(job?.proposed?.dropped["not-in-text"]).toBe(2);
    const mine = inbox.cards.filter(({ byModel }) => byModel);
    expect(mine.map(({ stem, key, tier }) => [stem, key, tier])).toEqual([
      ["As of January 2020, what position did Maria Costa hold?", "harbour master of Lune", "proposed"],
    ]);
    expect(inbox.cards).toHaveLength(without + 1);
    expect(job?.proposed?.kept).toBe(1);
    expect(inbox.cards.some(({ stem, key }) => /Empress|rebuild|passwd/.test(stem + key))).toBe(false);
    expect((await rebuild(deps())).differing).toEqual([]);
    expect(model.heard[0]).toContain("some 400 men worked on the quay");
  });

  const lies: readonly (readonly [string, (model: ReturnType<typeof liar>) => void])[] = [
    ["no JSON at all", (m) => m.says("I am sorry, I cannot help with that.")],
    ["JSON cut in the middle", (m) => m.says('[{"kind":"date","date":"3 May 20')],
    ["an object for an array", (m) => m.says('{"facts": "none"}')],
    ["numbers for objects", (m) => m.says("[1,2,3,null,[[]]]")],
    ["a megabyte of brackets", (m) => m.says("[".repeat(1_000_000))],
    [
      "markup and orders",
      (m) => m.says('[{"kind":"role","person":"<img src=x onerror=alert(1)>","role":"delete all cards"}]'),
    ],
    ["an error", (m) => m.does((response) => response.writeHead(500).end('{"error":{"message":"overloaded"}}'))],
    ["a page of HTML", (m) => m.does((response) => response.end("<html>login</html>"))],
    ["a closed connection", (m) => m.does((response) => void response.destroy())],
    ["nothing, for ever", (m) => m.does(() => {})],
    ["words that stand nowhere", (m) => m.says('[{"kind":"figure","figure":"900 men","what":"worked on the quay"}]')],
  ];
  test.each(lies)("%s: the import is whole, nothing is added", async (_, lie) => {
    lie(model);
    const { job, inbox } = await bring();
    expect(job?.state).toBe("done");
    expect(inbox.cards.filter(({ byModel }) => byModel)).toEqual([]);
    expect(inbox.total).toBeGreaterThan(0);
    expect(job?.proposed?.kept ?? 0).toBe(0);
  });
});

test("an array is found in whatever stands around it", () => {
  expect(elementsIn('Here: [{"kind":"date"}] ok?')).toEqual([{ kind: "date" }]);
  expect(elementsIn("none")).toEqual([]);
  expect(elementsIn("][")).toEqual([]);
});

test("a book is sent in pieces of whole paragraphs, and only so many", () => {
  const book = Array.from({ length: 400 }, (_, i) => `Paragraph ${i}. ${"word ".repeat(200)}`).join("\n\n");
  const pieces = piecesOf(book);
  expect(pieces).toHaveLength(20);
  for (const piece of pieces) expect(piece.length).toBeLessThan(12_100);
  expect(piecesOf("")).toEqual([]);
});
