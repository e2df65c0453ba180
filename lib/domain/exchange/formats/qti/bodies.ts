import type { Item, ItemOf } from "../../../item/item.ts";
import { clozeParts } from "../../nearest.ts";
import { type Content, el, lines, nothing, type Xml } from "../../xml/write.ts";

/** One thing that is answered: how it is declared. */
export interface Response {
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "string" | "float" | "directedPair";
  readonly correct: readonly string[];
  /** What each answer earns; without it only a right answer earns, all of it. */
  readonly mapping: ReadonlyMap<string, number> | null;
}

export interface Body {
  readonly body: Content;
  readonly responses: readonly Response[];
  /** How far off a number may be. */
  readonly tolerance?: number;
  /** Choosing shows what is told to who chose it. */
  readonly tells?: boolean;
}

const block = (text: string): Content => (text ? el("div", {}, lines(text)) : nothing);
const prompt = (text: string): Xml => el("prompt", {}, lines(text));
const inOrder = (name: string, list: readonly unknown[]): string[] => list.map((_, at) => `${name}${at + 1}`);
const cut = (share: number): number => Number(share.toFixed(6));

/** What is seen of an item, and what its answers earn. */
export function bodyOf(item: Item): Body {
  switch (item.type) {
    case "single":
    case "multiple":
      return choice(item);
    case "true-false":
      return trueFalse(item);
    case "typed":
      return {
        body: [block(item.stem), el("div", {}, entry("RESPONSE"))],
        responses: [words(item.accept, item.rivals)],
      };
    case "number":
      return {
        body: [block(item.stem), el("div", {}, entry("RESPONSE"))],
        responses: [{ cardinality: "single", baseType: "float", correct: [String(item.value ?? 0)], mapping: null }],
        tolerance: item.tolerance,
      };
    case "cloze":
      return cloze(item);
    case "match":
      return match(item);
    case "order":
      return order(item);
    case "hot-text":
      return hotText(item);
    case "date":
      return { body: nothing, responses: [] };
  }
}

const entry = (responseIdentifier: string): Xml =>
  el("textEntryInteraction", { responseIdentifier, expectedLength: 30 });

const words = (accept: readonly string[], rivals: readonly string[]): Response => ({
  cardinality: "single",
  baseType: "string",
  correct: accept.slice(0, 1),
  mapping: new Map([...rivals.map((form) => [form, 0] as const), ...accept.map((form) => [form, 1] as const)]),
});

/** As Footnote counts: the right ones earn all together, the wrong ones take as much away. */
function shares(ids: readonly string[], isRight: readonly boolean[]): Map<string, number> {
  const keys = isRight.filter(Boolean).length;
  return new Map(
    ids.map((id, at) => [id, isRight[at] ? cut(1 / keys) : -cut(1 / Math.max(1, ids.length - keys))] as const),
  );
}

/** Which of a list, one or several, and what that earns. */
function picked(ids: readonly string[], isRight: readonly boolean[], one: boolean): Response {
  const right = ids.filter((_, at) => isRight[at]);
  return one
    ? {
        cardinality: "single",
        baseType: "identifier",
        correct: right.slice(0, 1),
        mapping: new Map(right.map((id) => [id, 1])),
      }
    : { cardinality: "multiple", baseType: "identifier", correct: right, mapping: shares(ids, isRight) };
}

const simpleChoice = (identifier: string, text: string, feedback: string): Xml =>
  el(
    "simpleChoice",
    { identifier },
    lines(text),
    feedback
      ? el("feedbackInline", { outcomeIdentifier: "FEEDBACK", identifier, showHide: "show" }, lines(feedback))
      : nothing,
  );

function choice(item: ItemOf<"single"> | ItemOf<"multiple">): Body {
  const ids = inOrder("choice", item.options);
  const keys = item.type === "multiple" ? item.keys : [item.key, ...(item.also ?? [])];
  const one = item.type === "single";
  return {
    body: el(
      "choiceInteraction",
      { responseIdentifier: "RESPONSE", shuffle: true, maxChoices: one ? 1 : 0 },
      prompt(item.stem),
      item.options.map(({ text, feedback }, at) => simpleChoice(ids[at] ?? "", text, feedback)),
    ),
    responses: [
      picked(
        ids,
        item.options.map(({ id }) => keys.includes(id)),
        one,
      ),
    ],
    tells: true,
  };
}

