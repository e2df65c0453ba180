import { prose } from "./common.ts";

/** Cards that are forgotten often. */
export const leechWords = {
  note: (lapses: number) => `Forgotten ${prose(lapses)} times.`,
  rewrite: "Put it in other words",
};
