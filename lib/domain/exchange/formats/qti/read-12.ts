import { type Asked, type Made, refuse } from "../../asked.ts";
import { choice, cloze, match, number, trueFalse, typed } from "../../made.ts";
import type { NoteCode } from "../../read-quiz.ts";
import type { XmlElement } from "../../xml/parse.ts";
import { attributeOf, childOf, childrenOf, elementsOf, within, wordsOf } from "../../xml/walk.ts";
import { type Earned, earnedIn, told12 } from "./conditions-12.ts";
import { materialText } from "./words.ts";

/** What Canvas and others say of an item beside it, by its label. */
function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  const fields = within(childOf(item, "itemmetadata"), "qtimetadatafield");
  return new Map(
    fields.map((field) => [wordsOf(childOf(field, "fieldlabel")).trim(), wordsOf(childOf(field, "fieldentry")).trim()]),
  );
}

const responseName = /^response_/;

/** What is asked: materials of the presentation that belong to no answer. */
function stemOf(presentation: XmlElement | null, notes: NoteCode[]): string {
  const texts: string[] = [];
  const left = elementsOf(presentation).toReversed();
  for (let next = left.pop(); next; next = left.pop())
    if (next.name === "material") texts.push(materialText(next, notes));
    else if (!responseName.test(next.name)) for (const child of elementsOf(next).toReversed()) left.push(child);
  return texts.filter(Boolean).join("\n");
}

/** More than any item here may have. */
const MOST_RESPONSES = 50;

interface Label {
  readonly id: string;
  readonly text: string;
}

const labelsOf = (response: XmlElement, notes: NoteCode[]): Label[] =>
  within(response, "response_label").map((label) => ({
    id: attributeOf(label, "ident"),
    text: materialText(label, notes),
  }));

/** One item of QTI 1.2, as Canvas and others write it. */
export function readItem12(item: XmlElement): Made | "text" {
  const notes: NoteCode[] = [];
  const meta = metaOf(item);
  const type = (meta.get("question_type") ?? "").replace(/_question$/, "");
  const presentation = childOf(item, "presentation");
  const responses = within(presentation, "response_lid", "response_str", "response_num", "response_grp", "response_xy");
  const points = meta.get("points_possible") ?? "";
  const told = told12(item, notes);
  const asked: Asked = {
    stem: stemOf(presentation, notes),
    points: points === "" ? 1 : Number(points) || 0,
    feedback: told.everybody,
  };
  const earned = earnedIn(item);
  if (responses.length > MOST_RESPONSES) return refuse("too-long", "answers");
  if (type === "text_only") return "text";
  if (type === "calculated") return refuse("calculated");
  if (/^(?:essay|file_upload)$/.test(type)) return refuse("type", type.replaceAll("_", " "));
  const [first, ...others] = responses;
  if (!first) return type === "" ? "text" : refuse("type", type.slice(0, 40));
  if (first.name === "response_grp" || first.name === "response_xy") return refuse("type", first.name.slice(9));
  if (type === "fill_in_multiple_blanks" || type === "multiple_dropdowns")
    return blanks(responses, asked, earned, type === "multiple_dropdowns", notes);
  if (type === "matching" || (others.length > 0 && first.name === "response_lid"))
    return pairs(responses, asked, earned, notes);
  if (first.name === "response_lid") return choices(first, asked, earned, told.byChoice, notes);
  return written(first, asked, earned, type, notes);
}

function choices(
  response: XmlElement,
  asked: Asked,
  earned: Earned,
  told: ReadonlyMap<string, string>,
  notes: NoteCode[],
): Made {
  const labels = labelsOf(response, notes);
  const right = earned.right(attributeOf(response, "ident"));
  const all = labels.map(({ id, text }) => ({ text, right: right.includes(id), feedback: told.get(id) ?? "" }));
  const several = /multiple/i.test(attributeOf(response, "rcardinality"));
  const [yes, no] = all;
  if (
    !several &&
    all.length === 2 &&
    yes &&
    no &&
    yes.right !== no.right &&
    /^true$/i.test(yes.text) &&
    /^false$/i.test(no.text)
  )
    return trueFalse(asked, yes.right, yes.feedback, no.feedback, notes);
  return choice(asked, all, several, notes);
}

