import { findings } from "./support/findings.ts";
import { begin, nextOrDone } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const problem = { type: "about:blank", title: "x", status: 500, code: "internal", detail: "x", request: "req-1" };

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ page, quiet }) => {
    quiet.allow(/status of (?:404|500)/);
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    expect(await findings(page), "first run").toEqual([]);

    const review = await begin(page);
    expect(await findings(page), "review, front").toEqual([]);
    await review.show.click();
    await expect(review.grades).toBeVisible();
    expect(await findings(page), "review, revealed").toEqual([]);
    if (await review.passage.isHidden()) {
      await review.mark.click();
      await expect(review.passage).toBeVisible();
      expect(await findings(page), "review, passage sheet").toEqual([]);
    }
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
    expect(await findings(page), "keys").toEqual([]);
    await page.keyboard.press("Escape");
    await review.grade("Hard").click();

    await expect(review.show).toBeVisible();
    await page.goto("/");
    await expect(page.getByRole("heading", { name: /cards today\.$/ })).toBeVisible();
    expect(await findings(page), "today").toEqual([]);
    await page.getByRole("button", { name: "Table" }).click();
    await expect(page.getByRole("table")).toBeVisible();
    expect(await findings(page), "today, table").toEqual([]);

    await page.getByRole("link", { name: /^Begin review/ }).click();
    for (let done = await nextOrDone(review); !done; done = await nextOrDone(review)) {
      await review.show.click();
      await review.grade("Easy").click();
      await expect(review.grades).toBeHidden();
    }
    expect(await findings(page), "finished").toEqual([]);

    await page.route("**/api/review?*", (route) =>
      route.fulfill({ status: 500, json: problem, contentType: "application/problem+json" }),
    );
    await page.goto("/review");
    await expect(page.getByRole("heading", { name: "This page could not be made." })).toBeVisible();
    expect(await findings(page), "error").toEqual([]);
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "There is no such page." })).toBeVisible();
    expect(await findings(page), "not found").toEqual([]);
  });
}
