import { edtfInWords } from "../../kernel/edtf.ts";
import { canonicalName } from "../../nlp/actors.ts";
import type { Analysis, Paragraph } from "../../nlp/analyse.ts";
import { fold } from "../../nlp/fold.ts";
import { lookup } from "../../nlp/gazetteer/lookup.ts";
import { orgHeads } from "../../nlp/gazetteer/organisations.ts";
import { isFormOf } from "../../nlp/gazetteer/verbs.ts";
import type { Name } from "../../nlp/names.ts";
import { inside, touching } from "../../nlp/within.ts";
import type { Claim } from "../../prompt/claim.ts";
import { BLANK, type Prompt } from "../../prompt/prompt.ts";
import { claimantOf as sourceOf } from "../../source/claimant.ts";
import { rawSpan } from "../../source/prose.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import type { BackerPayload } from "../kinds/backer.ts";
import { aliasesOf, inSentence, type Sort, sortOf } from "./actor-words.ts";
import { hasAnaphor } from "./date-question.ts";
import { expanded } from "./expand.ts";
import { statementIn } from "./frame-cut.ts";
import { locate } from "./locate.ts";
import { typeset } from "./typography.ts";

type BackerFact = FactCommon & BackerPayload;

interface Place {
  readonly paragraph: Analysis["paragraphs"][number];
  readonly start: number;
  readonly end: number;
  readonly trigger: string;
}

/**
 * Who claims it, for a collection in which another source says otherwise: the speaker, else whoever wrote or published
 * the document, else its title.
 */
function claimantOf(analysis: Analysis, fact: BackerFact): string | null {
  return (fact.attribution && articled(fact.attribution)) ?? sourceOf(analysis.source.meta);
}

/** "according to the Directorate": a body told by its kind alone takes the article its sentence gave it. */
const articled = (who: string): string => (orgHeads.has(who.toLowerCase()) ? `the ${who}` : who);

/** "As of July 2020, according to Ann Lee,": a relation can end, and somebody claims it. */
function frameOf(analysis: Analysis, fact: BackerFact): string {
  const { title } = analysis.source.meta;
  const who = claimantOf(analysis, fact);
  const when = fact.asOf && !fact.asOf.includes("/") ? edtfInWords(fact.asOf.replace("~", "")) : null;
  if (when) return `As of ${when}, ${who ? `according to ${who}, ` : ""}`;
  const where = title ? `“${title}”` : "this document";
  return fact.attribution ? `According to ${articled(fact.attribution)} in ${where}, ` : `According to ${where}, `;
}

const hintFor = (sort: Sort): string =>
  ({ state: "A state.", person: "A person.", group: "A group.", organisation: "An organisation." })[sort];

const kinds: Readonly<Record<Sort, string>> = {
  state: "state",
  person: "person",
  group: "group",
  organisation: "organisation",
};

/** "backs X", "gives X military support", for the third person; `plural` for "states that …". */
function does(fact: BackerFact, trigger: string, object: string, plural: boolean): string {
  const s = plural ? "" : "s";
  if (/recogni[sz]ed$/.test(trigger)) return `recognise${s} ${object}`;
  if (fact.stance === "withdrawing") return `${plural ? "are" : "is"} showing signs of pulling back from ${object}`;
  if (fact.stance === "opposes") return `oppose${s} ${object}`;
  return fact.support === "unspecified" || fact.support === "political"
    ? `back${s} ${object}`
    : `${plural ? "give" : "gives"} ${object} ${fact.support} support`;
}

/** Whoever is pulling back from somebody is a backer still, and so another right answer. */
const relationKey = (fact: BackerFact): string =>
  `${fact.stance === "withdrawing" ? "backs" : fact.stance}|${fact.attribution ?? ""}|${fold(fact.backed)}`;

// Indexed once a document: asking every fact about every other would be quadratic.
const relations = new WeakMap<readonly BackerFact[], Map<string, string[]>>();
const lists = new WeakMap<readonly BackerFact[], Map<string, Set<string>>>();

