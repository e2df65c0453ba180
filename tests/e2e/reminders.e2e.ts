import { parseCalendar } from "../support/calendar.ts";
import { findings } from "./support/findings.ts";
import { workerReady } from "./support/phone.ts";
import { begin } from "./support/review.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

test("reminders: said to come after the first answer; then an hour, and a calendar that is made and ended", async ({
  page,
  quiet,
}) => {
  quiet.allow(/status of 404/);
  await page.goto("/settings");
  const rows = page.getByRole("region", { name: "Reminders" });
  await expect(page.getByText("Answer your first card, then you can be reminded.")).toBeVisible();
  const review = await begin(page);
  await review.show.click();
  await review.grade("Easy").click();
  await expect(review.show).toBeVisible();

  await page.goto("/settings");
  await rows.getByRole("combobox").selectOption("07:00");
  await rows.getByRole("button", { name: "Make an address" }).click();
  const link = await rows.getByLabel("The address, shown this once:").inputValue();
  const feed = new URL(link).pathname;
  expect(feed).toMatch(/^\/api\/calendar\/[\w-]{22}\.ics$/);
  const reply = await page.request.get(feed);
  expect(reply.status()).toBe(200);
  expect(reply.headers()).toMatchObject({
    "content-type": "text/calendar; charset=utf-8",
    "cache-control": "private, no-store",
  });
  for (const { DTSTART } of parseCalendar(await reply.text()).events) expect(DTSTART).toMatch(/T\d\d0000Z$/);
  expect(await squeezed(page)).toEqual([]);
  expect(await findings(page)).toEqual([]);

  await page.reload();
  await expect(rows.getByRole("combobox")).toHaveValue("7");
  await expect(rows.getByLabel("The address, shown this once:")).toHaveCount(0);
  await rows.getByRole("button", { name: "End it" }).click();
  await expect(rows.getByRole("status")).toHaveText("It leads nowhere from now on.");
  const ended = await page.request.get(feed);
  const unknown = await page.request.get(`/api/calendar/${"A".repeat(22)}.ics`);
  expect([ended.status(), unknown.status()]).toEqual([404, 404]);
  const without = async (each: typeof ended) => ({ ...(await each.json()), request: "" });
  expect(await without(ended)).toEqual(await without(unknown));
});

test.describe("in a browser that may be called", () => {
  test.use({ serviceWorkers: "allow", permissions: ["notifications"] });

  test("the button stays under who pressed it while the push service is asked", async ({ page }) => {
    await page.addInitScript(() => {
      PushManager.prototype.subscribe = () => new Promise(() => {});
    });
    const review = await begin(page);
    await review.show.click();
    await review.grade("Easy").click();
    await expect(review.show).toBeVisible();
    await workerReady(page);
    await page.goto("/settings");
    const turnOn = page.getByRole("button", { name: "Remind me here" });
    await turnOn.click();
    await expect(turnOn).toBeDisabled();
    await expect(turnOn).toBeFocused();
  });
});
