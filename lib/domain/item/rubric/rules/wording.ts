import { fold } from "../../../nlp/fold.ts";
import { BLANK } from "../../../prompt/prompt.ts";
import type { Item } from "../../item.ts";
import { questionIn } from "../../words-of-item.ts";
import { facesOf, gateSays } from "../as-card.ts";
import type { ItemContext, ItemRule } from "../broken.ts";
import { cleaned } from "../clean.ts";

/** Says what a hint in brackets says: "… _____. (A month and a year.)" */
const withoutHint = (stem: string): string => stem.replace(/\s*\([^()]*\)$/, "");

function leak(item: Item, context: ItemContext): string | null {
  for (const face of facesOf(item)) {
    const said = gateSays("R7", { ...face, stem: withoutHint(face.stem) }, context);
    if (said) return said;
  }
  if (item.type === "cloze") {
    const rest = ` ${fold(item.text.replace(/\[\[[\w-]+\]\]/g, " | "))} ${fold(item.stem)} `;
    const key = item.gaps
      .flatMap(({ accept }) => accept)
      .find((form) => form.length > 2 && rest.includes(` ${fold(form)} `));
    return key ? `“${key}” stands beside its gap` : null;
  }
  if (item.type === "match") {
    const pair = item.pairs.find(({ left, right }) => fold(right) && ` ${fold(left)} `.includes(` ${fold(right)} `));
    return pair ? `“${pair.right}” stands in “${pair.left}”` : null;
  }
  if (item.type === "order") {
    const dated = item.entries.find(({ text }) => /\b1\d{3}\b|\b20\d{2}\b/.test(text));
    return dated ? `“${dated.text}” says when it was` : null;
  }
  return null;
}

const asks = (item: Item): boolean => item.type !== "true-false" && item.type !== "cloze";

/** Words outside quotation marks, and all of them. */
const counts = (stem: string): readonly [number, number] => {
  const words = (text: string) => questionIn(text).split(/\s+/).filter(Boolean).length;
  return [words(stem.replace(/“[^”]*”/g, " ")), words(stem)];
};

/** R7–R13, R18 and R29: what the words of one item can get wrong. */
export const wordingRules: readonly ItemRule[] = [
  {
    id: "R7",
    severity: "G",
    check: (item, context) => {
      const message = leak(item, context);
      if (message) return { message, mend: null };
      for (const [at, hint] of item.hints.entries())
        for (const face of facesOf(item)) {
          const said = gateSays("R7", { ...face, stem: hint }, context);
          if (said)
            return { message: said.replace("the stem", "the hint"), mend: { do: "drop-hint", item: context.id, at } };
        }
      return null;
    },
  },
  {
    id: "R8",
    severity: "G",
    check: (item, context) => {
      // What somebody said word for word may say "it"; what the item itself says may not.
      const frame = item.stem
        .replace(/“[^”]*(?:”|$)/g, " ")
        .replace(/\bthe following\b|\bthese\b(?=[ ,?:])|\bthis (?:document|text|source)\b/gi, " ");
      const said = gateSays("R8", { stem: frame, key: "", accept: [], distractors: [] }, context);
      return said ? { message: said, mend: null } : null;
    },
  },
  {
    id: "R10",
    severity: "G",
    check: (item, context) => {
      if (item.type !== "single" && item.type !== "typed") return null;
      for (const face of facesOf(item)) {
        const stem = withoutHint(face.stem);
        // Statements to be completed have neither.
        if (!stem.includes(BLANK) && !stem.includes("?")) continue;
        const said = gateSays("R10", { ...face, stem }, context);
        if (said && said !== "no answer") return { message: said, mend: null };
      }
      return null;
    },
  },
  {
    id: "R11",
    severity: "W",
    check: (item, context) => {
      const said = asks(item)
        ? gateSays("R11", { stem: item.stem, key: "", accept: [], distractors: [] }, context)
        : null;
      return said ? { message: said, mend: null } : null;
    },
  },
  {
    id: "R12",
    severity: "W",
    check: (item) => {
      const [own, all] = counts(item.stem);
      if (own > 25) return { message: `the question has ${own} words`, mend: null };
      if (all > 75) return { message: `the stem has ${all} words`, mend: null };
      const long = facesOf(item).find(({ key }) => key.split(/\s+/).length > 8);
      return long && item.type === "typed" ? { message: "nobody types more than eight words alike", mend: null } : null;
    },
  },
  {
    id: "R13",
    severity: "W",
    check: (item) =>
      item.type === "typed" &&
      item.stem.includes(BLANK) &&
      withoutHint(item.stem) === item.stem &&
      item.hints.length === 0
        ? { message: "nothing tells what kind of words are missing", mend: null }
        : null,
  },
  {
    id: "R18",
    severity: "G",
    check: (item, context) => {
      const said = residue(item, context);
      if (!said) return null;
      const mend = residue(cleaned(item), context) === null ? ({ do: "clean", item: context.id } as const) : null;
      return { message: said, mend };
    },
  },
  {
    id: "R29",
    severity: "G",
    check: (item, context) => {
      for (const face of facesOf(item)) {
        const said = gateSays("R29", face, context);
        if (said) return { message: said, mend: { do: "capital-not", item: context.id } };
      }
      return null;
    },
  },
];

function residue(item: Item, context: ItemContext): string | null {
  if (item.stem.trim() === "") return null;
  if (/\s{2,}|^\s|\s$/.test(item.stem)) return "spaces too many";
  const options = "options" in item ? item.options.map(({ text }) => text) : [];
  for (const key of ["", ...facesOf(item).map((face) => face.key), ...options]) {
    const said = gateSays("R18", { stem: item.stem, key, accept: [], distractors: [] }, context);
    if (said) return said;
  }
  return null;
}
