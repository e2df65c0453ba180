import { describe, expect, test } from "vitest";
import type { DraftItem, QuizDraft } from "#lib/domain/assessment/quiz.ts";
import { brokenIn } from "#lib/domain/assessment/rubric/broken-rules.ts";
import { mended } from "#lib/domain/assessment/rubric/mended.ts";
import { defaultQuizSettings, type QuizSettings } from "#lib/domain/assessment/settings.ts";
import type { Item, ItemOf } from "#lib/domain/item/item.ts";
import { proposeItems } from "#lib/domain/item/propose/propose-items.ts";
import { builtIn } from "../../support/material.ts";

const common = { points: 1, hints: [] as string[], feedback: "", footnote: null };
const single = (stem: string, key: string, ...wrong: string[]): ItemOf<"single"> => ({
  type: "single",
  stem,
  ...common,
  options: [key, ...wrong].map((text, at) => ({ id: `o${at}`, text, feedback: "", from: null })),
  key: "o0",
});
const typed = (stem: string, ...accept: string[]): ItemOf<"typed"> => ({
  type: "typed",
  stem,
  ...common,
  accept,
  rivals: [],
  slips: true,
});
const date = (stem: string, key: string): ItemOf<"date"> => ({ type: "date", stem, ...common, key, accept: [] });
const cloze = (text: string, ...answers: string[]): ItemOf<"cloze"> => ({
  type: "cloze",
  stem: "Fill the gaps.",
  ...common,
  text: answers.reduce((done, answer, at) => done.replace(`[${answer}]`, `[[g${at}]]`), text),
  gaps: answers.map((answer, at) => ({ id: `g${at}`, accept: [answer], rivals: [], as: "text", options: [] })),
  slips: true,
});
const match = (...pairs: [string, string][]): ItemOf<"match"> => ({
  type: "match",
  stem: "Who said what?",
  ...common,
  pairs: pairs.map(([left, right], at) => ({ id: `p${at}`, left, right })),
  extras: [],
});
const order = (...entries: [string, string][]): ItemOf<"order"> => ({
  type: "order",
  stem: "Put these events in order.",
  ...common,
  entries: entries.map(([text, when], at) => ({ id: `e${at}`, text, when })),
});
const holds = (stem: string): ItemOf<"true-false"> => ({
  type: "true-false",
  stem,
  ...common,
  key: true,
  onTrue: "",
  onFalse: "",
});

const draftOf = (items: readonly (Item | DraftItem)[], settings: Partial<QuizSettings> = {}): QuizDraft => ({
  title: "Week 3",
  note: "",
  settings: { ...defaultQuizSettings, ...settings },
  roster: [],
  sections: [
    {
      id: "one",
      title: "",
      draw: null,
      items: items.map((item, at) => ("content" in item ? item : { id: `i${at}`, content: item })),
    },
  ],
});

interface Planted {
  /** The rules it breaks, no more and no less. */
  readonly rules: readonly string[];
  readonly items: readonly (Item | DraftItem)[];
  readonly settings?: Partial<QuizSettings>;
  /** A change that mends it is offered. */
  readonly mend?: true;
}
const bad = (rules: string, ...items: (Item | DraftItem)[]): Planted => ({ rules: rules.split(" "), items });
const mendable = (rules: string, ...items: (Item | DraftItem)[]): Planted => ({ ...bad(rules, ...items), mend: true });
const good = (...items: Item[]): Planted => ({ rules: [], items });
const withSpares = (content: Item, ...spares: string[]): DraftItem => ({ id: "i0", content, spares });
const hinted = (item: Item, ...hints: string[]): Item => ({ ...item, hints });

const towns = ["Oslo", "Bergen", "Molde", "Narvik", "Tromso", "Hamar", "Alta"];
/** Questions whose key is always the longest option. */
const longKeys = (...spares: string[]) =>
  towns.map((town, at) => ({
    id: `i${at}`,
    content: single(
      `Which river flows through ${town}?`,
      `Glomma${"abcdefg"[at]}lph`,
      `Nea${"abcdefg"[at]}`,
      `Otra${"abcdefg"[at]}`,
    ),
    spares: spares.map((spare) => `${spare}${"abcdefg"[at]}`),
  }));

