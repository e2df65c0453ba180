import { asksTheSame, gistOf } from "../../card/collection/event.ts";
import { askedList } from "../../item/choices.ts";
import { type Item, revealsOf } from "../../item/item.ts";
import { toldBy, type Where, whereRevealed } from "../../item/reveal.ts";
import type { Broken, Swap } from "../../item/rubric/broken.ts";
import { openSpares } from "../../item/rubric/spare.ts";
import { textsOf } from "../../item/words-of-item.ts";
import { fold } from "../../nlp/fold.ts";
import { type DraftItem, itemsOf, type QuizDraft } from "../quiz.ts";
import type { QuizSettings } from "../settings.ts";

/** A rule about items together. */
interface QuizRule {
  readonly id: string;
  readonly check: (draft: Pick<QuizDraft, "sections" | "settings">) => readonly Omit<Broken, "rule">[];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** What is read off an item, once: its content never changes in place. */
function once<T>(make: (item: Item) => T): (item: Item) => T {
  const known = new WeakMap<Item, T>();
  return (item) => {
    const found = known.get(item) ?? make(item);
    known.set(item, found);
    return found;
  };
}

/** The same of two items: while one is typed in, the others are not laid beside each other again. */
function oncePerPair<T>(make: (a: Item, b: Item) => T): (a: Item, b: Item) => T {
  const known = new WeakMap<Item, WeakMap<Item, T>>();
  return (a, b) => {
    const ofA = known.get(a) ?? new WeakMap<Item, T>();
    known.set(a, ofA);
    if (!ofA.has(b)) ofA.set(b, make(a, b));
    return ofA.get(b) as T;
  };
}

const toldOf = once(toldBy);
const revealed = oncePerPair((by, of) => whereRevealed(toldOf(by), toldOf(of)));

const dropping = (item: string) => ({ do: "drop-item", item }) as const;

const composed: ReadonlySet<Item["type"]> = new Set(["match", "order", "hot-text", "cloze", "multiple"]);

const asked = once((item) => ({
  stem: fold(item.stem),
  key: revealsOf(item).slice(0, 1).map(fold).join(),
  texts: fold(textsOf(item).join(" ")),
  gist: gistOf(item.stem),
}));

/** R17: made of one card, in the same words, or about the same with the same answer. */
const sameThing = oncePerPair((a, b): boolean => {
  if (a.footnote?.card && a.footnote.card === b.footnote?.card && a.type === b.type) return true;
  const [x, y] = [asked(a), asked(b)];
  // Their stems say what is done; what it is done with makes them the same.
  if (composed.has(a.type) || composed.has(b.type)) return a.type === b.type && x.texts === y.texts;
  if (x.stem === y.stem) return a.type === b.type || x.key === y.key;
  return x.key !== "" && x.key === y.key && !/“/.test(a.stem + b.stem) && asksTheSame(x.gist, y.gist);
});

const twice: QuizRule = {
  id: "R17",
  check: (draft) => {
    const items = itemsOf(draft).filter(({ content }) => content.stem.trim() !== "");
    return items.flatMap(({ id, content }, at) => {
      const before = items.slice(0, at).find((other) => sameThing(other.content, content));
      return before
        ? [
            {
              severity: "W" as const,
              item: id,
              message: `“${short(before.content.stem)}” asks it already`,
              mend: dropping(id),
            },
          ]
        : [];
    });
  },
};

/** What a taker has read when another item is still to be answered. */
function readEarly({ show, attempts }: QuizSettings): ReadonlySet<Where> {
  const early = (moment: string): boolean => moment === "answer" || (moment === "submit" && attempts !== 1);
  return new Set<Where>([
    "before",
    ...(early(show.keys) ? (["after"] as const) : []),
    ...(early(show.passages) ? (["passage"] as const) : []),
  ]);
}

const where = { before: "its words", after: "its feedback", passage: "its passage" } as const;

const reveals: QuizRule = {
  id: "R30",
  check: (draft) => {
    const items = itemsOf(draft);
    const early = readEarly(draft.settings);
    return items.flatMap(({ id, content }) => {
      for (const other of items) {
        if (other.id === id) continue;
        const found = revealed(content, other.content);
        if (!found || !early.has(found.where)) continue;
        return [
          {
            severity: found.where === "before" ? ("G" as const) : ("W" as const),
            item: id,
            message: `${where[found.where]} tell${found.where === "before" ? "" : "s"} “${found.key}”, the key of “${short(other.content.stem)}”`,
            mend: dropping(id),
          },
        ];
      }
      return [];
    });
  },
};

/** From so many on, chance can be told from habit. */
const LEAST = 5;
const tooOften = (times: number, n: number, share: number): boolean =>
  n >= LEAST && times > n * share + 2 * Math.sqrt(n * share * (1 - share));

type Single = Item & { type: "single" };
const singles = (items: readonly DraftItem[]) =>
  items.flatMap((item) =>
    item.content.type === "single" && item.content.key !== null && item.content.options.length > 1
      ? [{ ...item, content: item.content as Single }]
      : [],
  );

function isLongest({ options, key }: Single): boolean {
  const mine = options.find(({ id }) => id === key)?.text.length ?? 0;
  return options.every(({ id, text }) => id === key || text.length < mine);
}

const longest: QuizRule = {
  id: "R24",
  check: (draft) => {
    const all = singles(itemsOf(draft));
    const share = all.reduce((sum, { content }) => sum + 1 / content.options.length, 0) / Math.max(1, all.length);
    const those = all.filter(({ content }) => isLongest(content));
    if (!tooOften(those.length, all.length, share)) return [];
    const swaps: Swap[] = [];
    for (const { id, content, spares = [] } of those) {
      if (!tooOften(those.length - swaps.length, all.length, share)) break;
      const key = content.options.find((option) => option.id === content.key)?.text.length ?? 0;
      const text = openSpares(content, spares).find((spare) => spare.length >= key);
      const option = content.options
        .filter((one) => one.id !== content.key)
        .toSorted((a, b) => a.text.length - b.text.length)[0];
      if (text !== undefined && option) swaps.push({ item: id, option: option.id, text });
    }
    const enough = !tooOften(those.length - swaps.length, all.length, share);
    return [
      {
        severity: "W",
        item: null,
        message: `the key is the longest option in ${those.length} of ${all.length}`,
        mend: enough ? { do: "swap", swaps } : null,
      },
    ];
  },
};

const position: QuizRule = {
  id: "R27",
  check: (draft) => {
    if (draft.settings.shuffleOptions) return [];
    const places = singles(itemsOf(draft)).flatMap(({ content }) => {
      const { entries } = askedList(content.options);
      return [{ at: entries.findIndex(({ id }) => id === content.key), of: entries.length }];
    });
    const share = places.reduce((sum, { of }) => sum + 1 / of, 0) / Math.max(1, places.length);
    const most = Math.max(0, ...[...Map.groupBy(places, ({ at }) => at).values()].map((those) => those.length));
    return tooOften(most, places.length, share)
      ? [
          {
            severity: "W",
            item: null,
            message: `the key stands in one place in ${most} of ${places.length}`,
            mend: { do: "shuffle-options" },
          },
        ]
      : [];
  },
};

export const quizRules: readonly QuizRule[] = [twice, reveals, longest, position];
