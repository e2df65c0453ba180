import type { Item } from "../item.ts";

const clean = (text: string): string =>
  text
    .replace(/\]\([^)\s]*\)/g, "")
    .replace(/\[\d+\]/g, "")
    .replace(/[[\]{}|\\#*]/g, "")
    .replace(/\(\s*\)/g, "")
    .replace(/(\p{L})\d\]/gu, "$1")
    .replace(/\b(\p{L}{2,}) \1\b/giu, "$1")
    .replace(/\s+/g, " ")
    .replace(/ ([,.;:?!])/g, "$1")
    .trim();

const closed = (text: string): string => {
  const [open, close] = [text.split("“").length, text.split("”").length];
  return open === close + 1 ? text.replace(/[.?!]?$/, (end) => `${end}”`) : text;
};

/** R18: residue of markup, doubled words and spaces away, quotation marks closed, a capital first. */
export function cleaned(item: Item): Item {
  const stem = closed(clean(item.stem)).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  if (item.type === "single" || item.type === "multiple")
    return { ...item, stem, options: item.options.map((option) => ({ ...option, text: clean(option.text) })) };
  return item.type === "typed" ? { ...item, stem, accept: item.accept.map(clean) } : { ...item, stem };
}

/** R29: what is asked for by what it is not says so in capitals. */
export const withCapitalNot = (item: Item): Item => ({
  ...item,
  stem: item.stem
    .split(/(“[^”]*”)/)
    .map((part) =>
      part.startsWith("“")
        ? part
        : part
            .replace(/\bcan[’']t\b/g, "can NOT")
            .replace(/\bwon[’']t\b/g, "will NOT")
            .replace(/n[’']t\b/g, " NOT")
            .replace(/\b(?:not|never|except|least likely)\b/g, (word) => word.toUpperCase()),
    )
    .join(""),
});
