import type { Item } from "#lib/domain/item/item.ts";
import { itemTypeNames } from "#lib/domain/item/types/index.ts";
import { everyType } from "./quizzes.ts";

/** `key`: out with the key. `passage`: out with the passage. `hint`: when it is asked for. `never`: ids and what is no taker's business. */
export type Secret = "key" | "passage" | "hint" | "never";

/** What cannot hold a canary word is a value found nowhere else. */
const values: Readonly<Record<string, readonly [item: Item["type"], secret: Secret]>> = {
  "918273": ["number", "key"],
  "17 March 1443": ["date", "key"],
  "April 1447": ["cloze", "key"],
};

const word = (type: Item["type"], secret: Secret, more = "") => `Kan${itemTypeNames.indexOf(type)}${secret}${more}`;

/** One item of each type, with a word of its own in everything its takers must not see; nothing of it is in what they may. */
export const secretItems: readonly Item[] = itemTypeNames.map(secretly);

function secretly(type: Item["type"]): Item {
  const [key, passage, never] = [word(type, "key"), word(type, "passage"), word(type, "never")];
  const item = {
    ...everyType(key)[type],
    hints: [word(type, "hint", "one"), word(type, "hint", "two")],
    feedback: `${key} remark`,
    footnote: {
      card: `${never}card`,
      document: `${never}document`,
      note: `${passage} note`,
      passage: {
        title: `${passage} title`,
        author: `${passage} author`,
        published: "2020",
        section: `${passage} section`,
        standing: "document",
        paragraphs: [{ locator: "2", here: true, runs: [{ text: `${passage} text`, as: "evidence" }] }],
      },
    },
  } as Item;
  const named = <T extends { id: string }>(parts: readonly T[]): T[] =>
    parts.map((part) => ({ ...part, id: `${never}-${part.id}` }));
  switch (item.type) {
    case "single":
    case "multiple": {
      const options = named(item.options).map((option) => ({
        ...option,
        feedback: `${key} chosen`,
        from: `${never}from`,
      }));
      return item.type === "single"
        ? { ...item, options, key: `${never}-b` }
        : { ...item, options, keys: [`${never}-a`, `${never}-c`] };
    }
    case "typed":
      return { ...item, accept: [`${key} mayor`, "Ola Krog"], rivals: [`${never} rival`] };
    case "number":
      return { ...item, value: 918273.5 };
    case "date":
      return { ...item, key: "17 March 1443", accept: ["1443-03-17"] };
    case "cloze":
      return {
        ...item,
        text: `The dam of [[${never}-1]] was opened in [[${never}-2]] by the king.`,
        gaps: [
          { id: `${never}-1`, accept: [`${key} town`, "Oslo"], rivals: [`${never} rival`], as: "text", options: [] },
          { id: `${never}-2`, accept: ["April 1447"], rivals: [], as: "date", options: [] },
        ],
      };
    case "match":
      return { ...item, pairs: named(item.pairs) };
    case "order":
      return { ...item, entries: named(item.entries).map((entry, at) => ({ ...entry, when: `${key} ${1980 + at}` })) };
    case "true-false":
      return { ...item, onTrue: `${key} yes`, onFalse: `${key} no` };
    case "hot-text":
      return { ...item, sentences: named(item.sentences), keys: [`${never}-s2`] };
  }
}

/** What a taker is shown of an item, as far as answers need it. */
export interface Lists {
  readonly options?: readonly string[];
  readonly lefts?: readonly string[];
  readonly rights?: readonly string[];
  readonly entries?: readonly string[];
}

/** A right answer that repeats none of the secret words; choices by what was shown. */
export function rightAnswer(type: Item["type"], shown: Lists): unknown {
  const at = (list: readonly string[] = [], ...texts: string[]) => texts.map((text) => list.indexOf(text));
  switch (type) {
    case "single":
      return { pick: at(shown.options, "Holm")[0] };
    case "multiple":
      return { picks: at(shown.options, "Otra", "Nea") };
    case "typed":
      return { text: "Ola Krog" };
    case "number":
      return { text: "918,273.5 km" };
    case "date":
      return { text: "1443-03-17" };
    case "cloze":
      return { gaps: ["Oslo", "1447-04"] };
    case "match": {
      const said: Record<string, string> = { Berg: "It will hold.", Holm: "It will not.", Lund: "Who knows?" };
      return { rights: shown.lefts?.map((left) => at(shown.rights, said[left] ?? "")[0]) };
    }
    case "order":
      return { order: at(shown.entries, "The survey", "The strike", "The opening") };
    case "true-false":
      return { holds: true };
    case "hot-text":
      return { picks: [1] };
  }
}

/** An answer that earns less than all. */
export function wrongAnswer(type: Item["type"], shown: Lists): unknown {
  switch (type) {
    case "single":
      return { pick: shown.options?.indexOf("Berg") };
    case "multiple":
      return { picks: [shown.options?.indexOf("Rauma")] };
    case "cloze":
      return { gaps: ["Nowhere", "1900"] };
    case "match":
      return { rights: [0, 0, 0] };
    case "order":
      return { order: [0] };
    case "true-false":
      return { holds: false };
    case "hot-text":
      return { picks: [0] };
    default:
      return { text: "no idea" };
  }
}

/** Every secret in these bytes, as `type secret`. */
export function secretsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, at, secret] of text.matchAll(/Kan(\d)(key|passage|hint|never)/g))
    found.add(`${itemTypeNames[Number(at)]} ${secret}`);
  for (const [value, [type, secret]] of Object.entries(values))
    if (text.includes(value)) found.add(`${type} ${secret}`);
  return found;
}

/** The secret items with other keys: what else is different, would tell. */
export const otherItems: readonly Item[] = secretItems.map(keyedOtherwise);

function keyedOtherwise(item: Item): Item {
  switch (item.type) {
    case "single":
      return { ...item, key: item.options[2]?.id ?? null };
    case "multiple":
      return { ...item, keys: item.options.slice(1, 4).map(({ id }) => id) };
    case "typed":
      return { ...item, accept: ["Somebody else altogether"] };
    case "number":
      return { ...item, value: 7 };
    case "date":
      return { ...item, key: "1 May 2001", accept: [] };
    case "cloze":
      return { ...item, gaps: item.gaps.map((gap) => ({ ...gap, accept: ["June 1801"] })) };
    case "match": {
      const rights = item.pairs.map(({ right }) => right);
      return { ...item, pairs: item.pairs.map((pair, at) => ({ ...pair, right: rights[(at + 1) % 3] ?? "" })) };
    }
    case "order":
      return { ...item, entries: item.entries.toReversed() };
    case "true-false":
      return { ...item, key: false };
    case "hot-text":
      return { ...item, keys: item.sentences.slice(2).map(({ id }) => id) };
  }
}
