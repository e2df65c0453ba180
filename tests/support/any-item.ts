import fc from "fast-check";
import { faultsOf, Item } from "#lib/domain/item/item.ts";
import type { ItemTypeName } from "#lib/domain/item/types/index.ts";

/** What one format or another takes for its own marks, and scripts other than Latin. */
const hostile = [
  "a: b # c = d { e } f ~ g \\ h",
  "first\nsecond",
  "first\n\nthird",
  "\\n and \\: and \\\\ and \\=",
  "a -> b",
  "-> b",
  "%50%half",
  "%-50%less",
  "=right ~wrong #told ####general",
  "[html]<b>bold</b>",
  "[plain]x",
  "::name:: text",
  "// comment",
  "$CATEGORY: x/y",
  "{T}",
  "TRUE",
  "#5:1",
  "*",
  "a*b \\* c",
  "<script>alert(1)</script>",
  "a < b && c > d",
  "&lt;b&gt; &amp; &nbsp; &#65; &unknown;",
  "]]> <![CDATA[ x ]]>",
  "<!-- no comment --> <?pi?>",
  'said "no", it\'s',
  "=1+1",
  "@x",
  "'=quoted",
  "one, two; three|four",
  "two\r\nlines\rmore",
  " blanks  at\tends ",
  "محمد قال: نعم",
  "שלום {עולם}",
  "e\u0301 o\u0308 n\u0303",
  "👩‍👧‍👦 flags 🇳🇴",
  "no\u00a0break\u2028line",
  "zero\0 and \u0007 and \ud800",
  "\u200f right to left",
  "Footnote: not one",
  "¶ 2: not one",
  "⟦x⟧ ⟪y⟫",
  "{1:SHORTANSWER:=x~%50%y#told}",
  "ANSWER: A",
  "A. first\nB. second",
  "x\ue000\ue00fy",
  "_____",
  "x".repeat(480),
];

