import { ok, type Result } from "../../../kernel/result.ts";
import { type Asked, type Made, refuse } from "../../asked.ts";
import { plain } from "../../carriable.ts";
import { collector } from "../../collect.ts";
import { isOtherCredit } from "../../credit.ts";
import { htmlText } from "../../html-text.ts";
import { choice, cloze, match, number, order, trueFalse, typed } from "../../made.ts";
import type { NoteCode, ReadQuiz, Unreadable } from "../../read-quiz.ts";
import { withoutStars } from "../../wildcard.ts";
import { parseXml, type XmlElement } from "../../xml/parse.ts";
import { attributeOf, childOf, childrenOf, wordsOf } from "../../xml/walk.ts";
import { takenApart } from "./cloze.ts";

/** Reads Moodle's XML. Categories are read as sections. */
export function readMoodle(source: string): Result<ReadQuiz, Unreadable> {
  const root = parseXml(source);
  if (!root.ok) return root;
  const all = collector();
  for (const question of childrenOf(root.value, "question")) {
    if (attributeOf(question, "type") === "category") all.section(lastName(wordsOf(childOf(question, "category"))));
    else all.add(beginning(question), () => made(question));
  }
  return ok(all.read(null));
}

/** `$course$/top/Rivers // dams` → `Rivers / dams`. */
function lastName(path: string): string {
  const name = path.trim().replaceAll("//", "\u0000").split("/").at(-1) ?? "";
  return /^(?:top|\$\w+\$)$/.test(name) ? "" : name.replaceAll("\u0000", "/");
}

const beginning = (question: XmlElement): string => {
  const asks = textOf(childOf(question, "questiontext"), []);
  return asks || wordsOf(childOf(question, "name"));
};

/** A text with its format beside it; HTML as plain text. */
function textOf(element: XmlElement | null, notes: NoteCode[], fallback = "html"): string {
  const said = wordsOf(childOf(element, "text"));
  const format = attributeOf(element, "format") || fallback;
  if (childrenOf(element, "file").length > 0) notes.push("pictures");
  return format === "plain_text" || format === "markdown" ? plain(said) : htmlText(said, notes);
}

const partOf = (question: XmlElement, name: string): string => wordsOf(childOf(question, name)).trim();
const isOn = (value: string): boolean => value === "1" || value === "true";

interface AnswerIn {
  readonly text: string;
  readonly share: number;
  readonly feedback: string;
  readonly element: XmlElement;
}

/** Short answers and numbers are plain whatever their format says. */
const answersOf = (question: XmlElement, notes: NoteCode[], isPlain = false): AnswerIn[] =>
  childrenOf(question, "answer").map((element) => ({
    text: isPlain ? plain(wordsOf(childOf(element, "text"))) : textOf(element, notes, "html"),
    share: Number(attributeOf(element, "fraction") || 0),
    feedback: textOf(childOf(element, "feedback"), notes),
    element,
  }));

function made(question: XmlElement): Made | "text" {
  const notes: NoteCode[] = [];
  const grade = partOf(question, "defaultgrade");
  const asked: Asked = {
    stem: textOf(childOf(question, "questiontext"), notes),
    points: grade === "" ? 1 : Number(grade) || 0,
    hints: childrenOf(question, "hint").map((hint) => textOf(hint, notes)),
    feedback: textOf(childOf(question, "generalfeedback"), notes),
  };
  const type = attributeOf(question, "type");
  switch (type) {
    case "multichoice":
      return choices(question, asked, notes);
    case "truefalse":
      return holds(question, asked, notes);
    case "shortanswer":
      return words(question, asked, notes);
    case "numerical":
      return numeric(question, asked, notes);
    case "matching":
    case "match":
      return pairs(question, asked, notes);
    case "ordering":
      return order(
        asked,
        answersOf(question, notes).map(({ text, feedback }) => ({ text, when: feedback })),
        notes,
      );
    case "cloze":
    case "multianswer":
      return gaps(question, asked, notes);
    case "description":
      return "text";
    case "calculated":
    case "calculatedsimple":
    case "calculatedmulti":
      return refuse("calculated");
    default:
      return refuse("type", type.slice(0, 40) || "?");
  }
}

