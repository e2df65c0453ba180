import { plain } from "../../carriable.ts";
import type { NoteCode } from "../../read-quiz.ts";
import type { XmlElement } from "../../xml/parse.ts";
import { attributeOf, childOf, childrenOf, elementsOf, within, wordsOf } from "../../xml/walk.ts";
import { materialText } from "./words.ts";

/** Which answers earn something, by the name of what is answered. */
export interface Earned {
  /** Answers that do, as they stand in conditions. */
  right(response: string): readonly string[];
  /** Between which numbers, both included. */
  range(response: string): { readonly from: number; readonly to: number } | null;
}

interface Tested {
  readonly response: string;
  readonly how: string;
  readonly value: string;
}

/** What a condition asks of answers, without what it wants not to be so. */
function testedIn(condition: XmlElement | null): Tested[] {
  const found: Tested[] = [];
  const left = elementsOf(condition).toReversed();
  for (let next = left.pop(); next; next = left.pop()) {
    if (next.name === "not") continue;
    if (/^var(?:equal|gte?|lte?|subset)$/.test(next.name))
      found.push({ response: attributeOf(next, "respident"), how: next.name, value: plain(wordsOf(next)) });
    for (const child of elementsOf(next).toReversed()) left.push(child);
  }
  return found;
}

const scoring = /^(?:set|add)$/i;

/** What conditions of an item that set or add to its score ask for. */
export function earnedIn(item: XmlElement): Earned {
  const tested = within(item, "respcondition")
    .filter((condition) =>
      childrenOf(condition, "setvar").some(
        (set) => scoring.test(attributeOf(set, "action") || "Set") && Number(wordsOf(set)) > 0,
      ),
    )
    .flatMap((condition) => testedIn(childOf(condition, "conditionvar")));
  const of = (response: string): Tested[] => tested.filter((one) => one.response === response);
  return {
    right: (response) => [
      ...new Set(
        of(response)
          .filter(({ how }) => how === "varequal")
          .map(({ value }) => value),
      ),
    ],
    range: (response) => {
      const bound = (how: RegExp): number => Number(of(response).find((one) => how.test(one.how))?.value ?? Number.NaN);
      const [from, to] = [bound(/^vargte?$/), bound(/^varlte?$/)];
      return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : null;
    },
  };
}

/** What is told to everybody and what to who chose something, by the conditions that show it. */
export function told12(
  item: XmlElement,
  notes: NoteCode[],
): { everybody: string; byChoice: ReadonlyMap<string, string> } {
  const texts = new Map(
    childrenOf(item, "itemfeedback").map((one) => [attributeOf(one, "ident"), materialText(one, notes)] as const),
  );
  const byChoice = new Map<string, string>();
  const general: string[] = [];
  const shown = new Set<string>();
  for (const condition of within(item, "respcondition"))
    for (const show of childrenOf(condition, "displayfeedback")) {
      const name = attributeOf(show, "linkrefid");
      const text = texts.get(name);
      if (!text || shown.has(name)) continue;
      shown.add(name);
      const [one, ...more] = testedIn(childOf(condition, "conditionvar"));
      // Told to who was right, or wrong, as a whole: everybody is told, once the key is out.
      if (one && more.length === 0 && !/^(?:correct|general)/.test(name)) byChoice.set(one.value, text);
      else general.push(text);
    }
  return { everybody: general.join("\n\n"), byChoice };
}
