import { expect, type Locator, type Page } from "@playwright/test";

export const gradeNames = ["Again", "Hard", "Good", "Easy"] as const;
export type GradeName = (typeof gradeNames)[number];

/** What a person sees and presses in review. */
export function reviewOf(page: Page) {
  const grades = page.getByRole("group", { name: "How well did you remember?" });
  return {
    grades,
    grade: (name: GradeName): Locator => grades.getByRole("button", { name }),
    show: page.getByRole("button", { name: /^Show answer/ }),
    stem: page.locator("main.face p[tabindex='-1']").first(),
    count: page.getByRole("heading", { level: 1 }),
    mark: page.getByRole("button", { name: "Footnote 1: passage" }),
    passage: page.locator("#passage"),
    done: page.getByRole("heading", { name: /^Done for/ }),
  };
}
export type Review = ReturnType<typeof reviewOf>;

/** What the device sent about an answer, the first time it does. */
export const reviewSent = async (page: Page): Promise<{ payload: Record<string, unknown> }> => {
  const request = await page.waitForRequest(
    (each) => each.url().endsWith("/api/events") && (each.postData() ?? "").includes('"kind":"review"'),
  );
  return request.postDataJSON().events.find((event: { kind: string }) => event.kind === "review");
};

/** Opens the first page as somebody new and begins, with four grades. */
export async function begin(page: Page): Promise<Review> {
  const review = await beginAsNew(page);
  await page.getByRole("button", { name: "More" }).click();
  const stored = page.waitForResponse("**/api/events");
  await page.getByRole("button", { name: "Use four grades" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await stored;
  return review;
}

/** The same as somebody new finds it: with two. */
export async function beginAsNew(page: Page): Promise<Review> {
  await page.goto("/");
  await page.getByRole("link", { name: /^Try ten cards on/ }).click();
  const review = reviewOf(page);
  await expect(review.show).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  return review;
}

/** The next card, or the end. */
export const nextOrDone = async (review: Review): Promise<boolean> => {
  await expect(review.show.or(review.done)).toBeVisible();
  return review.done.isVisible();
};

/** Where every word of the face and the head stands, to the pixel: none may move when the answer comes. */
export const wordsOnScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const root of document.querySelectorAll("header h1, main.face p:first-of-type, main.face p[tabindex='-1']")) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (!parent || parent.closest(".gap, .mark-button, form") || getComputedStyle(parent).visibility === "hidden")
          continue;
        const text = node.textContent ?? "";
        for (const word of text.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, word.index);
          range.setEnd(node, word.index + word[0].length);
          const { x, y } = range.getBoundingClientRect();
          out.push(`${word[0]} ${x.toFixed(1)} ${y.toFixed(1)}`);
        }
      }
    }
    return out;
  });
