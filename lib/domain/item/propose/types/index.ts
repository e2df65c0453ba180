import type { Proposer } from "../proposal.ts";
import { cloze } from "./cloze.ts";
import { date } from "./date.ts";
import { hotText } from "./hot-text.ts";
import { match } from "./match.ts";
import { multiple } from "./multiple.ts";
import { number } from "./number.ts";
import { order } from "./order.ts";
import { single } from "./single.ts";
import { trueFalse } from "./true-false.ts";
import { typed } from "./typed.ts";

/** Every way of making items of documents. To add one: a file here and a line below. */
export const proposers: readonly Proposer[] = [
  single,
  typed,
  date,
  number,
  cloze,
  trueFalse,
  match,
  order,
  hotText,
  multiple,
];
