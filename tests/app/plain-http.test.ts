import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, devices } from "@playwright/test";
import { expect, test } from "vitest";
import { publishSimulated } from "#lib/cli/class/simulate.ts";
import { freePort, startServer } from "#lib/cli/server-process.ts";
import { chromiumOptions } from "../support/chromium.ts";

test("in a classroom without https a quiz is joined, answered, reloaded and handed in", async () => {
  const data = mkdtempSync(join(tmpdir(), "footnote-plain-"));
  const port = await freePort();
  const origin = `http://classroom.test:${port}`;
  const server = await startServer({ data, port, env: { FOOTNOTE_URL: origin } });
  const quiz = await publishSimulated(server.url, 3);
  const options = chromiumOptions();
  // A name that is not this machine's own: the browser takes its page for insecure, as on a school's network.
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, "--host-resolver-rules=MAP classroom.test 127.0.0.1"],
  });
  const context = await browser.newContext({ ...devices["Pixel 7"], locale: "en-GB" });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
  await page.goto(`${origin}/take#${quiz.code}`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByRole("textbox", { name: "Your name" }).fill("Bea");
  await page.getByRole("button", { name: "Join" }).click();
  await page.getByRole("button", { name: "Begin" }).click();
  const answer = async () => {
    const field = page.locator("main .field-answer");
    await page.locator("main fieldset, main .field-answer").first().waitFor();
    if (await field.count()) await field.fill("200");
    else await page.locator("main .answer-option").first().click();
    await page.getByText(/Saved \d\d:\d\d$/).waitFor();
  };
  await answer();
  await page.reload();
  await page.getByRole("button", { name: /^Overview, 1 of 3 answered$/ }).waitFor();
  for (let n = 0; n < 3; n += 1) {
    if (n > 0) await answer();
    await page.locator(".take-bar button").last().click();
  }
  await page.getByRole("dialog").getByRole("button", { name: "Hand in" }).click();
  await page.getByText(/of 3\spoints$/).waitFor();
  // The browser says that a header for https does nothing here.
  expect(trouble.filter((line) => !line.includes("Cross-Origin-Opener-Policy"))).toEqual([]);
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}, 120_000);