const some = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(..."abc :#={}~\\\n<>&\"',;|*%[]()-/@+".split("")), { maxLength: 24 })
      .map((units) => units.join("")),
  },
);
const short = some.map((text) => text.slice(0, 500));
const long = fc.oneof(
  { weight: 5, arbitrary: some },
  { weight: 1, arbitrary: fc.constant("A long text: {one} = two. ".repeat(80).slice(0, 2000)) },
);
const filled = short.filter((text) => /[\p{L}\p{N}]/u.test(text));
/** So that entries of a list differ. */
const numbered = (list: readonly string[]): string[] => list.map((text, at) => `${text.slice(0, 480)} ${at}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const run = fc.record({ text: some, as: fc.constantFrom("plain" as const, "evidence" as const, "answer" as const) });
const passage = fc.record({
  title: some,
  author: maybe(some),
  published: maybe(fc.constantFrom("2020", "2020-05")),
  section: maybe(some),
  standing: fc.constantFrom("summary" as const, "document" as const),
  paragraphs: fc.array(
    fc.record({
      locator: maybe(fc.constantFrom("1", "14", "3–4")),
      page: maybe(fc.constantFrom("2", "7–8")),
      here: fc.boolean(),
      runs: fc.array(run, { maxLength: 4 }),
    }),
    { maxLength: 3 },
  ),
});
const common = {
  stem: long.map((text) => `${text.slice(0, 1990)} What?`),
  points: fc.constantFrom(0.25, 1, 2, 3.5, 100),
  hints: fc.array(short, { maxLength: 3 }),
  feedback: long,
  footnote: maybe(
    fc.record({
      card: maybe(fc.constant("card-1")),
      document: fc.constant(null),
      note: short,
      passage: maybe(passage),
    }),
  ),
};

const list = (least: number, most: number) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.array(filled, { minLength: least, maxLength: Math.min(most, 5) }) },
    { weight: 1, arbitrary: fc.array(filled, { minLength: Math.min(most, 12), maxLength: most }) },
  );
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `id${(at * 7) % 41}x${at}`);
const options = (least: number) =>
  fc.tuple(list(least, 12), fc.array(short, { minLength: 12, maxLength: 12 })).map(([texts, told]) =>
    numbered(texts).map((text, at) => ({
      id: ids(12)[at] as string,
      text,
      feedback: told[at] as string,
      from: at === 1 ? "card-9" : null,
    })),
  );
const subset = fc.array(fc.nat(), { minLength: 1, maxLength: 4 });
const gap = fc.record({
  accept: fc.array(filled, { minLength: 1, maxLength: 3 }),
  rivals: fc.array(short, { maxLength: 2 }),
  as: fc.constantFrom("text" as const, "date" as const),
  offered: maybe(fc.array(filled, { minLength: 1, maxLength: 4 })),
});

const of: { readonly [Name in ItemTypeName]: fc.Arbitrary<unknown> } = {
  single: fc.tuple(fc.record(common), options(2), subset).map(([own, all, picks]) => {
    const [key, ...also] = [...new Set(picks.map((pick) => all[pick % all.length]?.id as string))];
    return { type: "single", ...own, options: all, key, ...(also.length > 0 ? { also } : {}) };
  }),
  multiple: fc.tuple(fc.record(common), options(3), subset).map(([own, all, picks]) => ({
    type: "multiple",
    ...own,
    options: all,
    keys: [...new Set(picks.map((pick) => all[pick % (all.length - 1)]?.id))],
  })),
  typed: fc
    .tuple(fc.record(common), list(1, 8), fc.array(short, { maxLength: 3 }), fc.boolean())
    .map(([own, accept, rivals, slips]) => ({ type: "typed", ...own, accept, rivals, slips })),
  number: fc
    .tuple(
      fc.record(common),
      fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.constantFrom(-3.5, 0, 1e21, 1e-7)),
      fc.constantFrom(0, 0.5, 1e-9, 1000),
      fc.array(fc.tuple(filled, fc.constantFrom(1, 1000, 0.001, 1.609344, 7)), { maxLength: 3 }),
      fc.boolean(),
    )
    .map(([own, value, tolerance, units, unitAsked]) => ({
      type: "number",
      ...own,
      value: value === 0 ? 0 : value,
      tolerance,
      units: units.map(([text, factor], at) => ({ text, factor: at === 0 ? 1 : factor })),
      unitAsked,
    })),
  date: fc
    .tuple(
      fc.record(common),
      fc.constantFrom("November 1987", "13 January 2020", "2015", "spring 2020"),
      fc.array(fc.constantFrom("11/1987", "2020", "winter"), { maxLength: 2 }),
    )
    .map(([own, key, accept]) => ({ type: "date", ...own, key, accept })),
  cloze: fc
    .tuple(
      fc.record(common),
      fc.array(fc.tuple(some, gap), { minLength: 1, maxLength: 4 }),
      some,
      fc.boolean(),
      fc.boolean(),
    )
    .map(([own, parts, end, slips, bare]) => ({
      type: "cloze",
      ...own,
      stem: bare ? "" : own.stem,
      text: `x ${parts.map(([before], at) => `${before.slice(0, 100)}[[g${at}]]`).join("")}${end.slice(0, 100)}`,
      gaps: parts.map(([, { offered, ...rest }], at) => ({
        id: `g${at}`,
        ...rest,
        options: offered ? [...new Set([rest.accept[0] as string, ...offered])] : [],
      })),
      slips,
    })),
  match: fc
    .tuple(fc.record(common), list(2, 12), list(2, 12), fc.array(filled, { maxLength: 3 }))
    .map(([own, lefts, rights, extras]) => ({
      type: "match",
      ...own,
      pairs: numbered(lefts).map((left, at) => ({
        id: ids(12)[at] as string,
        left,
        right: `${(rights[at % rights.length] as string).slice(0, 480)} ${at % 3}`,
      })),
      extras: extras.map((extra) => `${extra.slice(0, 480)} no`),
    })),
  order: fc
    .tuple(fc.record(common), list(3, 12), fc.array(short, { minLength: 12, maxLength: 12 }))
    .map(([own, texts, whens]) => ({
      type: "order",
      ...own,
      entries: numbered(texts).map((text, at) => ({ id: ids(12)[at] as string, text, when: whens[at] as string })),
    })),
  "true-false": fc
    .tuple(fc.record(common), fc.boolean(), short, short)
    .map(([own, key, onTrue, onFalse]) => ({ type: "true-false", ...own, key, onTrue, onFalse })),
  "hot-text": fc.tuple(fc.record(common), list(2, 20), subset).map(([own, texts, picks]) => ({
    type: "hot-text",
    ...own,
    sentences: texts.map((text, at) => ({ id: `s${at}`, text })),
    keys: [...new Set(picks.map((pick) => `s${pick % (texts.length - 1)}`))],
  })),
};

/** Items of a type that could be published, with texts made to break formats. */
export const anyItemOf = (name: ItemTypeName): fc.Arbitrary<Item> =>
  of[name].map((item) => Item.parse(item)).filter((item) => faultsOf(item).length === 0);