/** Items with one fault each, written for this test, and good ones that look like them. */
const corpus: readonly Planted[] = [
  bad(
    "R7 R26",
    single("Which body does the Harbour Board of Lune run?", "Harbour Board", "Fishing Council", "Naval Office"),
  ),
  bad("R7", date("When did Norway sign the November treaty with Iceland?", "November 2019")),
  bad("R7", typed("Who leads the government of Lee in Norway?", "Ann Lee")),
  bad("R7", cloze("In [Norway] the king of Norway lives in [Oslo].", "Norway", "Oslo")),
  bad("R7", match(["“I am Berg”", "Berg"], ["“Who knows?”", "Lund"])),
  bad("R7", order(["In 1990 the bridge fell", "1990"], ["The strike", "1995"], ["The peace", "1999"])),
  mendable("R7", hinted(typed("Who leads Norway’s Harbour Board?", "Ann Lee"), "It is Ann somebody.")),
  good(hinted(typed("Who leads Norway’s Harbour Board?", "Ann Lee"), "She was a sailor.")),
  bad("R8", typed("When it was founded, who led the board of Lune?", "Ann Lee")),
  bad("R8", single("What did they sign in Oslo?", "A treaty", "A letter", "A loan")),
  bad("R8", holds("He signed the treaty of Lune in Oslo.")),
  good(single("Who said in Oslo: “It will hold for this winter”?", "Ann Lee", "Karl Berg", "Tom Rask")),
  bad("R10", typed("Who built the dam of Lune? And when?", "Ann Lee")),
  bad("R10", typed("Which ports does Norway run in the north?", "alder, birch and lune")),
  bad("R11", single("Did Norway sign the treaty of Lune?", "Yes, twice", "Only once", "Nobody knows")),
  bad(
    "R12",
    typed(
      "Which of the many bodies that were founded in the north of the country after the long winter of that hard year, when every harbour of the whole coast was closed, still works?",
      "Sea Office",
    ),
  ),
  good(
    typed(
      "Who said: “Which of the many bodies that were founded in the north after the long winter of the hard year, when all of the coast was closed, still works”?",
      "Ann Lee",
    ),
  ),
  bad("R12", typed("What does the treaty of Lune promise?", "that no boat of either side will sail at night again")),
  bad("R13", typed("In Oslo, Norway signed a _____ with Iceland.", "treaty")),
  good(typed("In Oslo, Norway signed a _____ with Iceland. (A contract.)", "treaty")),
  mendable("R17", typed("Who leads the Harbour Board?", "Ann Lee"), typed("Who leads the Harbour Board?", "Ann Lee")),
  mendable(
    "R17",
    typed("Which state supports the Council of Lune in Bergen?", "Norway"),
    typed("Which state supports Bergen’s Council of Lune?", "Norway"),
  ),
  good(typed("Who leads the Harbour Board?", "Ann Lee"), typed("Who leads the Fishing Council?", "Ann Lee")),
  mendable("R18", typed("who leads the Harbour Board?", "Ann Lee")),
  mendable("R18", typed("Who leads the the Harbour Board?", "Ann Lee")),
  mendable("R18", typed("Who leads the Harbour Board?  [3]", "Ann Lee")),
  mendable("R18", typed("Who said: “The ice will hold this winter", "Ann Lee")),
  bad(
    "R21",
    single("Who backs the Council of Lune?", "Norway", "Iceland", "Denmark"),
    typed("Who backs the Council of Lune?", "Iceland"),
  ),
  mendable("R21", withSpares(single("Who backs the Council of Lune?", "Norway", "Iceland", "Denmark"), "Sweden"), {
    id: "i1",
    content: typed("Who backs the Council of Lune?", "Iceland"),
  }),
  mendable("R22", single("When did Norway sign the treaty?", "May 2019", "June 2018", "2015")),
  mendable("R22", single("How many boats did Norway buy?", "14", "21", "some of them")),
  good(single("When did Norway sign the treaty?", "May 2019", "June 2018", "July 2015")),
  mendable(
    "R24",
    withSpares(
      single(
        "Which body runs the ports of Lune?",
        "Northern Harbour and Lighthouse Commission",
        "Naval Office",
        "Police",
      ),
      "Western Fishing and Whaling Association",
    ),
  ),
  { rules: ["R24"], items: longKeys(), settings: {} },
  { rules: ["R24"], items: longKeys("Suldalslagen"), mend: true },
  mendable("R25", single("Who backs the Council of Lune?", "Norway", "Denmark", "None of the above")),
  mendable("R25", single("How many boats did Norway buy?", "10–20", "15–30", "40–50")),
  mendable("R25", single("Who runs the ports of Lune?", "Harbour Board", "Naval Office", "The Naval Office of Lune")),
  mendable("R26", single("Norway signed an _____ with Iceland.", "alliance", "treaty", "peace")),
  good(single("Norway signed a(n) _____ with Iceland.", "alliance", "treaty", "peace")),
  {
    rules: ["R27"],
    items: towns.map((town, at) =>
      single(`Which lake lies near ${town}?`, `Mjo${"abcdefg"[at]}`, `Tyr${"abcdefg"[at]}`, `Fem${"abcdefg"[at]}`),
    ),
    settings: { shuffleOptions: false },
    mend: true,
  },
  {
    rules: [],
    items: towns.map((town, at) =>
      single(`Which lake lies near ${town}?`, `Mjo${"abcdefg"[at]}`, `Tyr${"abcdefg"[at]}`, `Fem${"abcdefg"[at]}`),
    ),
  },
  mendable("R28", single("Which state signed the treaty?", "Norway", "Iceland", "Denmark", "Sweden", "Finland")),
  good(single("Which state signed the treaty?", "Norway", "Iceland", "Denmark", "Sweden")),
  mendable("R29", single("Which state did not sign the treaty?", "Norway", "Iceland", "Denmark")),
  mendable("R29", single("Which state wasn’t asked to sign?", "Norway", "Iceland", "Denmark")),
  good(single("Which state did NOT sign the treaty?", "Norway", "Iceland", "Denmark")),
  mendable(
    "R30",
    date("When did Norway and Iceland sign the fishing treaty in Bergen?", "May 2013"),
    typed("Who opened the talks when Norway and Iceland signed the fishing treaty in Bergen in May 2013?", "Ann Lee"),
  ),
  good(
    date("When did Norway and Iceland sign the fishing treaty in Bergen?", "May 2013"),
    typed("Who opened the harbour of Alta in May 2013?", "Ann Lee"),
  ),
  bad("stem-empty", typed("", "Ann Lee")),
  bad("no-answer", typed("Who leads the Harbour Board?", "")),
  bad("bad-date", date("When was the Harbour Board founded?", "some time ago")),
];

