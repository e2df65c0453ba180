import type { Page } from "@playwright/test";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { begin, reviewOf } from "./support/review.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

/** What a person sees and presses among the pictures. */
function picturesOf(page: Page) {
  const figure = (name: string) => {
    const box = page.getByRole("figure", { name });
    return {
      marks: box.locator("[data-mark]"),
      rows: box.locator("tbody tr"),
      table: box.getByRole("button", { name: "As a table" }),
      review: box.getByRole("link", { name: /^Review / }),
      counts: box.locator("[aria-live]").first(),
      button: (name: string) => box.getByRole("button", { name, exact: true }),
    };
  };
  return {
    when: figure("When"),
    who: figure("Who backs whom"),
    slider: page.getByRole("slider", { name: "As of" }),
    card: page.locator(".card-view article"),
    close: page.getByRole("button", { name: "Close card" }),
  };
}

/** The built-in collection's pictures, all of the time in view. */
async function open(page: Page) {
  await page.goto("/library");
  await page.locator("main li a").first().click();
  await page.getByRole("link", { name: "Timeline and map" }).click();
  const pictures = picturesOf(page);
  await expect(pictures.when.marks.first()).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return pictures;
}

async function showAll(page: Page): Promise<void> {
  const { when } = picturesOf(page);
  while (await when.button("Zoom out").isEnabled()) await when.button("Zoom out").click();
}

test("a mark is reached and opened by keyboard, its passage stands beside it, and closing leads back", async ({
  page,
}) => {
  const { when, card, close } = await open(page);
  const stops = when.marks.and(page.locator("[tabindex='0']"));
  await expect(stops).toHaveCount(1); // one tab stop a picture
  const first = await when.marks.first().getAttribute("data-mark");
  await when.marks.first().focus();
  await page.keyboard.press("ArrowRight");
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-mark"));
  await expect.poll(focused).not.toBe(first);
  const second = await focused();
  await expect(stops).toHaveCount(1);
  const name = await page.locator(`[data-mark="${second}"]`).getAttribute("aria-label");
  expect(name).toMatch(/^.+: .+\. Not yet met\.$/);
  await page.keyboard.press("Enter");
  await expect(card).toBeVisible();
  await expect(card.locator(".foot-note")).toBeVisible();
  await expect(card.locator(".proof mark").first()).toBeVisible();
  await close.click();
  await expect(card).toBeHidden();
  await expect.poll(focused).toBe(second);
  await page.keyboard.press("End");
  await expect.poll(focused).not.toBe(second);
  await page.keyboard.press("Enter");
  await expect(card).toBeVisible();
  await page.goBack();
  await expect(card).toBeHidden();
});

test("arrows reach every fact, also those out of view, and zooming shows fewer or more", async ({ page }) => {
  const { when } = await open(page);
  await showAll(page);
  const all = await when.marks.count();
  await when.marks.first().focus();
  await page.keyboard.press("End");
  for (let i = 0; i < 3; i += 1) await page.keyboard.press("+");
  await expect.poll(() => when.marks.count()).toBeLessThan(all / 2);
  const seen = new Set<string>();
  await page.keyboard.press("Home");
  for (let i = 0; i < all; i += 1) {
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-mark") ?? ""))
      .not.toBe([...seen].at(-1) ?? "");
    seen.add((await page.evaluate(() => document.activeElement?.getAttribute("data-mark"))) ?? "");
    await page.keyboard.press("ArrowDown");
  }
  expect(seen.size).toBe(all);
});

test("each picture's table has as many rows as the picture has marks, and its rows open the same passages", async ({
  page,
}) => {
  const { when, who, card, close } = await open(page);
  await showAll(page);
  for (const picture of [when, who]) {
    const marks = await picture.marks.count();
    expect(marks).toBeGreaterThan(10);
    await picture.table.click();
    await expect(picture.rows).toHaveCount(marks);
    const row = picture.rows.nth(2).getByRole("button");
    await row.focus();
    await page.keyboard.press("Enter");
    await expect(card.locator(".proof mark").first()).toBeVisible();
    await close.click();
    await expect(row).toBeFocused();
  }
});

