import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { reviewOf } from "./support/review.ts";
import { expect, test } from "./support/test.ts";

const text = `Harbours of the north

On 3 May 2019 President Ann Lee met King Karl Berg in Oslo. In November 2019 Norway and Iceland signed a maritime treaty. In July 2018 Denmark recognised the Council of Lune.

Maria Costa, the head of the Harbour Board, said: "The treaty will change how every small port in this country is run for a generation." Nobody knew why the gulls had left.`;

const question = "When did President Ann Lee meet King Karl Berg in Oslo?";

test("proposals are accepted and rejected by keys, taken back by Z, and what was accepted is asked today", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "keys are for wide screens");
  await bringText(page, { title: "Harbours", text });
  await page.goto("/");
  await page.getByRole("link", { name: "Look at them" }).click();
  const list = page.getByRole("navigation", { name: "Proposals" });
  const proposal = page.getByRole("article", { name: "Proposal" });
  await expect(proposal).toBeVisible();
  const all = await list.getByRole("button").count();
  expect(all).toBeGreaterThan(3);
  expect(await findings(page), "inbox").toEqual([]);

  const first = await proposal.getByRole("heading").textContent();
  await page.keyboard.press("a");
  await expect(list.getByRole("button")).toHaveCount(all - 1);
  await expect(page.getByText("1 card accepted.")).toBeVisible();
  await expect(proposal.getByRole("heading")).not.toHaveText(first ?? "");
  await page.keyboard.press("x");
  await expect(list.getByRole("button")).toHaveCount(all - 2);
  await page.getByRole("button", { name: "Trivial" }).click();
  await page.keyboard.press("z");
  await page.keyboard.press("z");
  await expect(list.getByRole("button")).toHaveCount(all);
  await expect(proposal.getByRole("heading")).toHaveText(first ?? "");

  // In other words, then all that pass at once.
  await page.keyboard.press("e");
  await page.getByLabel("Answer").fill("the third of May 2019");
  await page.getByRole("button", { name: /^Save/ }).click();
  await expect(proposal).toContainText("the third of May 2019");
  const stored = page.waitForResponse("**/api/verdicts");
  await page.keyboard.press("Shift+A");
  await stored;
  await expect(page.getByRole("heading", { name: "Nothing waits for a verdict." })).toBeVisible();
  await page.getByRole("link", { name: "Begin review" }).click();
  await expect(reviewOf(page).show).toBeVisible();
});

