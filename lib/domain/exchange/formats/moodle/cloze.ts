import { decoded, htmlWords } from "../../html-text.ts";
import type { Gap } from "../../made.ts";
import type { NoteCode } from "../../read-quiz.ts";
import { starsEscaped, withoutStars } from "../../wildcard.ts";

/** Whatever means something in HTML or in an embedded answer, by its number. */
const coded = (text: string): string =>
  text.replace(/[&<>"'~#{}=%\\/:]/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll("\n", " ");

const htmlOf = (text: string): string =>
  text.replace(/[&<>"{}]/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll("\n", "<br>");

/** A text with embedded answers, as HTML. @param weight of each gap, a whole number */
export function embedded(pieces: readonly string[], gaps: readonly Gap[], weight: number): string {
  return pieces.map((piece, at) => htmlOf(piece) + (gaps[at] ? gapOf(gaps[at], weight) : "")).join("");
}

function gapOf({ accept, rivals = [], options = [] }: Gap, weight: number): string {
  const answers =
    options.length > 0
      ? options.map((option) => `${accept.includes(option) ? "=" : ""}${coded(option)}`)
      : [
          ...accept.map((form) => `=${coded(starsEscaped(form))}`),
          ...rivals.map((form) => `%0%${coded(starsEscaped(form))}`),
        ];
  return `{${weight}:${options.length > 0 ? "MULTICHOICE" : "SHORTANSWER"}:${answers.join("~")}}`;
}

export interface Embedded {
  readonly pieces: readonly string[];
  readonly gaps: readonly Gap[];
  /** Weights together. */
  readonly points: number;
  /** Some gaps are of kinds that are not read. */
  readonly unknown: string | null;
}

const words = /^(?:SHORTANSWER(?:_C)?|SAC?|MWC?)$/;
const choices = /^(?:MULTICHOICE(?:_[VHS]{1,2})?|MC[VH]?S?)$/;

/** Stands for a gap while the text around it is read. */
const GAP = "\u0001";

/** Takes a text with embedded answers apart. @param isHtml else it is plain text */
export function takenApart(source: string, isHtml: boolean, notes: NoteCode[]): Embedded {
  const text = source.replaceAll(GAP, "");
  const gaps: Gap[] = [];
  let [marked, points, from, unknown] = ["", 0, 0, null as string | null];
  for (const found of text.matchAll(/\{(\d{0,4}):([A-Z_]{1,20}):/g)) {
    if (found.index < from) continue;
    const start = found.index + found[0].length;
    const end = endOf(text, start);
    if (end < 0) break;
    const [, weight, kind = ""] = found;
    marked += text.slice(from, found.index) + GAP;
    from = end + 1;
    points += Number(weight || 1);
    const inside = text.slice(start, end);
    if (choices.test(kind)) gaps.push(chosenGap(inside));
    else gaps.push(typedGap(inside, notes));
    if (!choices.test(kind) && !words.test(kind)) unknown = kind.toLowerCase();
    if (/^(?:SHORTANSWER_C|SAC|MWC)$/.test(kind)) notes.push("case");
  }
  marked += text.slice(from);
  return { pieces: (isHtml ? htmlWords(marked, notes) : marked).split(GAP), gaps, points, unknown };
}

/** The brace that closes, past those behind a backslash. */
function endOf(text: string, start: number): number {
  for (let at = text.indexOf("}", start); at >= 0; at = text.indexOf("}", at + 1)) if (text[at - 1] !== "\\") return at;
  return -1;
}

interface Alternative {
  readonly text: string;
  /** Per cent. */
  readonly share: number;
}

function alternatives(inside: string): Alternative[] {
  return inside.split(/(?<!\\)~/).map((part) => {
    const [, mark = "", percent, rest = ""] = /^(=|%(-?\d{1,3}(?:\.\d{1,9})?)%)?(.*)$/s.exec(part) ?? [];
    const feedback = rest.search(/(?<!&|\\)#/);
    const answer = feedback < 0 ? rest : rest.slice(0, feedback);
    return {
      text: decoded(answer.replace(/\\([}#~/"\\])/g, "$1")),
      share: mark === "=" ? 100 : percent === undefined ? 0 : Number(percent),
    };
  });
}

function typedGap(inside: string, notes: NoteCode[]): Gap {
  const accept: string[] = [];
  const rivals: string[] = [];
  for (const { text, share } of alternatives(inside)) {
    const form = withoutStars(text);
    if (form === null) notes.push("wildcards");
    else if (share > 0) accept.push(form);
    else rivals.push(form);
    if (share > 0 && share < 100) notes.push("credit");
  }
  return { accept, rivals };
}

function chosenGap(inside: string): Gap {
  const all = alternatives(inside);
  return { accept: all.filter(({ share }) => share > 0).map(({ text }) => text), options: all.map(({ text }) => text) };
}