const rulesIn = (draft: QuizDraft): Set<string> => new Set(brokenIn(draft).map(({ rule }) => rule));
const all = [...new Set(corpus.flatMap(({ rules }) => rules))].sort();

test("each rule finds what was planted and nothing else: precision and recall over the corpus", () => {
  const wrong: string[] = [];
  const count = new Map(all.map((rule) => [rule, { hit: 0, missed: 0, alarm: 0 }]));
  for (const { rules, items, settings } of corpus) {
    const draft = draftOf(items, settings);
    const found = rulesIn(draft);
    const first = draft.sections[0]?.items[0]?.content.stem;
    for (const rule of new Set([...rules, ...found])) {
      const its = count.get(rule) ?? { hit: 0, missed: 0, alarm: 0 };
      count.set(rule, its);
      if (!found.has(rule)) its.missed += 1;
      else if (rules.includes(rule)) its.hit += 1;
      else its.alarm += 1;
      if (found.has(rule) !== rules.includes(rule))
        wrong.push(`${rule} ${found.has(rule) ? "for nothing" : "missed"}: ${first}`);
    }
  }
  console.info(
    [...count]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([rule, { hit, missed, alarm }]) => {
        const of = (n: number) => (n === 0 ? "–" : (hit / n).toFixed(2));
        return `${rule} precision ${of(hit + alarm)} recall ${of(hit + missed)} (${hit + missed} planted)`;
      })
      .join("\n"),
  );
  expect(wrong).toEqual([]);
});