test("on a phone one at a time: swiped, or pressed where the thumb is", async ({ page, isMobile }) => {
  test.skip(!isMobile, "swipes are for phones");
  await bringText(page, { title: "Harbours", text });
  await page.goto("/inbox");
  const position = page.getByRole("heading", { level: 1 });
  await expect(position).toHaveText(/^Inbox, 1 of \d+$/);
  const left = async () => Number(/of (\d+)$/.exec((await position.textContent()) ?? "")?.[1]);
  const all = await left();
  expect(await findings(page), "inbox, phone").toEqual([]);
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect.poll(left).toBe(all - 1);
  await page.getByRole("button", { name: "Close" }).click();
  await swipe(page.locator("main section"), -160);
  await expect.poll(left).toBe(all - 2);
  await expect(page.getByText("Rejected. Why?")).toBeVisible();
  await page.getByRole("button", { name: "Undo the last verdict" }).click();
  await expect.poll(left).toBe(all - 1);
  for (const name of ["Reject", "Edit", "Accept"]) {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
});

test("the document with its facts: opened by tap and by N, accepted there, kinds switched, the ledger shown", async ({
  page,
}) => {
  const { document } = await bringText(page, { title: "Harbours", text });
  await page.goto(`/read/${document}`);
  await expect(page.getByRole("heading", { level: 1, name: "Harbours" })).toBeVisible();
  expect(await findings(page), "reader").toEqual([]);
  await page.getByRole("button", { name: "3 May 2019", exact: true }).click();
  const note = page.getByRole("complementary", { name: /Ann Lee/ });
  await expect(note).toContainText(question);
  await note.getByRole("button", { name: "Accept" }).first().click();
  await expect(note.getByText("in review").first()).toBeVisible();
  await note.getByRole("button", { name: "Reject" }).first().click();
  await expect(note.getByText("rejected").first()).toBeVisible();
  // The reason is still on its way when the verdict is taken back: both are given, in this order.
  let answer = () => {};
  const pressed = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/api/verdicts", (route) => pressed.then(() => route.continue()), { times: 1 });
  await note.getByRole("button", { name: "Trivial" }).click();
  await note.getByRole("button", { name: "Take back" }).first().click();
  answer();
  await expect(note.getByText("proposed").first()).toBeVisible();
  expect(await findings(page), "reader, fact").toEqual([]);
  await page.keyboard.press("n");
  const open = page.locator("[data-fact][aria-expanded=true]").first();
  await expect(open).not.toHaveText("3 May 2019");
  const fact = await open.getAttribute("data-fact");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-fact][aria-expanded=true]")).toHaveCount(0);
  await expect(page.locator(`[data-fact="${fact}"]`).first()).toBeFocused();

  await page.getByRole("button", { name: /^Dates/ }).click();
  await expect(page.getByRole("button", { name: "3 May 2019", exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: /^Dates/ }).click();
  await page.getByRole("button", { name: "Show in the text" }).click();
  await expect(page.locator(".untaken")).toContainText("Nobody knew why the gulls had left.");
  expect(await findings(page), "reader, ledger").toEqual([]);
});

test("selected words become a card, anchored where they stand", async ({ page, isMobile }) => {
  test.skip(isMobile, "a script cannot drag the handles of a phone's selection");
  const { document } = await bringText(page, { title: "Harbours", text });
  await page.goto(`/read/${document}`);
  const paragraph = page.locator("p[data-at]", { hasText: "gulls" });
  await paragraph.evaluate((block) => {
    const walker = globalThis.document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf("the gulls") ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + "the gulls".length);
    }
  });
  await page.getByRole("button", { name: "Make a card" }).click();
  await expect(page.getByRole("dialog")).toContainText("the gulls");
  await expect(page.getByLabel("Question")).toHaveValue("Nobody knew why _____ had left.");
  expect(await findings(page), "a card by hand").toEqual([]);
  await page.getByLabel("Question").fill("Which birds had left, the gulls?");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("The question gives the answer away. Take it out.")).toBeVisible();
  await page.getByLabel("Question").fill("Which birds had left?");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByText("Made. It is your next new card.")).toBeVisible();
  await expect(page.getByRole("button", { name: "the gulls", exact: true })).toBeVisible();
});

test("a new version is compared, shown, and taken over", async ({ page }) => {
  const { document } = await bringText(page, { title: "Harbours", text });
  await page.goto(`/read/${document}`);
  await page.getByRole("link", { name: "Bring a new version" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A new version of “Harbours”" })).toBeVisible();
  await page
    .getByRole("textbox", { name: "Or a text, or a link" })
    .fill(`A first line.\n\n${text.replace("3 May", "4 May")}`);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByText(/answers? ha(?:s|ve) changed/)).toBeVisible();
  expect(await findings(page), "versions").toEqual([]);
  await page.getByRole("button", { name: "Take the new version" }).click();
  await expect(page.getByText(/made of/)).toHaveCount(2);
  await page.goto(`/read/${document}`);
  await expect(page.getByRole("button", { name: "4 May 2019", exact: true })).toBeVisible();
});

async function swipe(target: import("@playwright/test").Locator, by: number): Promise<void> {
  const box = await target.boundingBox();
  const at = { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 120 };
  const pointer = { pointerType: "touch", isPrimary: true, pointerId: 7, bubbles: true };
  await target.dispatchEvent("pointerdown", { ...pointer, clientX: at.x, clientY: at.y });
  await target.dispatchEvent("pointerup", { ...pointer, clientX: at.x + by, clientY: at.y });
}
