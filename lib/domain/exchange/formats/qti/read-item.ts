import { type Asked, type Choice, type Made, refuse } from "../../asked.ts";
import { plain } from "../../carriable.ts";
import { choice, cloze, type Gap, hotText, match, number, order, trueFalse, typed } from "../../made.ts";
import type { NoteCode } from "../../read-quiz.ts";
import type { XmlElement } from "../../xml/parse.ts";
import { attributeOf, childOf, childrenOf, within, wordsOf } from "../../xml/walk.ts";
import { xhtmlText, xhtmlWords } from "./words.ts";

/** Stands for an interaction while the text around it is read. */
const GAP = "\u0001";
const blocksOfQti = new Set(
  "choiceInteraction orderInteraction matchInteraction associateInteraction hottextInteraction".split(" "),
);
const inline = new Set(["textEntryInteraction", "inlineChoiceInteraction"]);
const anyInteraction = /Interaction$/;

interface Response {
  readonly cardinality: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  readonly mapping: ReadonlyMap<string, number>;
}

function responseOf(item: XmlElement, name: string): Response {
  const declared =
    childrenOf(item, "responseDeclaration").find((one) => attributeOf(one, "identifier") === name) ?? null;
  const entries = childrenOf(childOf(declared, "mapping"), "mapEntry");
  return {
    cardinality: attributeOf(declared, "cardinality"),
    baseType: attributeOf(declared, "baseType"),
    correct: childrenOf(childOf(declared, "correctResponse"), "value").map((value) => plain(wordsOf(value))),
    mapping: new Map(entries.map((entry) => [attributeOf(entry, "mapKey"), Number(attributeOf(entry, "mappedValue"))])),
  };
}

/** Answers that earn the most one answer can, the shown one first. */
function rightOf({ correct, mapping }: Response): string[] {
  const best = [...mapping.values()].reduce((most, share) => Math.max(most, share), 0);
  const mapped = [...mapping].filter(([, share]) => share > 0 && share === best).map(([key]) => key);
  return [...new Set([...correct, ...mapped])];
}

/** One assessmentItem of QTI 2.1 or 2.2. */
export function readItem(item: XmlElement): Made | "text" {
  const body = childOf(item, "itemBody");
  const notes: NoteCode[] = [];
  const found = within(body, ...[...blocksOfQti, ...inline]);
  const other = within(body, ...interactionNames(body)).find(({ name }) => !blocksOfQti.has(name) && !inline.has(name));
  if (other) return refuse("type", other.name.replace("Interaction", ""));
  const [first] = found;
  if (!first) return "text";
  const asked: Asked = { stem: stemOf(body, first, notes), points: pointsOf(item), feedback: toldOf(item, notes) };
  if (inline.has(first.name)) return written(item, body, found, asked, notes);
  if (found.length > 1) return refuse("type", "composite");
  const response = responseOf(item, attributeOf(first, "responseIdentifier"));
  switch (first.name) {
    case "choiceInteraction":
      return choices(first, response, asked, notes);
    case "hottextInteraction":
      return hotText(
        asked,
        within(first, "hottext").map((one) => choiceOf(one, response, notes)),
        notes,
      );
    case "orderInteraction":
      return ordered(first, response, asked, notes);
    case "matchInteraction":
      return matched(first, response, asked, notes);
    default:
      return refuse("type", first.name.replace("Interaction", ""));
  }
}

const interactionNames = (body: XmlElement | null): string[] => {
  const names = new Set<string>();
  const left: XmlElement[] = body ? [body] : [];
  for (let next = left.pop(); next; next = left.pop())
    for (const child of next.children)
      if (typeof child !== "string") {
        if (anyInteraction.test(child.name)) names.add(child.name);
        left.push(child);
      }
  return [...names];
};

/** What stands in the body around the interaction, with its prompt. */
function stemOf(body: XmlElement | null, first: XmlElement, notes: NoteCode[]): string {
  if (inline.has(first.name)) return "";
  const around = xhtmlText(body, notes, (element) => (anyInteraction.test(element.name) ? "\n" : null));
  return [around, xhtmlText(childOf(first, "prompt"), notes)].filter(Boolean).join("\n\n");
}

function pointsOf(item: XmlElement): number {
  const most =
    childrenOf(item, "outcomeDeclaration").find((one) => attributeOf(one, "identifier") === "MAXSCORE") ?? null;
  const value = wordsOf(childOf(most, "defaultValue", "value")).trim();
  return value === "" ? 1 : Number(value) || 0;
}

/** What is told to everybody; feedback on single choices stands in them. */
const toldOf = (item: XmlElement, notes: NoteCode[]): string =>
  childrenOf(item, "modalFeedback")
    .map((one) => xhtmlText(one, notes))
    .filter(Boolean)
    .join("\n\n");

const isFeedback = (element: XmlElement): boolean => /^feedback(?:Inline|Block)$/.test(element.name);

function choiceOf(element: XmlElement, response: Response, notes: NoteCode[]): Choice {
  const told = childrenOf(element, "feedbackInline").map((one) => xhtmlText(one, notes));
  return {
    text: xhtmlText(element, notes, (inside) => (isFeedback(inside) ? "" : null)),
    right: rightIn(response).includes(attributeOf(element, "identifier")),
    feedback: told.join(" "),
  };
}

