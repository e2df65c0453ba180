import { section } from "../section.ts";

/** Choosing the language of the interface. */
export const languageWords = section("language", {
  title: "Language",
  note: "Of buttons and explanations. Your documents and cards keep their own.",
  device: "As the device",
});
