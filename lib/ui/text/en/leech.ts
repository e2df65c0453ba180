import { section } from "../section.ts";
import { prose } from "./common.ts";

/** Cards that are forgotten often. */
export const leechWords = section("leech", {
  note: (lapses: number) => `Forgotten ${prose(lapses)} times.`,
  rewrite: "Put it in other words",
});