const trueFalse = ({ stem, key, onTrue, onFalse }: ItemOf<"true-false">): Body => ({
  body: el(
    "choiceInteraction",
    { responseIdentifier: "RESPONSE", shuffle: false, maxChoices: 1 },
    prompt(stem),
    simpleChoice("true", "True", onTrue),
    simpleChoice("false", "False", onFalse),
  ),
  responses: [picked(["true", "false"], [key === true, key === false], true)],
  tells: true,
});

function cloze(item: ItemOf<"cloze">): Body {
  const { pieces, gaps } = clozeParts(item);
  const name = (at: number): string => (gaps.length > 1 ? `RESPONSE${at + 1}` : "RESPONSE");
  const responses = gaps.map(({ accept, rivals = [], options = [] }) =>
    options.length > 0
      ? picked(
          inOrder("choice", options),
          options.map((option) => accept.includes(option)),
          true,
        )
      : words(accept, rivals),
  );
  const shown = gaps.map(({ options = [] }, at) =>
    options.length > 0
      ? el(
          "inlineChoiceInteraction",
          { responseIdentifier: name(at), shuffle: true },
          options.map((option, n) => el("inlineChoice", { identifier: `choice${n + 1}` }, option)),
        )
      : entry(name(at)),
  );
  return {
    body: el(
      "div",
      {},
      pieces.map((piece, at): Content => [lines(piece), shown[at] ?? nothing]),
    ),
    responses,
  };
}

function match({ stem, pairs, extras }: ItemOf<"match">): Body {
  const rights = [...new Set([...pairs.map(({ right }) => right), ...extras])];
  const lefts = inOrder("left", pairs);
  const put = pairs.map(({ right }, at) => `${lefts[at]} right${rights.indexOf(right) + 1}`);
  const sets = (list: readonly string[], name: string, most: number): Xml =>
    el(
      "simpleMatchSet",
      {},
      list.map((text, at) =>
        el("simpleAssociableChoice", { identifier: `${name}${at + 1}`, matchMax: most }, lines(text)),
      ),
    );
  return {
    body: el(
      "matchInteraction",
      { responseIdentifier: "RESPONSE", shuffle: true, maxAssociations: pairs.length },
      prompt(stem),
      sets(
        pairs.map(({ left }) => left),
        "left",
        1,
      ),
      sets(rights, "right", pairs.length),
    ),
    responses: [
      {
        cardinality: "multiple",
        baseType: "directedPair",
        correct: put,
        mapping: new Map(put.map((pair) => [pair, cut(1 / pairs.length)])),
      },
    ],
  };
}

function order({ stem, entries }: ItemOf<"order">): Body {
  const ids = inOrder("entry", entries);
  return {
    body: el(
      "orderInteraction",
      { responseIdentifier: "RESPONSE", shuffle: true },
      prompt(stem),
      entries.map(({ text }, at) => simpleChoice(ids[at] ?? "", text, "")),
    ),
    responses: [{ cardinality: "ordered", baseType: "identifier", correct: ids, mapping: null }],
  };
}

function hotText({ stem, sentences, keys }: ItemOf<"hot-text">): Body {
  const ids = inOrder("sentence", sentences);
  const one = keys.length === 1;
  return {
    body: el(
      "hottextInteraction",
      { responseIdentifier: "RESPONSE", maxChoices: one ? 1 : 0 },
      prompt(stem),
      el(
        "p",
        {},
        sentences.map(
          ({ text }, at): Content => [
            at > 0 ? " " : nothing,
            el("hottext", { identifier: ids[at] ?? "" }, lines(text)),
          ],
        ),
      ),
    ),
    responses: [
      picked(
        ids,
        sentences.map(({ id }) => keys.includes(id)),
        one,
      ),
    ],
  };
}
