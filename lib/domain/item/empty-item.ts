import type { Item } from "./item.ts";
import type { ItemTypeName } from "./types/index.ts";

const common = { stem: "", points: 1, hints: [] as string[], feedback: "", footnote: null };

/** An item of a type with nothing written in it yet. @param ids names for its parts, at least four */
export function emptyItem(type: ItemTypeName, ids: readonly string[]): Item {
  const [a = "a", b = "b", c = "c"] = ids;
  const option = (id: string) => ({ id, text: "", feedback: "", from: null });
  switch (type) {
    case "single":
      return { type, ...common, options: [a, b, c].map(option), key: a };
    case "multiple":
      return { type, ...common, options: ids.slice(0, 4).map(option), keys: [a, b] };
    case "typed":
      return { type, ...common, accept: [""], rivals: [], slips: true };
    case "number":
      return { type, ...common, value: null, tolerance: 0, units: [], unitAsked: false };
    case "date":
      return { type, ...common, key: "", accept: [] };
    case "cloze":
      return { type, ...common, text: "", gaps: [], slips: true };
    case "match":
      return { type, ...common, pairs: [a, b, c].map((id) => ({ id, left: "", right: "" })), extras: [] };
    case "order":
      return { type, ...common, entries: [a, b, c].map((id) => ({ id, text: "", when: "" })) };
    case "true-false":
      return { type, ...common, key: null, onTrue: "", onFalse: "" };
    case "hot-text":
      return { type, ...common, sentences: [a, b].map((id) => ({ id, text: "" })), keys: [] };
  }
}
