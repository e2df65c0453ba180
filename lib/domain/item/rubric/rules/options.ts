import type { Item } from "../../item.ts";
import { facesOf, gateSays } from "../as-card.ts";
import type { ItemContext, ItemRule, Mend } from "../broken.ts";
import { keysIn, withoutOption } from "../spare.ts";

type Gated = "R21" | "R22" | "R25" | "R26";

function found(id: Gated, item: Item, context: ItemContext): string | null {
  for (const face of facesOf(item)) {
    const said = gateSays(id, face, context);
    if (said !== null) return said;
  }
  return null;
}

/** Any wrong option with whose removal the rule holds; the last written goes first. */
function anyRemoved(id: Gated, item: Item, context: ItemContext): Mend | null {
  if (item.type !== "single" && item.type !== "multiple") return null;
  const holds = (other: Item) => found(id, other, context) === null;
  for (const { id: option } of item.options.toReversed()) {
    const mend = withoutOption(item, context, option, holds);
    if (mend) return mend;
  }
  return null;
}

const gated = (id: Gated, severity: "G" | "W"): ItemRule => ({
  id,
  severity,
  check: (item, context) => {
    const message = found(id, item, context);
    return message === null ? null : { message, mend: anyRemoved(id, item, context) };
  },
});

const MOST_OPTIONS = 4;
const FACTOR = 1.5;
/** Shorter texts differ by a letter or two, which tells nothing. */
const SHORT = 12;

function standsOut(item: Item): boolean {
  if (item.type !== "single") return false;
  const key = item.options.find(({ id }) => id === item.key)?.text.length ?? 0;
  const others = item.options.filter(({ id }) => id !== item.key).map(({ text }) => text.length);
  return others.length > 0 && key > SHORT && key > FACTOR * Math.max(...others);
}

/** R21–R28: what options can get wrong. */
export const optionRules: readonly ItemRule[] = [
  gated("R21", "G"),
  gated("R22", "G"),
  gated("R25", "G"),
  {
    id: "R26",
    severity: "W",
    check: (item, context) => {
      const message = found("R26", item, context);
      if (message === null) return null;
      return {
        message,
        mend: /\ban? _____/.test(item.stem)
          ? { do: "open-article", item: context.id }
          : anyRemoved("R26", item, context),
      };
    },
  },
  {
    id: "R24",
    severity: "W",
    check: (item, context) => {
      if (item.type !== "single" || !standsOut(item)) return null;
      const shortest = item.options
        .filter(({ id }) => id !== item.key)
        .toSorted((a, b) => a.text.length - b.text.length)[0];
      const mend = shortest ? withoutOption(item, context, shortest.id, (other) => !standsOut(other)) : null;
      return { message: "the key is much longer than every other option", mend };
    },
  },
  {
    id: "R28",
    severity: "W",
    check: (item, { id }) => {
      if (item.type !== "single" || item.options.length <= MOST_OPTIONS) return null;
      const last = item.options.findLast((option) => !keysIn(item).includes(option.id));
      return {
        message: `${item.options.length} options`,
        mend: last ? { do: "drop-option", item: id, option: last.id } : null,
      };
    },
  },
];
