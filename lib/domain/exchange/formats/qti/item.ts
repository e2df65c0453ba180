import type { Item, ItemOf } from "../../../item/item.ts";
import { withFootnote } from "../../footnote-text.ts";
import { clozeParts } from "../../nearest.ts";
import { type Content, document, el, line, lines, nothing, type Xml } from "../../xml/write.ts";

const NS = "http://www.imsglobal.org/xsd/imsqti_v2p1";
export const itemsSchema = {
  xmlns: NS,
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xsi:schemaLocation": `${NS} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd`,
};

/** One thing that is answered: how it is declared. */
interface Response {
  readonly cardinality: "single" | "multiple" | "ordered";
  readonly baseType: "identifier" | "string" | "float" | "directedPair";
  readonly correct: readonly string[];
  /** What each answer earns; without it only a right answer earns, all of it. */
  readonly mapping: ReadonlyMap<string, number> | null;
}

interface Body {
  readonly body: Content;
  readonly responses: readonly Response[];
  /** How far off a number may be. */
  readonly tolerance?: number;
  /** Choosing shows what is told to who chose it. */
  readonly tells?: boolean;
}

/** An item as QTI 2.1 has it, whole with what it earns. */
export function itemXml(item: Item, identifier: string, title: string): string {
  const { body, responses, tolerance, tells = false } = bodyOf(item);
  const told = withFootnote(item.feedback, item.footnote);
  const named = responses.map((response, at) => ({
    ...response,
    name: responses.length > 1 ? `RESPONSE${at + 1}` : "RESPONSE",
  }));
  return document(
    el(
      "assessmentItem",
      { ...itemsSchema, identifier, title, adaptive: false, timeDependent: false },
      ...[
        ...named.map(declaration),
        outcome("SCORE", "float", "0"),
        outcome("MAXSCORE", "float", String(item.points)),
        el("outcomeDeclaration", { identifier: "FEEDBACK", cardinality: "multiple", baseType: "identifier" }),
        el("itemBody", {}, body),
        processing(named, item.points, tolerance, tells),
        ...(told
          ? [
              el(
                "modalFeedback",
                { outcomeIdentifier: "FEEDBACK", identifier: "general", showHide: "show" },
                lines(told),
              ),
            ]
          : []),
      ].flatMap((part): Content[] => [line, part]),
      line,
    ),
  );
}

type Named = Response & { readonly name: string };

const outcome = (identifier: string, baseType: string, value: string): Xml =>
  el(
    "outcomeDeclaration",
    { identifier, cardinality: "single", baseType },
    el("defaultValue", {}, el("value", {}, value)),
  );

const declaration = ({ name, cardinality, baseType, correct, mapping }: Named): Xml =>
  el(
    "responseDeclaration",
    { identifier: name, cardinality, baseType },
    el(
      "correctResponse",
      {},
      correct.map((value) => el("value", {}, value)),
    ),
    mapping === null
      ? nothing
      : el(
          "mapping",
          { lowerBound: 0, upperBound: 1, defaultValue: 0 },
          [...mapping].map(([mapKey, mappedValue]) =>
            el("mapEntry", { mapKey, mappedValue, caseSensitive: baseType === "string" ? false : null }),
          ),
        ),
  );

const variable = (identifier: string): Xml => el("variable", { identifier });
const base = (baseType: string, value: string | number): Xml => el("baseValue", { baseType }, String(value));
const set = (identifier: string, value: Xml): Xml => el("setOutcomeValue", { identifier }, value);

/** What is earned: the mean of what the gaps earn, times the points. Then everybody is told. */
function processing(responses: readonly Named[], points: number, tolerance: number | undefined, tells: boolean): Xml {
  const mapped = responses.filter(({ mapping }) => mapping !== null);
  const share = Number((points / Math.max(1, responses.length)).toFixed(6));
  const right = ({ name }: Named): Xml =>
    tolerance === undefined
      ? el("match", {}, variable(name), el("correct", { identifier: name }))
      : el(
          "equal",
          { toleranceMode: "absolute", tolerance: `${tolerance} ${tolerance}` },
          variable(name),
          el("correct", { identifier: name }),
        );
  const score =
    mapped.length > 0
      ? [
          set(
            "SCORE",
            el(
              "product",
              {},
              base("float", share),
              el("sum", {}, ...mapped.map(({ name }) => el("mapResponse", { identifier: name }))),
            ),
          ),
        ]
      : responses.map((response) =>
          el("responseCondition", {}, el("responseIf", {}, right(response), set("SCORE", base("float", points)))),
        );
  const shown = [base("identifier", "general"), ...(tells ? [variable("RESPONSE")] : [])];
  return el("responseProcessing", {}, ...score, set("FEEDBACK", el("multiple", {}, ...shown)));
}

const block = (text: string): Content => (text ? el("div", {}, lines(text)) : nothing);
const prompt = (text: string): Xml => el("prompt", {}, lines(text));
const inOrder = (name: string, list: readonly unknown[]): string[] => list.map((_, at) => `${name}${at + 1}`);
const cut = (share: number): number => Number(share.toFixed(6));

function bodyOf(item: Item): Body {
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
