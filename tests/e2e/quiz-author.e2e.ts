import type { Page } from "@playwright/test";
import { bringText } from "./support/bring.ts";
import { findings } from "./support/findings.ts";
import { squeezed } from "./support/squeezed.ts";
import { expect, test } from "./support/test.ts";

const men = "Berg Holm Lund Dahl Moen Vik Sund Haug Lien Bakke".split(" ");
const towns = "Oslo Paris London Madrid Rome Vienna Geneva Berlin Moscow Cairo".split(" ");
const months = "January March April May June".split(" ");
const text = `Meetings of the north

${men
  .map(
    (man, i) =>
      `On ${i + 1} ${months[i % 5]} ${2001 + i} President Ann ${man} met King Karl ${men[(i + 3) % 10]} in ${towns[i]}.`,
  )
  .join("\n\n")}

Maria Costa, the head of the Harbour Board, said: "The treaty will change how every small port in this country is run for a generation." Peter Okafor said: "Nobody on this coast has seen so many boats leave the harbour at once."`;

/** Axe and squeezed words, in both lights. */
async function sound(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(page), `${screen}, ${colorScheme}`).toEqual([]);
    expect(await squeezed(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}

const rows = (page: Page) => page.locator(".quiz-item");
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);
const part = (page: Page, name: string) =>
  page.getByRole("group", { name: "Parts of the quiz" }).getByRole("button", { name, exact: true });

test("from a document to a published code, with every item's passage, a mend, a swap and words for a roster", async ({
  page,
}) => {
  test.slow();
  await bringText(page, { title: "Meetings", text });
  await page.goto("/quizzes");
  await expect(page.getByRole("heading", { name: "You have no quizzes yet." })).toBeVisible();
  await sound(page, "no quizzes");
  await page.getByRole("button", { name: "New quiz" }).click();

  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Meetings" }).check();
  await dialog.getByRole("textbox", { name: "How many" }).fill("8");
  await sound(page, "propose");
  await dialog.getByRole("button", { name: "Propose items" }).click();
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole("textbox", { name: "Title of the quiz" }).fill("Week 3");
  await expect(saved(page)).toBeVisible();

  const passage = page.getByRole("button", { name: "Footnote of item 1: passage", exact: true });
  await passage.click();
  await expect(passage).toHaveAttribute("aria-expanded", "true");
  await expect(rows(page).first().locator("mark.evidence").first()).toBeVisible();
  await page
    .getByRole("status")
    .filter({ hasText: "8 items proposed." })
    .getByRole("button", { name: "Close" })
    .click();
  await sound(page, "items");

  // An item of one's own, with a fault that is said and a rule that is mended.
  await page.getByRole("button", { name: "Write an item" }).click();
  await dialog.getByRole("button", { name: "Single choice" }).click();
  await expect(page.getByText("Its question is empty.")).toBeVisible();
  const own = rows(page).last();
  await own.getByRole("textbox", { name: "Question" }).fill("Which state did not sign the treaty?");
  await own.getByRole("textbox", { name: "Option 1", exact: true }).fill("Norway");
  await own.getByRole("textbox", { name: "Option 2", exact: true }).fill("Iceland");
  await own.getByRole("textbox", { name: "Option 3", exact: true }).fill("None of the above");
  await sound(page, "fields");
  await own.getByRole("button", { name: /^Mend · Drop the option: Options overlap/ }).click();
  await expect(own.getByRole("textbox", { name: /^Option \d$/ })).toHaveCount(2);
  await own.getByRole("button", { name: /: It asks for what is not so$/ }).click();
  await expect(own.getByRole("textbox", { name: "Question" })).toHaveValue("Which state did NOT sign the treaty?");
  await own.getByRole("button", { name: "Done" }).click();
  await expect(rows(page)).toHaveCount(9);

  // A wrong answer is swapped for another that the document proves to be wrong.
  const swap = page.getByRole("button", { name: /^Swap “/ }).first();
  const before = /“(.+)”/.exec((await swap.getAttribute("aria-label")) ?? "")?.[1] ?? "";
  await swap.click();
  const other = dialog.getByRole("listitem").first();
  const after = (await other.textContent()) ?? "";
  await other.getByRole("button").click();
  await expect(page.getByRole("button", { name: `Swap “${after}”` }).first()).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByRole("button", { name: `Swap “${before}”` }).first()).toBeVisible();

  // Order by keyboard, and back.
  // Without its mark, which is the number of its place.
  const first = ((await rows(page).first().locator("p").first().textContent()) ?? "").replace(/\d$/, "");
  await page.getByRole("button", { name: "Move item 1 down" }).press("Alt+ArrowDown");
  await expect(rows(page).nth(1).locator("p").first()).toContainText(first);
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(rows(page).first().locator("p").first()).toContainText(first);

  await part(page, "Settings").click();
  await page.getByRole("button", { name: "A list of names" }).click();
  await page.getByRole("textbox", { name: "Names" }).fill("Maria Costa\nOla Krog");
  await sound(page, "settings");
  await expect(saved(page)).toBeVisible();

  await part(page, "Publish").click();
  const publish = page.getByRole("main").getByRole("button", { name: "Publish", exact: true });
  await expect(publish).toHaveCount(2); // the part's name, and the act
  await publish.last().click();
  await expect(page.locator(".quiz-code")).toHaveText(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  const code = (await page.locator(".quiz-code").textContent()) ?? "";
  await expect(page.getByRole("link", { name: `/take#${code}` })).toBeVisible();
  await expect(page.getByRole("img", { name: /^Picture of the link/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Ola Krog [a-z]+-[a-z]+-\d{4}$/ })).toBeVisible();
  await sound(page, "published");

  await page.getByRole("button", { name: "More" }).click();
  await sound(page, "more");
  await dialog.getByRole("button", { name: "Preview as a taker" }).click();
  await expect(page.getByRole("heading", { name: "Preview, 1 of 9" })).toBeVisible();
  await sound(page, "preview");
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.getByRole("button", { name: "More" }).click();
  await dialog.getByRole("button", { name: "Print" }).click();
  await expect(page.getByRole("heading", { name: "Key sheet: Week 3" })).toBeVisible();
  await sound(page, "print");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.goto("/quizzes");
  await expect(page.getByText(`Open · ${code}`)).toBeVisible();
  await sound(page, "list");
});

