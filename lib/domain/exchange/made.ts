import { partIds } from "../item/propose/part-ids.ts";
import {
  type Asked,
  type Choice,
  checked,
  commonOf,
  LONG,
  type Made,
  MOST_OPTIONS,
  refuse,
  SHORT,
  short,
} from "./asked.ts";
import { oneLine, plain } from "./carriable.ts";
import type { NoteCode } from "./read-quiz.ts";

const MOST_SENTENCES = 40;
const MOST_FORMS = 100;
const MOST_GAPS = 20;

/**
 * A question with something to choose. A list longer than an item's, or with two entries that read the same, is read as
 * sentences to be marked, which may be both.
 * @param several more than one may be chosen
 */
export function choice(
  asked: Asked,
  choices: readonly Choice[],
  several: boolean,
  before: readonly NoteCode[] = [],
): Made {
  if (choices.length > MOST_SENTENCES) return refuse("too-long", "options");
  const notes = [...before];
  const common = commonOf(asked, notes);
  const ids = partIds(common.stem)("options", choices.length);
  const at = (n: number): string => ids[n] ?? "";
  const listed = choices.map(({ text, right, feedback }, n) => ({ id: at(n), text: plain(text), right, feedback }));
  const keys = listed.filter(({ right }) => right).map(({ id }) => id);
  if (keys.length === 0) return refuse("no-answer");
  const options = listed.map(({ id, text, feedback }) => ({ id, text, feedback: short(feedback, notes), from: null }));
  const [key = null, ...also] = keys;
  const made = several
    ? checked({ type: "multiple", ...common, options, keys }, notes)
    : checked({ type: "single", ...common, options, key, ...(also.length > 0 ? { also } : {}) }, notes);
  const isLong = options.length > MOST_OPTIONS || options.some(({ text }) => text.length > SHORT);
  if (made.ok || !(isLong || made.error.what === "options-same") || options.length > MOST_SENTENCES) return made;
  const lost = options.some(({ feedback }) => feedback !== "") ? (["extra-feedback"] as const) : [];
  const sentences = options.map(({ id, text }) => ({ id, text }));
  const marked = checked({ type: "hot-text", ...common, sentences, keys }, [...notes, ...lost]);
  return marked.ok ? marked : made;
}

export function trueFalse(
  asked: Asked,
  key: boolean,
  onTrue = "",
  onFalse = "",
  before: readonly NoteCode[] = [],
): Made {
  const notes = [...before];
  const common = commonOf(asked, notes);
  return checked(
    { type: "true-false", ...common, key, onTrue: short(onTrue, notes), onFalse: short(onFalse, notes) },
    notes,
  );
}

export function typed(
  asked: Asked,
  accept: readonly string[],
  rivals: readonly string[] = [],
  { slips = false, notes: before = [] as readonly NoteCode[] } = {},
): Made {
  const notes = [...before];
  const common = commonOf(asked, notes);
  if (accept.length + rivals.length > MOST_FORMS) return refuse("too-long", "answers");
  const forms = accept.map(plain).filter(Boolean);
  if (forms.length === 0) return refuse("no-answer");
  return checked({ type: "typed", ...common, accept: forms, rivals: rivals.map(plain).filter(Boolean), slips }, notes);
}

export interface Unit {
  readonly text: string;
  readonly factor: number;
}

export function number(
  asked: Asked,
  value: number,
  tolerance: number,
  units: readonly Unit[] = [],
  { unitAsked = false, notes: before = [] as readonly NoteCode[] } = {},
): Made {
  const notes = [...before];
  if (!Number.isFinite(value) || !Number.isFinite(tolerance)) return refuse("no-number");
  const common = commonOf(asked, notes);
  const named = units.map(({ text, factor }) => ({ text: oneLine(text), factor }));
  return checked(
    {
      type: "number",
      ...common,
      value,
      tolerance: Math.abs(tolerance),
      units: named,
      unitAsked: unitAsked && named.length > 0,
    },
    notes,
  );
}

