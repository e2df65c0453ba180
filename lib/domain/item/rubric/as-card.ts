import { edtfOfAnswer } from "../../card/date-answer.ts";
import type { Draft, GateContext } from "../../card/draft.ts";
import { gates } from "../../card/gates/index.ts";
import type { AnswerType } from "../../prompt/prompt.ts";
import type { Item } from "../item.ts";
import type { ItemContext } from "./broken.ts";

/** What of an item the gates of cards can judge: one face a key. */
interface Face {
  readonly stem: string;
  readonly key: string;
  readonly accept: readonly string[];
  readonly distractors: readonly string[];
}

export function facesOf(item: Item): readonly Face[] {
  const { stem } = item;
  switch (item.type) {
    case "single":
    case "multiple": {
      const keys = item.type === "single" ? [item.key] : item.keys;
      const distractors = item.options.filter(({ id }) => !keys.includes(id)).map(({ text }) => text);
      return item.options
        .filter(({ id }) => keys.includes(id))
        .map(({ text }) => ({ stem, key: text, accept: [], distractors }));
    }
    case "typed":
      return [{ stem, key: item.accept[0] ?? "", accept: item.accept.slice(1), distractors: [] }];
    case "date":
      return [{ stem, key: item.key, accept: item.accept, distractors: [] }];
    case "number":
      return item.value === null ? [] : [{ stem, key: String(item.value), accept: [], distractors: [] }];
    default:
      return [];
  }
}

const typeOf = (key: string): AnswerType =>
  edtfOfAnswer(key) !== null && /\d{3}/.test(key) ? "date" : /^\p{Lu}/u.test(key) ? "name" : "text";

const byId = new Map(gates.map((gate) => [gate.id, gate]));

/** What the gate of that rule, made for cards, says about a face; null when it passes. Only gates that look at words. */
export function gateSays(
  id: "R5" | "R7" | "R8" | "R9" | "R10" | "R11" | "R18" | "R21" | "R22" | "R25" | "R26" | "R29",
  { stem, key, accept, distractors }: Face,
  { keysOfStem }: Pick<ItemContext, "keysOfStem">,
): string | null {
  const draft: Draft = {
    fact: 0,
    form: distractors.length > 0 ? "choice" : "basic",
    stem,
    key,
    distractors,
    prompt: { name: "item", stem, key, answerType: typeOf(key), accept, hint: null, answer: [], forms: [] },
  };
  // These gates read the draft and the keys; document and fact are for the others.
  return byId.get(id)?.check(draft, { keysOfStem } as GateContext) ?? null;
}
