import "server-only";
import type { Item } from "#lib/domain/item/item.ts";
import { gapIds } from "#lib/domain/item/types/cloze.ts";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import type { Tables } from "../../db/tables.ts";

/** What a taker's own card asks when it is made of a quiz item. */
export interface CardOfItem {
  readonly form: Tables["card"]["form"];
  readonly stem: string;
  readonly key: string;
  readonly accept: readonly string[];
  readonly answerType: "text" | "date";
}

/** The one thing an item asks, or null: there are several, or it can only be recognised. */
export function cardOfItem(item: Item): CardOfItem | null {
  const { stem } = item;
  switch (item.type) {
    case "single": {
      const key = item.options.find(({ id }) => id === item.key)?.text;
      return key ? { form: "basic", stem, key, accept: [], answerType: "text" } : null;
    }
    case "typed": {
      const [key, ...accept] = item.accept;
      return key ? { form: "typed", stem, key, accept, answerType: "text" } : null;
    }
    case "date":
      return { form: "typed", stem, key: item.key, accept: item.accept, answerType: "date" };
    case "number": {
      if (item.value === null) return null;
      const unit = item.units[0]?.text ?? "";
      const key = `${item.value.toLocaleString("en-GB", { maximumFractionDigits: 10 })} ${unit}`.trim();
      return { form: "basic", stem, key, accept: [], answerType: "text" };
    }
    case "cloze": {
      const [only, ...more] = gapIds(item.text);
      const gap = item.gaps.find(({ id }) => id === only);
      const [key, ...accept] = gap?.accept ?? [];
      if (!only || more.length > 0 || !gap || !key) return null;
      return { form: "cloze", stem: item.text.replace(`[[${only}]]`, BLANK), key, accept, answerType: gap.as };
    }
    default:
      return null;
  }
}