export function date(asked: Asked, key: string, accept: readonly string[]): Made {
  const notes: NoteCode[] = [];
  const common = commonOf(asked, notes);
  return checked({ type: "date", ...common, key: plain(key), accept: accept.map(plain).filter(Boolean) }, notes);
}

export interface Gap {
  readonly accept: readonly string[];
  readonly rivals?: readonly string[];
  readonly options?: readonly string[];
  readonly as?: "text" | "date";
}

/** @param pieces the text between the gaps, one more than there are gaps */
export function cloze(
  asked: Asked,
  pieces: readonly string[],
  gaps: readonly Gap[],
  { slips = false, notes: before = [] as readonly NoteCode[] } = {},
): Made {
  if (gaps.length > MOST_GAPS) return refuse("too-long", "gaps");
  const notes = [...before];
  const common = commonOf(asked, notes);
  if (gaps.some(({ accept }) => !accept.some((form) => plain(form) !== ""))) return refuse("no-answer");
  const ids = partIds(pieces.join("_"))("gaps", gaps.length);
  // Brackets of the text itself must not look like a gap.
  const safe = pieces.map((piece) => piece.replace(/\[(?=\[[\w-]+\]\])/g, "[ "));
  const text = plain(safe.map((piece, n) => (n < gaps.length ? `${piece}[[${ids[n]}]]` : piece)).join(""));
  const made = gaps.map(({ accept, rivals = [], options = [], as = "text" }, n) => ({
    id: ids[n] ?? "",
    accept: accept.map(plain).filter(Boolean),
    rivals: rivals.map(plain).filter(Boolean),
    as,
    options: options.map(plain).filter(Boolean),
  }));
  // A question above the text, where both are one in the format, goes back to its own place when there is too much of both.
  const end = text.length > LONG && common.stem === "" ? text.indexOf("\n\n") : -1;
  const parts =
    end > 0 && !text.slice(0, end).includes("[[") ? { stem: text.slice(0, end), text: text.slice(end + 2) } : { text };
  return checked({ type: "cloze", ...common, ...parts, gaps: made, slips }, notes);
}

export function match(
  asked: Asked,
  pairs: readonly { readonly left: string; readonly right: string }[],
  extras: readonly string[] = [],
  before: readonly NoteCode[] = [],
): Made {
  if (pairs.length > MOST_SENTENCES) return refuse("too-long", "pairs");
  const notes = [...before];
  const common = commonOf(asked, notes);
  const ids = partIds(common.stem)("pairs", pairs.length);
  const made = pairs.map(({ left, right }, n) => ({ id: ids[n] ?? "", left: plain(left), right: plain(right) }));
  return checked({ type: "match", ...common, pairs: made, extras: extras.map(plain).filter(Boolean) }, notes);
}

export function order(
  asked: Asked,
  entries: readonly { readonly text: string; readonly when?: string }[],
  before: readonly NoteCode[] = [],
): Made {
  if (entries.length > MOST_SENTENCES) return refuse("too-long", "entries");
  const notes = [...before];
  const common = commonOf(asked, notes);
  const ids = partIds(common.stem)("entries", entries.length);
  const made = entries.map(({ text, when }, n) => ({ id: ids[n] ?? "", text: plain(text), when: short(when, notes) }));
  return checked({ type: "order", ...common, entries: made }, notes);
}

export function hotText(asked: Asked, sentences: readonly Choice[], before: readonly NoteCode[] = []): Made {
  if (sentences.length > MOST_SENTENCES) return refuse("too-long", "sentences");
  const notes = [...before];
  const common = commonOf(asked, notes);
  const ids = partIds(common.stem)("sentences", sentences.length);
  const made = sentences.map(({ text }, n) => ({ id: ids[n] ?? "", text: plain(text) }));
  const keys = sentences.flatMap(({ right }, n) => (right ? [ids[n] ?? ""] : []));
  return checked({ type: "hot-text", ...common, sentences: made, keys }, notes);
}