/** Of several that are right each earns a part, so what is correct is said by the correct response alone. */
const rightIn = (response: Response): readonly string[] =>
  response.cardinality === "multiple"
    ? response.correct.length > 0
      ? response.correct
      : [...response.mapping].filter(([, share]) => share > 0).map(([key]) => key)
    : rightOf(response);

function choices(element: XmlElement, response: Response, asked: Asked, notes: NoteCode[]): Made {
  const listed = childrenOf(element, "simpleChoice");
  const all = listed.map((one) => choiceOf(one, response, notes));
  const ids = listed.map((one) => attributeOf(one, "identifier"));
  const [yes, no] = all;
  if (ids.join(" ") === "true false" && yes && no && response.cardinality === "single" && yes.right !== no.right)
    return trueFalse(asked, yes.right, yes.feedback, no.feedback, notes);
  return choice(asked, all, response.cardinality === "multiple", notes);
}

function ordered(element: XmlElement, { correct }: Response, asked: Asked, notes: NoteCode[]): Made {
  const texts = new Map(
    childrenOf(element, "simpleChoice").map((one) => [
      attributeOf(one, "identifier"),
      xhtmlText(one, notes, (inside) => (isFeedback(inside) ? "" : null)),
    ]),
  );
  if (correct.length === 0) return refuse("no-answer");
  return order(
    asked,
    correct.map((id) => ({ text: texts.get(id) ?? "" })),
    notes,
  );
}

function matched(element: XmlElement, response: Response, asked: Asked, notes: NoteCode[]): Made {
  const [lefts = [], rights = []] = childrenOf(element, "simpleMatchSet").map((set) =>
    childrenOf(set, "simpleAssociableChoice").map((one) => ({
      id: attributeOf(one, "identifier"),
      text: xhtmlText(one, notes),
    })),
  );
  const put = new Map(rightIn(response).map((pair) => pair.split(/\s+/, 2) as [string, string]));
  const textOf = new Map(rights.map(({ id, text }) => [id, text]));
  const pairs = lefts.map(({ id, text }) => ({ left: text, right: textOf.get(put.get(id) ?? "") ?? "" }));
  const used = new Set(pairs.map(({ right }) => right));
  const extras = rights.map(({ text }) => text).filter((text) => !used.has(text));
  return match(asked, pairs, extras, notes);
}

/** Fields in a text: a field on a line of its own at the end is a question with its answer, all else a text with gaps. */
function written(
  item: XmlElement,
  body: XmlElement | null,
  fields: readonly XmlElement[],
  asked: Asked,
  notes: NoteCode[],
): Made {
  const pieces = xhtmlWords(body?.children ?? [], notes, (element) => (inline.has(element.name) ? GAP : null)).split(
    GAP,
  );
  const [before = "", after = ""] = pieces;
  const [field] = fields;
  const responses = fields.map((one) => responseOf(item, attributeOf(one, "responseIdentifier")));
  const [response] = responses;
  const alone =
    field?.name === "textEntryInteraction" && fields.length === 1 && after.trim() === "" && /\n\s*$/.test(before);
  if (response && alone) {
    const question = { ...asked, stem: before };
    return isNumber(response) ? numeric(item, response, question, notes) : worded(response, question, notes);
  }
  if (responses.some(isNumber)) notes.push("credit");
  return cloze(
    { ...asked, stem: "" },
    pieces,
    responses.map((each, at) => gapOf(fields[at] as XmlElement, each, notes)),
    { notes },
  );
}

const isNumber = ({ baseType }: Response): boolean => baseType === "float" || baseType === "integer";

function worded(response: Response, asked: Asked, notes: NoteCode[]): Made {
  const { accept, rivals = [] } = wordsIn(response);
  return typed(asked, accept, rivals, { notes });
}

function wordsIn(response: Response): Gap {
  const accept = rightOf(response);
  const rivals = [...response.mapping.keys()].filter((key) => !accept.includes(key));
  return { accept, rivals };
}

function gapOf(field: XmlElement, response: Response, notes: NoteCode[]): Gap {
  if (field.name === "textEntryInteraction") return wordsIn(response);
  const right = rightOf(response);
  const offered = childrenOf(field, "inlineChoice").map((one) => ({
    text: xhtmlText(one, notes),
    right: right.includes(attributeOf(one, "identifier")),
  }));
  return {
    accept: offered.filter((one) => one.right).map(({ text }) => text),
    options: offered.map(({ text }) => text),
  };
}

/** A number; how far off it may be stands where answers are judged. */
function numeric(item: XmlElement, { correct, mapping }: Response, asked: Asked, notes: NoteCode[]): Made {
  const key = correct[0] ?? [...mapping.keys()][0];
  if (key === undefined || key.trim() === "") return refuse("no-number");
  const [equal] = within(childOf(item, "responseProcessing"), "equal");
  const [off = "0"] = attributeOf(equal ?? null, "tolerance").split(/\s+/);
  const mode = attributeOf(equal ?? null, "toleranceMode");
  const tolerance =
    mode === "relative" ? (Math.abs(Number(key)) * Number(off)) / 100 : mode === "absolute" ? Number(off) : 0;
  return number(asked, Number(key), tolerance, [], { notes });
}
