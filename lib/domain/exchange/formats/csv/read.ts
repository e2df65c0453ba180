import { err, ok, type Result } from "../../../kernel/result.ts";
import { type Asked, type Choice, type Made, refuse } from "../../asked.ts";
import { oneLine } from "../../carriable.ts";
import { collector } from "../../collect.ts";
import { rowsOf, unguarded } from "../../csv.ts";
import { choice, cloze, date, hotText, match, number, order, trueFalse, typed } from "../../made.ts";
import type { ReadQuiz, Unreadable } from "../../read-quiz.ts";
import { type Column, parted, unlisted } from "./columns.ts";

/** What spreadsheets put between cells, by what there is most of in the first line. */
function between(source: string): string {
  const line = source.slice(0, source.search(/[\r\n]|$/)).slice(0, 2000);
  const count = (by: string): number => line.split(by).length;
  return [",", ";", "\t"].reduce((best, by) => (count(by) > count(best) ? by : best));
}

const headsOf = (source: string): string[] =>
  (rowsOf(source.slice(0, source.search(/[\r\n]|$/)).slice(0, 2000), between(source))[0] ?? []).map((head) =>
    head.trim().toLowerCase(),
  );

export function looksLikeCsv(source: string): boolean {
  const heads = headsOf(source);
  return heads.includes("question") && (heads.includes("type") || heads.includes("right"));
}

/** Reads a table whose first row names its columns (columns.ts), in any order; others are left alone. */
export function readCsv(source: string): Result<ReadQuiz, Unreadable> {
  const heads = headsOf(source);
  const [, ...rows] = rowsOf(source, between(source));
  if (rows.length === 0) return err({ code: "nothing", line: null });
  const all = collector();
  for (const row of rows) {
    const cell = (name: Column): string => unguarded(row[heads.indexOf(name)] ?? "").replace(/\r\n?/g, "\n");
    if (row.every((one) => one.trim() === "")) continue;
    all.section(cell("section"));
    all.add(cell("question").trim() || cell("text"), () => made(cell));
  }
  return ok(all.read(null));
}

type Row = (name: Column) => string;

function made(cell: Row): Made {
  const points = cell("points").trim();
  const footnote = cell("footnote").trim();
  const note = footnote === "" || footnote.startsWith("Footnote:") ? footnote : `Footnote: ${oneLine(footnote)}`;
  const asked: Asked = {
    stem: cell("question"),
    points: points === "" ? 1 : Number(points.replace(",", ".")) || 0,
    hints: unlisted(cell("hints")),
    feedback: [cell("feedback"), note].filter(Boolean).join("\n\n"),
  };
  const type = cell("type").trim().toLowerCase() || typeOf(cell);
  const settings = cell("settings").trim().toLowerCase().split(/\s+/);
  const slips = settings.includes("slips");
  const right = unlisted(cell("right"));
  switch (type) {
    case "single":
    case "multiple":
      return choice(asked, choicesOf(cell), type === "multiple");
    case "hot-text":
      return hotText(asked, choicesOf(cell));
    case "true-false": {
      const [onTrue, onFalse] = unlisted(cell("told"), 2);
      const key = cell("right").trim().toLowerCase();
      if (key !== "true" && key !== "false") return refuse("no-answer");
      return trueFalse(asked, key === "true", onTrue, onFalse);
    }
    case "typed":
      return typed(asked, right, unlisted(cell("wrong")), { slips });
    case "date":
      return date(asked, right[0] ?? "", right.slice(1));
    case "number": {
      if (cell("right").trim() === "") return refuse("no-number");
      const unitAsked = settings.includes("unit-asked");
      return number(asked, Number(cell("right")), Number(cell("tolerance") || 0), unlisted(cell("units")).map(unitOf), {
        unitAsked,
      });
    }
    case "match": {
      const lefts = unlisted(cell("choices"));
      const pairs = lefts.map((left, at) => ({ left, right: right[at] ?? "" }));
      return match(asked, pairs, unlisted(cell("wrong")));
    }
    case "order": {
      const texts = unlisted(cell("choices"));
      const told = unlisted(cell("told"), texts.length);
      return order(
        asked,
        texts.map((text, at) => ({ text, when: told[at] ?? "" })),
      );
    }
    case "cloze":
      return gapsOf(asked, cell, settings, slips);
    default:
      return refuse("type", type.slice(0, 40));
  }
}

/** For tables that somebody wrote by hand. */
const typeOf = (cell: Row): string =>
  cell("choices") === ""
    ? "typed"
    : /[\s,;]/.test(cell("right")) && /^[\d\s,;]+$/.test(cell("right"))
      ? "multiple"
      : "single";

/** Right ones by number; by hand, by their text. */
function choicesOf(cell: Row): Choice[] {
  const texts = unlisted(cell("choices"));
  const told = unlisted(cell("told"), texts.length);
  const right = cell("right");
  const numbers = /^[\d\s,;]+$/.test(right) ? right.split(/[\s,;]+/).map(Number) : [];
  const words = new Set(unlisted(right));
  return texts.map((text, at) => ({
    text,
    right: numbers.length > 0 ? numbers.includes(at + 1) : words.has(text),
    feedback: told[at] ?? "",
  }));
}

/** `km 1000`; without a number it is the key's. */
function unitOf(line: string): { text: string; factor: number } {
  const at = line.lastIndexOf(" ");
  const factor = Number(line.slice(at + 1));
  return at > 0 && Number.isFinite(factor) ? { text: line.slice(0, at), factor } : { text: line, factor: 1 };
}

function gapsOf(asked: Asked, cell: Row, settings: readonly string[], slips: boolean): Made {
  // Gaps may stand in another order than they are numbered.
  const parts = cell("text").split(/\[\[(\d{1,2})\]\]/);
  const pieces = parts.filter((_, at) => at % 2 === 0);
  const numbers = parts.filter((_, at) => at % 2 === 1).map(Number);
  const lineOf = (name: Column, n: number): string[] => parted((cell(name).split("\n")[n - 1] ?? "").trim());
  return cloze(
    asked,
    pieces,
    numbers.map((n) => ({
      accept: lineOf("right", n),
      rivals: lineOf("wrong", n),
      options: lineOf("choices", n),
      as: settings.includes(`date:${n}`) ? "date" : "text",
    })),
    { slips },
  );
}