/** Backers by relation, attribution and backed side. */
function relationsOf(facts: readonly BackerFact[]): ReadonlyMap<string, readonly string[]> {
  let known = relations.get(facts);
  if (!known) {
    const sets = new Map<string, Set<string>>();
    for (const fact of facts)
      if (fact.mood !== "negated")
        sets.set(relationKey(fact), (sets.get(relationKey(fact)) ?? new Set()).add(fact.backer));
    known = new Map([...sets].map(([key, set]) => [key, [...set]]));
    relations.set(facts, known);
  }
  return known;
}

/** Backers named together at one trigger. */
function listsOf(facts: readonly BackerFact[]): ReadonlyMap<string, ReadonlySet<string>> {
  let known = lists.get(facts);
  if (!known) {
    known = new Map();
    for (const fact of facts)
      known.set(
        `${fact.mention.start}|${fact.backed}`,
        (known.get(`${fact.mention.start}|${fact.backed}`) ?? new Set()).add(fact.backer),
      );
    lists.set(facts, known);
  }
  return known;
}

/** The name in the sentence that stands for an actor of the fact. */
function nameOf(context: PromptContext<BackerFact>, place: Place, actor: string): Name | null {
  const same = (name: Name): boolean =>
    fold(canonicalName(context.analysis.actors, name)) === fold(actor) ||
    fold(name.text) === fold(actor) ||
    fold(actor).startsWith(`${fold(name.text)} `);
  return inside(place.paragraph.names, place.start, place.end).find(same) ?? null;
}

function placeOf(context: PromptContext<BackerFact>, fact: BackerFact): Place | null {
  const at = locate(context.analysis, fact.mention);
  const sentence = at && sentenceAt(at.paragraph, at.start);
  return at && sentence
    ? {
        paragraph: at.paragraph,
        start: sentence.start,
        end: sentence.end,
        trigger: at.paragraph.prose.text.slice(at.start, at.end),
      }
    : null;
}

// Short forms that stand in brackets somewhere in a document.
const bracketed = new WeakMap<Analysis, Set<string>>();

/** A short form in brackets that its long form does not spell, so that no acronym rule read it: the long form is asked, not both. */
function unread(analysis: Analysis, actor: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(actor)) return false;
  let known = bracketed.get(analysis);
  if (!known) {
    known = new Set([...analysis.source.text.matchAll(/\((\p{Lu}{2,6})\)/gu)].map((found) => found[1] as string));
    bracketed.set(analysis, known);
  }
  return known.has(actor);
}

const current = (fact: BackerFact, place: Place): boolean => {
  // What is over is not asked "as of" today; its own sentence says it in the past.
  if (fact.stance === "formerly") return false;
  const word = place.trigger.toLowerCase();
  const before = place.paragraph.prose.text.slice(place.start, place.end).toLowerCase();
  // A simple past ("supported", "gave") says nothing of the day the text was written.
  if (
    isFormOf(word, "past") &&
    !new RegExp(`\\b(?:has|have|been|is|are)\\b[^,;]{0,40}\\b${word.replace(/[^\p{L}]/gu, "")}\\b`, "u").test(before)
  )
    return false;
  if (
    inside(place.paragraph.times, place.start, place.end).some(
      (time) => time.bound !== "since" && !time.edtf.endsWith("/.."),
    )
  )
    return false;
  if (
    /\b(?:gave|provided|started|had|launched|intervened|went|sent|were pulled back|was|were)\b/.test(before) &&
    !/[-‑]/.test(word) &&
    fact.rule !== "B10"
  )
    return false;
  return fact.mood === "asserted" || fact.mood === "reported";
};

/** One pair is one thing to remember, whichever document tells it and in whatever words. */
const pairOf = (fact: BackerFact): Claim => ({
  about: `backer|${fold(fact.backer)}|${fact.stance === "withdrawing" ? "backs" : fact.stance}|${fold(fact.backed)}`,
  says: "",
  when: null,
  several: false,
});

