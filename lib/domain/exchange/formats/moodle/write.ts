import type { Item, ItemOf } from "../../../item/item.ts";
import { withFootnote } from "../../footnote-text.ts";
import { clozeParts } from "../../nearest.ts";
import { starsEscaped } from "../../wildcard.ts";
import { type Content, document, el, line, nothing, type Xml } from "../../xml/write.ts";
import type { WrittenQuiz } from "../format.ts";
import { embedded } from "./cloze.ts";

/** Every text is plain: Moodle shows it as it is, whatever looks like markup in it. */
const PLAIN = "plain_text";
const text = (words: string): Xml => el("text", {}, words);
const words = (name: string, said: string, more: Readonly<Record<string, string | number>> = {}): Xml =>
  el(name, { ...more, format: PLAIN }, text(said));

/** A quiz in Moodle's XML, a category a section. */
export function writeMoodle({ sections }: WrittenQuiz): string {
  const questions = sections.flatMap(({ title, items }) => [
    ...(title ? [category(title)] : []),
    ...items.map(question),
  ]);
  return document(el("quiz", {}, ...questions.flatMap((one): Content[] => [line, one]), line));
}

const category = (title: string): Xml =>
  el("question", { type: "category" }, el("category", {}, text(`$course$/top/${title.replaceAll("/", "//")}`)));

function question(item: Item): Xml {
  const { type, body, questionText = words("questiontext", item.stem) } = bodyOf(item);
  return el(
    "question",
    { type },
    el("name", {}, text(nameOf(item))),
    questionText,
    words("generalfeedback", withFootnote(item.feedback, item.footnote)),
    el("defaultgrade", {}, String(item.points)),
    el("penalty", {}, "0.3333333"),
    el("hidden", {}, "0"),
    body,
    item.hints.map((hint) => el("hint", { format: PLAIN }, text(hint))),
  );
}

const nameOf = (item: Item): string => {
  const asks = item.stem || (item.type === "cloze" ? item.text.replace(/\[\[[\w-]+\]\]/g, "…") : "");
  return asks.replaceAll("\n", " ").slice(0, 80) || "Question";
};

interface Body {
  readonly type: string;
  readonly body: Content;
  readonly questionText?: Xml;
}

function bodyOf(item: Item): Body {
  switch (item.type) {
    case "single": {
      const rights = [item.key, ...(item.also ?? [])];
      return choice(item.options, (id) => (rights.includes(id) ? 100 : 0), true);
    }
    case "multiple":
      return choice(item.options, shares(item.keys, item.options.length), false);
    case "hot-text": {
      const options = item.sentences.map(({ id, text: said }) => ({ id, text: said, feedback: "" }));
      const one = item.keys.length === 1;
      return choice(options, one ? (id) => (item.keys.includes(id) ? 100 : 0) : shares(item.keys, options.length), one);
    }
    case "true-false":
      return {
        type: "truefalse",
        body: [
          answer(item.key ? 100 : 0, "true", item.onTrue, "moodle_auto_format"),
          answer(item.key ? 0 : 100, "false", item.onFalse, "moodle_auto_format"),
        ],
      };
    case "typed":
      return {
        type: "shortanswer",
        body: [
          el("usecase", {}, "0"),
          item.accept.map((form) => answer(100, starsEscaped(form), "", "moodle_auto_format")),
          item.rivals.map((form) => answer(0, starsEscaped(form), "", "moodle_auto_format")),
        ],
      };
    case "number":
      return { type: "numerical", body: number(item) };
    case "match":
      return { type: "matching", body: [el("shuffleanswers", {}, "true"), pairs(item)] };
    case "order":
      return { type: "ordering", body: ordering(item) };
    case "cloze": {
      const { pieces, gaps } = clozeParts(item);
      const weight = item.points / gaps.length;
      return {
        type: "cloze",
        body: nothing,
        questionText: el(
          "questiontext",
          { format: "html" },
          text(embedded(pieces, gaps, Number.isInteger(weight) ? weight : 1)),
        ),
      };
    }
    case "date":
      return { type: "shortanswer", body: nothing };
  }
}

const answer = (fraction: number, said: string, feedback: string, format = PLAIN): Xml =>
  el("answer", { fraction, format }, text(said), words("feedback", feedback));

/** As Footnote counts: the right ones add up to all, the wrong ones to as much below nothing. */
function shares(keys: readonly string[], all: number): (id: string) => number {
  const of = (n: number): number => Number((100 / Math.max(1, n)).toFixed(5));
  const [plus, minus] = [of(keys.length), of(all - keys.length)];
  return (id) => (keys.includes(id) ? plus : -minus);
}

function choice(
  options: readonly { readonly id: string; readonly text: string; readonly feedback: string }[],
  fraction: (id: string) => number,
  single: boolean,
): Body {
  return {
    type: "multichoice",
    body: [
      el("single", {}, String(single)),
      el("shuffleanswers", {}, "true"),
      el("answernumbering", {}, "none"),
      options.map(({ id, text: said, feedback }) => answer(fraction(id), said, feedback)),
    ],
  };
}

/** Moodle says how many of a unit make the key's, Footnote what one of it is worth. */
function number({ value, tolerance, units, unitAsked }: ItemOf<"number">): Content {
  const asked = units.length > 0 && unitAsked;
  return [
    el(
      "answer",
      { fraction: 100, format: "moodle_auto_format" },
      text(String(value ?? 0)),
      words("feedback", ""),
      el("tolerance", {}, String(tolerance)),
    ),
    units.length > 0
      ? el(
          "units",
          {},
          units.map(({ text: name, factor }) =>
            el("unit", {}, el("multiplier", {}, String(1 / factor)), el("unit_name", {}, name)),
          ),
        )
      : nothing,
    el("unitgradingtype", {}, asked ? "2" : "0"),
    el("unitpenalty", {}, asked ? "1.0" : "0.1"),
    el("showunits", {}, units.length > 0 ? "0" : "3"),
    el("unitsleft", {}, "0"),
  ];
}

const pairs = ({ pairs: all, extras }: ItemOf<"match">): Content => [
  ...all.map(({ left, right }) => el("subquestion", { format: PLAIN }, text(left), el("answer", {}, text(right)))),
  ...extras.map((extra) => el("subquestion", { format: PLAIN }, text(""), el("answer", {}, text(extra)))),
];

/** In the right order; the nearest to counting pairs is what stands before and after each. */
const ordering = ({ entries }: ItemOf<"order">): Content => [
  el("layouttype", {}, "VERTICAL"),
  el("selecttype", {}, "ALL"),
  el("selectcount", {}, "0"),
  el("gradingtype", {}, "RELATIVE_ALL_PREVIOUS_AND_NEXT"),
  el("showgrading", {}, "SHOW"),
  el("numberingstyle", {}, "none"),
  entries.map(({ text: said, when }, at) => answer(at + 1, said, when)),
];