test("the slider takes away what was said later", async ({ page }) => {
  const { who, slider } = await open(page);
  const all = await who.marks.count();
  await slider.focus();
  await page.keyboard.press("Home");
  await expect.poll(() => who.marks.count()).toBeLessThan(all);
  const early = await who.marks.count();
  await expect(slider).toHaveAttribute("aria-valuetext", /^As of \d+ December 2019$/);
  await expect(who.counts).toHaveText(new RegExp(`${early} in view$`));
  await page.keyboard.press("End");
  await expect(who.marks).toHaveCount(all);
});

test("“Review these” asks exactly these cards, due or not, and a reload goes on with what is left", async ({
  page,
}) => {
  await begin(page); // somebody with four grades
  const { when } = await open(page);
  await showAll(page);
  while ((await when.marks.count()) > 6) await when.button("Zoom in").click();
  const n = await when.marks.count();
  expect(n).toBeGreaterThan(0);
  await expect(when.review).toHaveText(`Review these ${n}`);
  const wanted = ((await when.review.getAttribute("href")) ?? "").split("=")[1]?.split(",") ?? [];
  expect(wanted).toHaveLength(n);

  const answer = async (asked: Set<string>, until: number) => {
    const review = reviewOf(page);
    while (asked.size < until) {
      await expect(review.show).toBeVisible();
      await review.show.click();
      const sent = page.waitForRequest(
        (each) => each.url().endsWith("/api/events") && (each.postData() ?? "").includes('"kind":"review"'),
      );
      await review.grade("Easy").click();
      for (const event of (await sent).postDataJSON().events) if (event.kind === "review") asked.add(event.card);
      await expect(review.grades).toBeHidden();
    }
    return asked;
  };
  await when.review.click();
  const asked = await answer(new Set(), n - 1);
  await page.waitForLoadState("networkidle");
  await page.reload();
  await answer(asked, n);
  await expect(reviewOf(page).done).toBeVisible();
  expect([...asked].sort()).toEqual([...wanted].sort());

  // Met a minute ago and due in days: asked all the same.
  await page.goto("/library");
  const again = await open(page);
  await showAll(page);
  while ((await again.when.marks.count()) > 6) await again.when.button("Zoom in").click();
  expect(await again.when.marks.first().getAttribute("aria-label")).toMatch(/Remembered with 100.%/);
  await again.when.review.click();
  expect((await answer(new Set(), n)).size).toBe(n);
});

