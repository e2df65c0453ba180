import * as z from "zod/mini";
import { edtfOfAnswer } from "../card/date-answer.ts";
import { fold } from "../nlp/fold.ts";
import type { Fault, Option, Shuffle } from "./parts.ts";

/** A list to choose from, as takers' rows hold it: its ids, and no word about which is right. */
export const AskedList = z.strictObject({
  /** Dates and numbers by value (R27), all else as written: what a taker sees is shuffled from here. */
  entries: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  /** Dates and numbers keep their order. */
  fixed: z.boolean(),
});
export type AskedList = z.infer<typeof AskedList>;

const numberIn = (text: string): number | null => {
  const found = /^[^\p{L}\d]*(\d[\d,]*(?:\.\d+)?)/u.exec(text)?.[1];
  return found ? Number(found.replaceAll(",", "")) : null;
};

function sortKeys(texts: readonly string[]): readonly (number | string)[] | null {
  const numbers = texts.map(numberIn);
  if (numbers.every((value) => value !== null) && !texts.every((text) => /^\d{4}$/.test(text))) return numbers;
  const dates = texts.map(edtfOfAnswer);
  return dates.every((value) => value !== null) ? dates : null;
}

export function askedList(parts: readonly { readonly id: string; readonly text: string }[]): AskedList {
  const keys = sortKeys(parts.map(({ text }) => text));
  const entries = parts.map(({ id, text }, at) => ({ id, text, key: keys?.[at] ?? at }));
  entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return { entries: entries.map(({ id, text }) => ({ id, text })), fixed: keys !== null };
}

/** The list in one attempt's order. */
export const ordered = (list: AskedList, shuffle: Shuffle, name: string): AskedList["entries"] =>
  list.fixed ? list.entries : [...shuffle(list.entries, name)];

export const textsOf = (entries: AskedList["entries"]): string[] => entries.map(({ text }) => text);

/** What lists of options may lack. */
export function optionFaults(options: readonly Pick<Option, "text">[], least: number): Fault[] {
  const faults: Fault[] = [];
  if (options.length < least) faults.push("few-options");
  if (options.some(({ text }) => text.trim() === "")) faults.push("option-empty");
  const folded = options.map(({ text }) => fold(text)).filter(Boolean);
  if (new Set(folded).size < folded.length) faults.push("options-same");
  return faults;
}

export const stemFaults = (stem: string): Fault[] => (stem.trim() === "" ? ["stem-empty"] : []);

/** The right ones less the wrong ones, each as a share of what there is of its sort, never below nothing: picking all or none earns nothing. */
export function pickedShare(picked: ReadonlySet<string>, keys: ReadonlySet<string>, all: number): number {
  const hits = [...picked].filter((id) => keys.has(id)).length;
  const misses = picked.size - hits;
  const others = all - keys.size;
  return Math.max(0, hits / Math.max(1, keys.size) - (others > 0 ? misses / others : 0));
}

/** What `pickedShare` expects of somebody who tosses a coin for each option. Exact, by counting combinations of hits and misses. */
export function guessedShare(keys: number, others: number): number {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  let sum = 0;
  for (let hits = 0; hits <= keys; hits += 1)
    for (let misses = 0; misses <= others; misses += 1)
      sum +=
        choose(keys, hits) *
        choose(others, misses) *
        Math.max(0, hits / Math.max(1, keys) - (others > 0 ? misses / others : 0));
  return sum / 2 ** (keys + others);
}
