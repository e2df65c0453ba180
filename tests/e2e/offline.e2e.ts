import { Today } from "#lib/contract/today.ts";
import { begin, nextOrDone } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

test("three answers in a tunnel are kept, counted and stored when the network is back", async ({
  page,
  context,
  quiet,
}) => {
  // A rare letter's font, asked for in the tunnel; what the device was about to fetch when it began.
  quiet.allow(/ERR_INTERNET_DISCONNECTED .*(?:\.woff2$|\/api\/device)/);
  const review = await begin(page);
  const answered = async () => Today.parse(await (await page.request.get("/api/today?zone=UTC")).json()).done.answered;
  await context.setOffline(true);
  await expect(page.getByText("Offline. What you answer is saved here and goes out later.")).toBeVisible();
  for (let n = 1; n <= 3; n += 1) {
    await review.show.click();
    await review.grade("Easy").click();
    await nextOrDone(review);
    const kept =
      n === 1 ? "1 answer is saved here and goes out later." : `${n} answers are saved here and go out later.`;
    await expect(page.getByText(`Offline. ${kept}`)).toBeVisible();
  }
  await expect(review.count).toHaveText("4 of 10");
  await context.setOffline(false);
  await expect(page.getByText(/^Offline/)).toBeHidden();
  await expect.poll(answered).toBe(3);

  // What was stored is not asked again.
  await page.reload();
  await expect(review.count).toHaveText("1 of 7");
});

test("answers that could not be sent survive a reload, and their cards are not asked again", async ({
  page,
  quiet,
}) => {
  quiet.allow(/api\/events|ERR_FAILED/);
  const review = await begin(page);
  await page.route("**/api/events", (route) => route.abort());
  for (let n = 0; n < 2; n += 1) {
    await review.show.click();
    await review.grade("Easy").click();
    await nextOrDone(review);
  }
  await expect(
    page.getByText("The server cannot be reached. 2 answers are saved here and go out later."),
  ).toBeVisible();
  await page.reload();
  await expect(review.count).toHaveText("1 of 8");
  await page.unroute("**/api/events");
  await page.reload();
  await expect(review.count).toHaveText("1 of 8");
  await expect(page.getByText(/saved here/)).toBeHidden();
});

test("a browser that keeps nothing says so, and the card waits until its answer is stored", async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", { value: undefined }));
  const review = await begin(page);
  await expect(page.getByText(/^This browser keeps nothing for us/)).toBeVisible();
  await review.show.click();
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("2 of 10");
  await context.setOffline(true);
  await review.show.click();
  await review.grade("Again").click();
  await expect(page.getByRole("alert").filter({ hasText: "This answer was not stored" })).toBeVisible();
  await expect(review.count).toHaveText("2 of 10");
  await context.setOffline(false);
  await review.grade("Easy").click();
  await expect(review.count).toHaveText("3 of 10");
  await page.reload();
  await expect(review.count).toHaveText("1 of 8");
});

test("a lost session is said in words, with what to do; answers given meanwhile are kept", async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/status of 401/);
  const answered = async () => Today.parse(await (await page.request.get("/api/today?zone=UTC")).json()).done.answered;
  const review = await begin(page);
  await review.show.click();
  await review.grade("Easy").click();
  await expect.poll(answered).toBe(1);
  await expect(review.show).toBeVisible();
  await context.clearCookies();
  await review.show.click();
  await review.grade("Easy").click();
  await expect(page.getByText(/^Your session has ended.*1 answer is saved here and not yet stored\.$/)).toBeVisible();
  await page.getByRole("button", { name: "Go on as a new learner" }).click();
  await expect(page.getByText(/^Your session has ended/)).toBeHidden();
  await expect.poll(answered).toBe(1);
});