test("what an empty quiz lacks is said; a title of one long word keeps to a taker's phone", async ({
  page,
  browser,
}) => {
  await bringText(page, { title: "Meetings", text });
  await bringText(page, { title: "Other", text: text.replaceAll("King", "Duke"), collection: "Other" });
  await page.goto("/quizzes");
  await page.getByRole("button", { name: "New quiz" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Propose items" }).click();
  await expect(dialog.getByRole("status")).toHaveText("Choose a document first.");
  await dialog.getByRole("button", { name: "Close" }).click();
  await part(page, "Publish").click();
  await expect(page.getByText("The quiz has no items yet.")).toBeVisible();
  await part(page, "Items").click();
  await expect(page.getByRole("heading", { name: "No items yet" })).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await page.getByRole("button", { name: "Propose from documents" }).click();
  await dialog.getByRole("checkbox", { name: "Meetings" }).check();
  await dialog.getByRole("textbox", { name: "How many" }).fill("2");
  await dialog.getByRole("button", { name: "Propose items" }).click();
  await expect(rows(page)).toHaveCount(2);
  const title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte";
  await page.getByRole("textbox", { name: "Title of the quiz" }).fill(title);
  await expect(saved(page)).toBeVisible();
  await part(page, "Publish").click();
  await page.getByRole("main").getByRole("button", { name: "Publish", exact: true }).last().click();
  const code = (await page.locator(".quiz-code").textContent()) ?? "";

  const phone = await browser.newContext({ viewport: { width: 412, height: 915 } });
  const taker = await phone.newPage();
  await taker.goto(new URL(`/take#${code}`, page.url()).href);
  await taker.getByRole("textbox", { name: "Your name" }).fill("Bea");
  await taker.getByRole("button", { name: "Join" }).click();
  await expect(taker.getByText("2 items · 2 points. No time limit.")).toBeVisible();
  expect(await squeezed(taker)).toEqual([]);
  await taker.getByRole("button", { name: "Begin" }).click();
  await expect(taker.locator(".take-bar")).toBeVisible();
  expect(await squeezed(taker)).toEqual([]);
  await phone.close();
});

test("without a connection what is written stays on the device and goes out later; two screens do not overwrite each other", async ({
  page,
  context,
  quiet,
}) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto("/quizzes");
  await page.getByRole("button", { name: "New quiz" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  const title = page.getByRole("textbox", { name: "Title of the quiz" });
  await title.fill("Written here");
  await expect(saved(page)).toBeVisible();

  await context.setOffline(true);
  await title.fill("Written in a train");
  await expect(page.getByText("Offline. It is kept on this device and goes out later.")).toBeVisible();
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole("textbox", { name: "Title of the quiz" })).toHaveValue("Written in a train");
  await other.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await other.getByRole("textbox", { name: "Title of the quiz" }).fill("Written there");
  await expect(saved(other)).toBeVisible();
  await title.fill("Written here again");
  const conflict = page.getByRole("dialog", { name: "This quiz was changed elsewhere" });
  await expect(conflict).toBeVisible();
  await sound(page, "conflict");
  await conflict.getByRole("button", { name: "Take the other one" }).click();
  await expect(title).toHaveValue("Written there");
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(title).toHaveValue("Written here again");
  await expect(saved(page)).toBeVisible();
  await other.close();
});