describe("mends", () => {
  test.each(corpus.filter(({ mend }) => mend).map((planted) => [planted.rules.join(), planted] as const))(
    "%s holds after what is offered for it, and nothing else breaks",
    (rule, { items, settings }) => {
      let draft = draftOf(items, settings);
      for (let at = 0; at < 8; at += 1) {
        const broken = brokenIn(draft).find((one) => one.rule === rule);
        if (!broken) break;
        expect(broken.mend, `${rule}: ${broken.message}`).not.toBeNull();
        if (broken.mend) draft = mended(draft, broken.mend);
      }
      expect([...rulesIn(draft)]).toEqual([]);
    },
  );

  test("change nothing but the draft they make, and nothing where what they name is gone", () => {
    for (const { items, settings } of corpus) {
      const draft = draftOf(items, settings);
      const before = JSON.stringify(draft);
      for (const { mend } of brokenIn(draft)) {
        if (!mend) continue;
        mended(draft, mend);
        expect(JSON.stringify(draft)).toBe(before);
        if (mend.do === "shuffle-options") continue;
        const empty = draftOf([]);
        expect(mended(empty, mend)).toEqual(empty);
      }
    }
  });

  test("what a swap took out can be swapped in again", () => {
    const draft = draftOf([withSpares(single("Who backs Lune?", "Norway", "Iceland", "Denmark"), "Sweden")]);
    const once = mended(draft, { do: "swap", swaps: [{ item: "i0", option: "o1", text: "Sweden" }] });
    const [item] = once.sections[0]?.items ?? [];
    expect(item?.spares).toEqual(["Iceland"]);
    const back = mended(once, { do: "swap", swaps: [{ item: "i0", option: "o1", text: "Iceland" }] });
    expect(back).toEqual(draft);
  });
});

test("passages count once they may be read before the last answer", () => {
  const passage = {
    title: "The River",
    author: null,
    published: null,
    section: null,
    standing: "document" as const,
    paragraphs: [
      {
        locator: null,
        here: true,
        runs: [{ text: "In May 2013 Norway and Iceland signed the fishing treaty in Bergen.", as: "plain" as const }],
      },
    ],
  };
  const telling: Item = {
    ...typed("Who built the harbour of Alta?", "Ann Lee"),
    footnote: { card: null, document: null, note: "", passage },
  };
  const asked = date("When did Norway and Iceland sign the fishing treaty in Bergen?", "May 2013");
  const at = (passages: QuizSettings["show"]["passages"]) =>
    rulesIn(draftOf([telling, asked], { show: { points: "submit", keys: "close", passages } }));
  expect([...at("close")]).toEqual([]);
  expect([...at("answer")]).toEqual(["R30"]);
});

test("what Footnote proposes breaks no rule that should keep it from a quiz", () => {
  const material = builtIn();
  const documents = [...new Set(material.cards.map(({ document }) => document))];
  const wish = { documents, sections: [], kinds: [], types: [], number: 60, difficulty: "mixed" as const };
  const items = proposeItems(material, wish, "seed").map(({ content, spares }, at) => ({
    id: `i${at}`,
    content,
    spares: [...spares].slice(0, 12),
  }));
  const broken = brokenIn(draftOf(items));
  console.info(
    `of ${items.length} proposed items`,
    [...Map.groupBy(broken, ({ rule }) => rule)].map(([rule, its]) => `${rule} × ${its.length}`).join(", ") ||
      "none broken",
  );
  expect(broken.filter(({ severity }) => severity !== "W").map(({ rule, message }) => `${rule} ${message}`)).toEqual(
    [],
  );
});
