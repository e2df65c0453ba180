import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** Somebody who has brought a text: its document and collection, once it is read. */
export async function bringText(
  page: Page,
  { title, text, collection = "My reading" }: { title: string; text: string; collection?: string },
): Promise<{ readonly document: string; readonly collection: string }> {
  if (page.url() === "about:blank") await page.goto("/");
  const job = await page.evaluate(
    async ([title, text, collection]) => {
      const post = (path: string, body: unknown) =>
        fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
      await post("/api/learner", {});
      const reply = await post("/api/documents", { collection: { title: collection }, title, format: "text", text });
      return ((await reply.json()) as { job: string }).job;
    },
    [title, text, collection],
  );
  const found = async () => {
    const { jobs } = (await (await page.request.get("/api/imports")).json()) as {
      jobs: { id: string; state: string; document: string; collection: string }[];
    };
    return jobs.find(({ id }) => id === job);
  };
  await expect.poll(async () => (await found())?.state, { timeout: 20_000 }).toBe("done");
  const done = await found();
  return { document: done?.document ?? "", collection: done?.collection ?? "" };
}
