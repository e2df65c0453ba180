import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerProcess, startServer } from "#lib/cli/server-process.ts";
import { openStore } from "#lib/server/db/open.ts";
import { readEnv } from "#lib/server/env.ts";
import { chromiumOptions } from "../support/chromium.ts";
import { seedCollection } from "../support/seed.ts";

/** Ways into a page that have worked somewhere: tags, handlers, links, template and attribute breaks, control characters. */
const attacks = [
  "<script>window.hacked=1</script>",
  "<img src=x onerror=window.hacked=1>",
  "<svg/onload=window.hacked=1>",
  "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>",
  '"><script>window.hacked=1</script>',
  "'-window.hacked=1-'",
  "</script><script>window.hacked=1</script>",
  "</title><script>window.hacked=1</script>",
  "<a href=javascript:window.hacked=1 autofocus onfocus=window.hacked=1>x</a>",
  "[x](javascript:window.hacked=1)",
  "<math><mi//xlink:href='data:x,<script>window.hacked=1</script>'>",
  "{{constructor.constructor('window.hacked=1')()}}",
  "$" + "{window.hacked=1}",
  "<style>@import'http://evil.example'</style>",
  "<base href=http://evil.example/>",
  "<meta http-equiv=refresh content='0;url=http://evil.example'>",
  "<form action=http://evil.example><button>x</button></form>",
  "\u2028window.hacked=1\u2029\u202e<script>",
  "&lt;script&gt;window.hacked=1&lt;/script&gt;",
  "<!--<script>window.hacked=1//-->",
];
const all = attacks.join(" ");

const data = mkdtempSync(join(tmpdir(), "footnote-hostile-"));
let server: ServerProcess;

beforeAll(async () => {
  const first = await startServer({ data });
  await first.stop();
  const store = openStore(readEnv({ FOOTNOTE_DATA: data }));
  await store.db.updateTable("card").set({ retired: 1 }).execute();
  const cards = await seedCollection(store.db, { id: "hostile", cards: 40 });
  await store.db.updateTable("collection").set({ title: all }).execute();
  for (const [i, id] of cards.entries()) {
    const attack = attacks[(i >> 1) % attacks.length] ?? "";
    const paragraph = {
      locator: attack,
      here: true,
      runs: [
        { text: attack, as: "plain" },
        { text: attack, as: "evidence" },
        { text: attack, as: "answer" },
      ],
    };
    await store.db
      .updateTable("card")
      .set({
        stem: i % 2 ? `${attack} _____` : `Stem ${attack}`,
        key: attack,
        form: (["basic", "cloze", "typed"] as const)[i % 3] ?? "basic",
        body: JSON.stringify({
          answerType: "text",
          accept: [attack],
          distractors: [],
          hint: attack,
          note: attack,
          rules: [],
        }),
        passage: JSON.stringify({
          title: attack,
          author: attack,
          published: attack,
          section: attack,
          standing: "summary",
          paragraphs: [paragraph],
        }),
      })
      .where("id", "=", id)
      .execute();
  }
  await store.db.destroy();
  server = await startServer({ data });
});
afterAll(async () => {
  await server.stop();
  rmSync(data, { recursive: true, force: true });
});

test("[T10] hostile words in every field of a card run nowhere: not on the first page, the card, its passage or Today", async () => {
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const trouble: string[] = [];
  page.on("dialog", (dialog) => void dialog.dismiss().then(() => trouble.push("a dialog")));
  page.on("console", (message) => void (message.type() === "error" && trouble.push(message.text())));
  page.on("request", (request) => void (request.url().startsWith(server.url) || trouble.push(request.url())));
  const intact = async () => expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await page.goto(server.url);
  await page.getByText("Stem <script>", { exact: false }).first().waitFor();
  await intact();
  await page.goto(`${server.url}/review`);
  for (let card = 0; card < 10; card += 1) {
    await page.getByRole("button", { name: /show answer/i }).waitFor();
    await page.getByRole("button", { name: /show answer/i }).click();
    await page.getByRole("button", { name: /remembered/i }).waitFor();
    await intact();
    expect(await page.locator("main script, aside script, main img, aside img, iframe, base").count()).toBe(0);
    await page.getByRole("button", { name: /remembered/i }).click();
  }
  await page.goto(server.url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await intact();
  expect(trouble).toEqual([]);
  await browser.close();
});
