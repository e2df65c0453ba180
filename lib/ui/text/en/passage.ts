import { section } from "../section.ts";
/** The passage beside a card. */
export const passageWords = section("passage", {
  label: "Passage",
  region: "Passage text",
  summary: "Our summary of",
  summaryOf: (title: string) => `Our summary of ${title}`,
  locator: (n: string) => `¶\u00a0${n}`,
  page: (n: string) => `${n.includes("–") ? "pp." : "p."}\u00a0${n}`,
  close: "Close passage",
  open: "Passage",
  closes: "closes",
});