function choices(question: XmlElement, asked: Asked, notes: NoteCode[]): Made {
  const answers = answersOf(question, notes);
  const several = !isOn(partOf(question, "single") || "true");
  const best = answers.reduce((most, { share }) => Math.max(most, share), 0);
  // One of several is right: what earns most. Several of several: whatever earns anything.
  const isRight = (share: number): boolean => share > 0 && (several || share === best);
  if (
    isOtherCredit(
      answers.map(({ share }) => share),
      several,
    )
  )
    notes.push("credit");
  return choice(
    asked,
    answers.map(({ text, share, feedback }) => ({ text, right: isRight(share), feedback })),
    several,
    notes,
  );
}

function holds(question: XmlElement, asked: Asked, notes: NoteCode[]): Made {
  const answers = answersOf(question, notes, true);
  const yes = answers.find(({ text }) => /^true$/i.test(text));
  const no = answers.find(({ text }) => /^false$/i.test(text));
  if (!yes || !no) return refuse("broken");
  return trueFalse(asked, yes.share > no.share, yes.feedback, no.feedback, notes);
}

function words(question: XmlElement, asked: Asked, notes: NoteCode[]): Made {
  const accept: string[] = [];
  const rivals: string[] = [];
  if (isOn(partOf(question, "usecase"))) notes.push("case");
  for (const { text, share, feedback } of answersOf(question, notes, true)) {
    const form = withoutStars(text);
    if (form === null) notes.push("wildcards");
    else if (share > 0) accept.push(form);
    else rivals.push(form);
    if (share > 0 && share < 100) notes.push("credit");
    if (feedback) notes.push("extra-feedback");
  }
  return typed(asked, accept, rivals, { notes });
}

function numeric(question: XmlElement, asked: Asked, notes: NoteCode[]): Made {
  const answers = answersOf(question, notes, true).filter(({ text }) => text !== "*");
  const [first, ...others] = answers.toSorted((a, b) => b.share - a.share);
  if (!first || first.text === "") return refuse("no-number");
  if (others.some(({ share }) => share > 0)) notes.push("credit");
  if (answers.some(({ feedback }) => feedback)) notes.push("extra-feedback");
  const units = childrenOf(childOf(question, "units"), "unit").map((unit) => ({
    text: partOf(unit, "unit_name"),
    factor: 1 / Number(partOf(unit, "multiplier") || 1),
  }));
  const tolerance = Number(partOf(first.element, "tolerance") || 0);
  const unitAsked = /^[12]$/.test(partOf(question, "unitgradingtype"));
  return number(asked, Number(first.text), tolerance, units, { unitAsked, notes });
}

function pairs(question: XmlElement, asked: Asked, notes: NoteCode[]): Made {
  const all = childrenOf(question, "subquestion").map((element) => ({
    left: textOf(element, notes),
    right: plain(wordsOf(childOf(element, "answer", "text"))),
  }));
  const extras = all.filter(({ left }) => left === "").map(({ right }) => right);
  return match(
    asked,
    all.filter(({ left }) => left !== ""),
    extras,
    notes,
  );
}

function gaps(question: XmlElement, asked: Asked, before: NoteCode[]): Made {
  const element = childOf(question, "questiontext");
  const isHtml = !/^(?:plain_text|markdown)$/.test(attributeOf(element, "format") || "html");
  const notes = before.filter((note) => note === "pictures");
  const { pieces, gaps: all, points, unknown } = takenApart(wordsOf(childOf(element, "text")), isHtml, notes);
  if (unknown) return refuse("type", `cloze ${unknown}`);
  return cloze({ ...asked, stem: "", points: points || 1 }, pieces, all, { notes });
}
