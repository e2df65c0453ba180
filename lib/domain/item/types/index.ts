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

/** Every type of item. To add one: a file here and a line below (and a view in lib/ui/quiz/ if how it is answered is new). */
export const itemTypes = {
  single,
  multiple,
  typed,
  number,
  date,
  cloze,
  match,
  order,
  "true-false": trueFalse,
  "hot-text": hotText,
} as const;

export type ItemTypeName = keyof typeof itemTypes;
export const itemTypeNames = Object.keys(itemTypes) as readonly ItemTypeName[];