function written(response: XmlElement, asked: Asked, earned: Earned, type: string, notes: NoteCode[]): Made {
  const name = attributeOf(response, "ident");
  const right = earned.right(name);
  const isNumber =
    type === "numerical" ||
    response.name === "response_num" ||
    within(response, "render_fib").some((field) =>
      /^(?:Decimal|Integer|Scientific)$/i.test(attributeOf(field, "fibtype")),
    );
  if (!isNumber)
    return right.length > 0 ? typed(asked, right, [], { notes }) : refuse(type === "" ? "type" : "no-answer", "essay");
  const range = earned.range(name);
  const [exact] = right;
  if (right.length > 1) notes.push("credit");
  if (!range) return exact === undefined ? refuse("no-number") : number(asked, Number(exact), 0, [], { notes });
  const middle = exact === undefined ? (range.from + range.to) / 2 : Number(exact);
  // Bounds are written in decimals: what they are apart may be off by the last digit of a double.
  const tolerance = Number(Math.max(range.to - middle, middle - range.from).toPrecision(12));
  return number(asked, middle, tolerance, [], { notes });
}

function pairs(responses: readonly XmlElement[], asked: Asked, earned: Earned, notes: NoteCode[]): Made {
  const made = responses.map((response) => {
    const labels = labelsOf(response, notes);
    const [right] = earned.right(attributeOf(response, "ident"));
    return {
      left: materialText(childOf(response, "material"), notes),
      right: labels.find(({ id }) => id === right)?.text ?? "",
      offered: labels.map(({ text }) => text),
    };
  });
  const used = new Set(made.map(({ right }) => right));
  const extras = [...new Set(made.flatMap(({ offered }) => offered))].filter((text) => !used.has(text));
  return match(asked, made, extras, notes);
}

/** `[colour]` in the text is the blank whose answers are listed under that name. */
function blanks(
  responses: readonly XmlElement[],
  asked: Asked,
  earned: Earned,
  chosen: boolean,
  notes: NoteCode[],
): Made {
  const gaps = new Map(
    responses.map((response) => {
      const right = earned.right(attributeOf(response, "ident"));
      const labels = labelsOf(response, notes);
      const accept = labels.filter(({ id }) => right.includes(id)).map(({ text }) => text);
      const name =
        materialText(childOf(response, "material"), notes) || attributeOf(response, "ident").replace(/^response_/, "");
      return [name, { accept, options: chosen ? labels.map(({ text }) => text) : [] }] as const;
    }),
  );
  const parts = asked.stem.split(/\[([^[\]]{1,200})\]/);
  const pieces: string[] = [""];
  const found: { accept: string[]; options: string[] }[] = [];
  for (const [at, part] of parts.entries()) {
    const gap = at % 2 === 1 ? gaps.get(part) : undefined;
    if (gap) {
      found.push(gap);
      pieces.push("");
    } else pieces[pieces.length - 1] += at % 2 === 1 ? `[${part}]` : part;
  }
  return found.length < gaps.size ? refuse("broken") : cloze({ ...asked, stem: "" }, pieces, found, { notes });
}

/** Items in the order of the file, each with the title of its section. */
export function items12(root: XmlElement): { section: string; item: XmlElement }[] {
  const found: { section: string; item: XmlElement }[] = [];
  const left: { element: XmlElement; section: string }[] = [{ element: root, section: "" }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { element, section } = next;
    if (element.name === "item") found.push({ section, item: element });
    else {
      const title = element.name === "section" ? attributeOf(element, "title") || section : section;
      for (const child of elementsOf(element).toReversed()) left.push({ element: child, section: title });
    }
  }
  return found;
}

export const titleOf12 = (root: XmlElement): string => attributeOf(childrenOf(root, "assessment")[0] ?? null, "title");
export const beginning12 = (item: XmlElement): string =>
  stemOf(childOf(item, "presentation"), []) || attributeOf(item, "title");
