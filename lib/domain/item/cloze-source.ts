import { edtfOfAnswer } from "../card/date-answer.ts";
import type { ItemOf } from "./item.ts";

type Cloze = Pick<ItemOf<"cloze">, "text" | "gaps">;

/** A text with its gaps as its author writes it: "It was signed in [[November 2019|11/2019]]." */
export const sourceOfCloze = ({ text, gaps }: Cloze): string =>
  text.replace(/\[\[([\w-]+)\]\]/g, (whole, id) => {
    const gap = gaps.find((one) => one.id === id);
    return gap ? `[[${gap.accept.join("|")}]]` : whole;
  });

/**
 * The other way round. The nth gap stays the gap it was, with what was set for it. @param ids names for further gaps
 */
export function clozeOfSource(source: string, before: Cloze, ids: readonly string[]): Cloze {
  const known = [...before.text.matchAll(/\[\[([\w-]+)\]\]/g)].flatMap(
    ([, id]) => before.gaps.find((gap) => gap.id === id) ?? [],
  );
  const free = ids.filter((id) => !known.some((gap) => gap.id === id));
  const gaps: Cloze["gaps"][number][] = [];
  const text = source.replace(/\[\[([^[\]]*)\]\]/g, (_, inside: string) => {
    const accept = inside.split("|");
    const old = known[gaps.length];
    const id = old?.id ?? free[gaps.length - Math.min(gaps.length, known.length)] ?? `g${gaps.length}`;
    const [first = ""] = accept;
    const isDate = /\d{4}/.test(first) && edtfOfAnswer(first) !== null;
    gaps.push({ id, accept, rivals: old?.rivals ?? [], as: isDate ? "date" : "text", options: old?.options ?? [] });
    return `[[${id}]]`;
  });
  return { text, gaps };
}