export function backerPrompts(fact: BackerFact, context: PromptContext<BackerFact>): Prompt[] {
  const place = placeOf(context, fact);
  if (!place || fact.mood === "negated") return [];
  const { analysis } = context;
  const prompts: Prompt[] = [];
  const backerName = nameOf(context, place, fact.backer);
  const backedName = nameOf(context, place, fact.backed);
  const spoken = touching(place.paragraph.quotes, place.start, place.end).some(
    (quote) => quote.start <= place.start + 1 && place.end - 2 <= quote.end,
  );
  const sentence = place.paragraph.prose.text.slice(place.start, place.end);
  if (
    current(fact, place) &&
    backerName &&
    backedName &&
    !unread(analysis, fact.backed) &&
    !others.test(sentence) &&
    !firstAmong.test(sentence) &&
    // "Which person backs …": of people there are always more than a text names.
    sortOf(analysis, fact.backer) !== "person"
  ) {
    // Who else is named as standing in this relation, by whoever is asked: what the author asserts and what a speaker claims are kept apart.
    const same = relationsOf(context.siblings).get(relationKey(fact)) ?? [];
    const backers = new Set(same.filter((other) => sortOf(analysis, other) === sortOf(analysis, fact.backer)));
    const frame = frameOf(analysis, fact);
    const object = inSentence(analysis, fact.backed);
    const sort = sortOf(analysis, fact.backer);
    const shared = {
      key: fact.backer,
      answerType: "name" as const,
      answer: [rawSpan(place.paragraph.prose, backerName.start, backerName.end)],
    };
    if (backers.size === 1) {
      prompts.push({
        ...shared,
        name: "backer.who",
        stem: typeset(`${frame}which ${kinds[sort]} ${does(fact, place.trigger, object, false)}?`),
        accept: [...new Set([...aliasesOf(analysis, fact.backer), ...asPrinted(backerName, fact.backer)])],
        hint: hintFor(sort),
        forms: ["typed"],
      });
    } else if (fact.stance === "backs" && sort === "state" && fact.attribution === null) {
      const others = [...backers].filter((name) => name !== fact.backer);
      if (others.length > 0) {
        prompts.push({
          ...shared,
          name: "backer.one-of",
          stem: typeset(`${frame}which states back ${object}? Name one.`).replace("? Name one.", " (name one)?"),
          accept: [
            ...aliasesOf(analysis, fact.backer),
            ...asPrinted(backerName, fact.backer),
            ...others,
            ...others.flatMap((name) => aliasesOf(analysis, name)),
          ],
          hint: "One state is enough.",
          forms: ["typed"],
        });
      }
    }
  }
  // A list of four in one sentence makes one card that asks for one of them, not four that blank each in turn.
  const listed = (listsOf(context.siblings).get(`${fact.mention.start}|${fact.backed}`)?.size ?? 0) > 1;
  if (!spoken && !listed) {
    const gap = gapOf(
      context,
      fact,
      place,
      backedName,
      backerName,
      relationsOf(context.siblings).get(relationKey(fact))?.length ?? 1,
    );
    if (gap) prompts.push(gap);
  }
  return prompts.map((prompt) => ({ ...prompt, claim: pairOf(fact) }));
}

/** The sentence itself says that there are more. */
const others =
  /\bother (?:\p{Ll}+ )?(?:backers|supporters|allies|sponsors|patrons|donors|states|countries|powers|investors)\b|\bamong them\b/u;

/** "Its chief supporter" has others beside it. */
const firstAmong =
  /\b(?:chief|main|principal|leading|biggest|foremost|most important) (?:supporter|backer|ally|sponsor|patron|donor|investor)s?\b/i;

/** Words a gap's sentence needs to say more than who backs whom. */
const BARE = 10;

/** A sentence that dates itself needs no "as of". */
const dated = (body: string): boolean => /\b(?:1[0-9]|20)\d\d\b/.test(body);

/** A simple past needs none either: it does not change with the day. */
const ongoing =
  /\b(?:backs|supports|opposes|fights|gives|favou?rs|funds|(?<!(?:in|of|with|the|for|and|\p{Ll}+(?:al|ic|ary)) )(?:back|support|oppose|fight|give|fund)|is|are|has|have|may|might|appears?|seems?|remains?|will|provides?|recogni[sz]es?)\b/u;

