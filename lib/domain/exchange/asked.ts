import { faultsOf, Item } from "../item/item.ts";
import { ShortText } from "../item/parts.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { plain } from "./carriable.ts";
import { withoutFootnote } from "./footnote-text.ts";
import type { NoteCode, Refused } from "./read-quiz.ts";

/** What every question of every format has. */
export interface Asked {
  readonly stem: string;
  readonly points?: number;
  readonly hints?: readonly string[];
  /** What is told to everybody, a footnote at its end. */
  readonly feedback?: string;
}

export interface Choice {
  readonly text: string;
  readonly right: boolean;
  readonly feedback?: string;
}

/** An item that was read, and what is to be said to it; or why there is none. */
export type Made = Result<{ readonly item: Item; readonly notes: readonly NoteCode[] }, Pick<Refused, "why" | "what">>;

export const refuse = (why: Refused["why"], what: string | null = null): Made => err({ why, what });

export const SHORT = 500;
export const LONG = 2000;
export const MOST_OPTIONS = 12;

interface Common {
  readonly stem: string;
  readonly points: number;
  readonly hints: string[];
  readonly feedback: string;
  readonly footnote: Item["footnote"];
}

/** Points within bounds, hints and feedback cut where they are longer than here: the question itself is never cut. */
export function commonOf(asked: Asked, notes: NoteCode[]): Common {
  const { feedback, footnote } = withoutFootnote(asked.feedback ?? "");
  const cut = (text: string, most: number): string => {
    if (text.length <= most) return text;
    notes.push("cut");
    return `${text.slice(0, most - 1)}…`;
  };
  const points = Math.round((asked.points ?? 1) * 10_000) / 10_000;
  const bounded = points > 0 ? Math.min(100, Math.max(0.25, points)) : 1;
  if (bounded !== points) notes.push("points");
  const hints = (asked.hints ?? []).map(plain).filter(Boolean);
  if (hints.length > 3) notes.push("cut");
  return {
    stem: plain(asked.stem),
    points: bounded,
    hints: hints.slice(0, 3).map((hint) => cut(hint, SHORT)),
    feedback: cut(feedback, LONG),
    footnote: footnote && { ...footnote, note: cut(footnote.note, SHORT) },
  };
}

/** The item as it may be stored, or why not. */
export function checked(item: Item, notes: readonly NoteCode[] = []): Made {
  const parsed = Item.safeParse(item);
  if (!parsed.success) return refuse("too-long", longest(item));
  const [fault] = faultsOf(item);
  if (fault) return refuse("fault", fault);
  return ok({ item, notes: [...new Set(notes)] });
}

/** What of an item is over its limit, for the sentence that refuses it. */
function longest(item: Item): string {
  if (item.stem.length > LONG) return "question";
  const lists = Object.entries(item).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
  return lists.find(([, list]) => list.length > MOST_OPTIONS)?.[0] ?? "answers";
}

/** Feedback on one choice, cut where it is too long. */
export function short(text: string | undefined, notes: NoteCode[]): string {
  const clean = plain(text ?? "");
  if (ShortText.safeParse(clean).success) return clean;
  notes.push("cut");
  return `${clean.slice(0, SHORT - 1)}…`;
}