test("a text without dates or backers says so", async ({ page }) => {
  const { collection } = await bringText(page, {
    title: "Plain",
    collection: "Nothing to draw",
    text: "The Kestrel Fund has 4,200 members. The Central Bank of Libya (CBL) printed 400 million notes.",
  });
  await page.goto(`/library/${collection}/picture`);
  await expect(page.getByRole("heading", { name: "No dated facts." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nobody backs anybody here." })).toBeVisible();
  expect(await squeezed(page)).toEqual([]);
  expect(await findings(page)).toEqual([]);
});

test("names as long as German ones stay inside the drawing, and off each other", async ({ page }) => {
  const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
  const { collection, document } = await bringText(page, {
    title: "Long",
    collection: "Long names",
    text: `In March 1921 Oskar Lind opened the first observatory on the island of Hven. On 5 May 1999 the city of Vienna signed a contract with the ${long}. Ford sold the plant to Tata in the spring of 1998.`,
  });
  await accept(page, document);
  await page.route("**/api/picture?*", async (route) => {
    const json = await (await route.fetch()).json();
    const relations = ["A", "B", "C", "D"].flatMap((backer, i) =>
      ["X", "Y"].map((backed) => ({
        ...json.dates[0],
        fact: `${backer}${backed}`,
        backer: `${backer} ${i % 2 === 0 ? long : "Bundesministerium für besondere Aufgaben des Nordens"}`,
        backed: `${backed} ${long}`,
        ...{ stance: i === 1 ? "withdrawing" : "backs", support: "military", asOf: null, disputed: i === 2, more: 0 },
      })),
    );
    await route.fulfill({ json: { ...json, relations } });
  });
  await page.goto(`/library/${collection}/picture`);
  const { when, who } = picturesOf(page);
  await expect(when.marks.first()).toBeVisible();
  await showAll(page);
  await expect(when.marks).toHaveCount(3);
  await expect(who.marks).toHaveCount(8);
  expect(await squeezed(page)).toEqual([]);
  expect(await stickingOut(page)).toEqual([]);
  await when.table.click();
  await who.table.click();
  expect(await squeezed(page)).toEqual([]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in pictures, tables and the open card, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { when, who, card } = await open(page);
    expect(await findings(page), "pictures").toEqual([]);
    expect(await squeezed(page), "pictures").toEqual([]);
    expect(await stickingOut(page)).toEqual([]);
    expect(await smallest(page)).toBeGreaterThanOrEqual(13);
    await when.table.click();
    await who.table.click();
    await expect(who.rows.first()).toBeVisible();
    expect(await findings(page), "tables").toEqual([]);
    expect(await squeezed(page), "tables").toEqual([]);
    await when.rows.first().getByRole("button").click();
    await expect(card).toBeVisible();
    expect(await findings(page), "card").toEqual([]);
  });
}

test("five hundred facts are drawn once each, and none is over another", async ({ page }) => {
  await open(page);
  const collection = page.url().split("/").at(-2) ?? "";
  const real = await (
    await page.request.get(`/api/picture?${new URLSearchParams({ collection, zone: "UTC" })}`)
  ).json();
  const dates = Array.from({ length: 500 }, (_, i) => ({
    ...real.dates[0],
    fact: `fact-${i}`,
    card: `card-${i}`,
    edtf: `${2000 + (i % 20)}-${String(1 + (i % 12)).padStart(2, "0")}${i % 3 === 0 ? "" : `-${10 + (i % 18)}`}`,
    event: `Something with number ${i} happened`,
    recall: i % 5 === 0 ? null : (i % 100) / 100,
  }));
  await page.route("**/api/picture?*", (route) => route.fulfill({ json: { ...real, dates } }));
  await page.reload();
  const { when } = picturesOf(page);
  await expect(when.marks).toHaveCount(500);
  await expect(when.review).toHaveText("Review 200 of these");
  const over = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll("[data-mark] .body")].map((body) => body.getBoundingClientRect());
    return boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        .map((b) => [a.x, a.y, b.x, b.y]),
    );
  });
  expect(over).toEqual([]);
  expect(await squeezed(page)).toEqual([]);
});

/** Words of a drawing that lie outside the page or over each other. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = [...document.querySelectorAll("svg.picture text")].filter((text) => text.textContent?.trim());
    const boxes = texts.map((text) => ({ words: text.textContent ?? "", box: text.getBoundingClientRect() }));
    return boxes.flatMap(({ words, box }, i) => [
      ...(box.left < -1 || box.right > innerWidth + 1 ? [`outside: ${words} ${box.left}–${box.right}`] : []),
      ...boxes
        .slice(i + 1)
        .filter(
          (other) =>
            box.left < other.box.right - 1 &&
            other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 4 &&
            other.box.top < box.bottom - 4,
        )
        .map((other) => `over each other: ${words} | ${other.words}`),
    ]);
  });

/** Size of the smallest text in a drawing, px. */
const smallest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll("svg.picture text")].map((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      ),
    ),
  );

/** What waits of a document is accepted. */
async function accept(page: Page, document: string): Promise<void> {
  const { cards } = (await (await page.request.get(`/api/inbox?${new URLSearchParams({ document })}`)).json()) as {
    cards: { id: string }[];
  };
  const verdicts = { cards: cards.map(({ id }) => id), verdict: "accepted", reason: null };
  await page.evaluate(
    async (body) =>
      void (await fetch("/api/verdicts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })),
    verdicts,
  );
}