function claimOf(analysis: Analysis, fact: BackerFact): string {
  const who = claimantOf(analysis, fact);
  return who ? `According to ${who}, ` : "";
}

/** "Moscow" for Russia: the source's word is a right answer too. */
const asPrinted = (name: Name, shown: string): string[] => (fold(name.text) === fold(shown) ? [] : [name.text]);

/** The source's own sentence with one side blanked: the way that keeps every hedge and tense. */
function gapOf(
  { analysis }: PromptContext<BackerFact>,
  fact: BackerFact,
  place: Place,
  backed: Name | null,
  backer: Name | null,
  /** How many stand in this relation, by this claimant's word. */
  rivals: number,
): Prompt | null {
  const { paragraph } = place;
  if (touching(paragraph.quotes, place.start, place.end).length > 0) return null;
  const statement = statementIn(analysis, paragraph, place.start, place.end);
  const order = [backer, backed].filter(
    (name): name is Name => name !== null && name.start >= statement.start && name.end <= statement.end,
  );
  for (const name of order) {
    const asked = name === backer ? fact.backer : fact.backed;
    const sort = sortOf(analysis, asked);
    const full = canonicalName(analysis.actors, name);
    // "the Kremlin under …": a seat of government cannot be blanked and answered by its state.
    if (fold(full) !== fold(asked) || /^(?:metonym|capital)$/.test(lookup(name.text)?.type ?? "")) continue;
    // "Chad sent guns, and Mali backed …": what the sentence says before the backer begins its own clause is another card.
    const before = paragraph.prose.text.slice(statement.start, backer?.start ?? 0);
    const joined = name === backer && /, (?:and|but|while) (?:the )?$/.exec(before);
    const from = joined ? statement.start + joined.index + joined[0].length : statement.start;
    const cuts = [...statement.cuts, { start: name.start, end: name.end, put: BLANK }];
    const end = trimmedEnd(
      paragraph,
      statement.start,
      statement.end,
      Math.max(backer?.end ?? 0, backed?.end ?? 0, name.end),
    );
    const body = expanded(paragraph, analysis.actors, from, end, cuts).replace(/[,\s]+$/, "");
    // "… and his other backers": whoever backs is right.
    if (others.test(body)) continue;
    // "_____ backs Chad": with several backers named, nothing tells which is meant.
    if (name === backer && rivals > 1 && body.split(" ").length < BARE) continue;
    if (!body.includes(BLANK) || hasAnaphor(body) || body.split(" ").length < 5) continue;
    const stem = `${dated(body) || !ongoing.test(body) ? claimOf(analysis, fact) : frameOf(analysis, fact)}${body.startsWith(BLANK) ? body : lowered(body, paragraph, from)}.`;
    return {
      name: "backer.gap",
      stem: typeset(stem),
      key: asked,
      answerType: "name",
      accept: aliasesOf(analysis, asked),
      hint: hintFor(sort),
      answer: [rawSpan(paragraph.prose, name.start, name.end)],
      forms: ["cloze"],
    };
  }
  return null;
}

const lowered = (body: string, paragraph: Paragraph, start: number): string => {
  const named =
    inside(paragraph.names, start, start + 120).some((name) => name.start <= start + 1) ||
    inside(paragraph.names, start, start + 120).some(
      (name) => name.title !== null && name.start - name.title.length - 1 <= start && start < name.end,
    );
  return named ? body : body.replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase());
};

/** A trailing clause that says something else goes. */
function trimmedEnd(paragraph: Paragraph, start: number, end: number, keep: number): number {
  const text = paragraph.prose.text;
  for (const found of text
    .slice(start, end)
    .matchAll(/(?:, (?:and|but|while|which|who|where|so|though|although|including|leading)\b|; |: | [-–] )/g)) {
    const at = start + found.index;
    if (at >= keep) return at;
  }
  return end;
}
