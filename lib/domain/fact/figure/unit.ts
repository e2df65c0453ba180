import type { Paragraph } from "../../nlp/analyse.ts";
import { isFormOf, verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, functionWords, isAdverb, prepositions } from "../../nlp/gazetteer/words.ts";
import type { Quantity } from "../../nlp/number.ts";
import { type Token, tokenAt } from "../../nlp/token.ts";

export interface Unit {
  /** "USD", "%", "km", "hours", or the counted noun with what qualifies it: "Turkish soldiers". */
  readonly name: string;
  readonly sort: "money" | "share" | "measure" | "time" | "count";
  /** Clean offset where the words of the unit end. */
  readonly end: number;
}

const coins: Readonly<Record<string, string>> = {
  dollar: "USD",
  euro: "EUR",
  pound: "GBP",
  yen: "JPY",
  yuan: "CNY",
  rupee: "INR",
  rouble: "RUB",
  ruble: "RUB",
  rand: "ZAR",
  franc: "francs",
  dinar: "dinars",
  lira: "lira",
  kwacha: "kwacha",
  peso: "pesos",
  krona: "kronor",
  krone: "kroner",
  kroner: "kroner",
  kronor: "kronor",
  crown: "crowns",
  naira: "naira",
  shilling: "shillings",
  guilder: "guilders",
  mark: "marks",
  zloty: "zloty",
  hryvnia: "hryvnia",
  dirham: "dirhams",
  riyal: "riyals",
  rial: "rials",
  cent: "cents",
};

const measures =
  /^(?:km|kms|m|cm|mm|kg|g|mg|t|ha|mw|gw|kw|kwh|mwh|gwh|mph|kph|kmh|ft|lb|lbs|oz|l|ml|kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|miles?|yards?|feet|foot|inch(?:es)?|tonnes?|tons?|kilos?|kilograms?|kilogrammes?|grams?|litres?|liters?|barrels?|gallons?|hectares?|acres?|degrees?|megawatts?|gigawatts?|kilowatts?|knots?|points?|nautical|square|cubic|milligrams?|micrograms?|decibels?|volts?|watts?)$/;
const spans =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|centuries|century)$/;

const irregular =
  /^(?:people|men|women|children|aircraft|troops|police|personnel|staff|sheep|cattle|fish|crew|households|lives|wives|knives|geese|feet|teeth|mice|oxen|bacteria|data|media|spacecraft|hovercraft|series|species|offspring|salmon|trout|deer|clergy|infantry|francs)$/;
const notPlural =
  /^(?:is|was|has|does|us|this|its|his|hers|theirs|yours|as|thus|plus|minus|less|across|towards|perhaps|always|besides|news|physics|politics|economics|mathematics|gas|bus|glass|class|press|loss|pass|mass|cross|boss|process|business|access|address|success|progress|congress|express|witness|illness|likes?|says|gross|years-old)$/;

const isPlural = (token: Token): boolean =>
  token.kind === "word" &&
  !notPlural.test(token.lower) &&
  (irregular.test(token.lower) || !functionWords.has(token.lower)) &&
  (irregular.test(token.lower) ||
    (/[^su]s$/.test(token.lower) && token.lower.length > 3) ||
    /(?:ses|xes|ches|shes|oes)$/.test(token.lower) ||
    /\p{Lu}s$/u.test(token.text));

/** Counted things too vague, too few or too slippery to ask for: "two countries", "three reasons". */
const idle =
  /^(?:countries|nations|states|sides|parties|leaders|ways|reasons|goals|things|points|questions|issues|aspects|factors|scenarios|options|cases|times|sources|camps|powers|factions|actors|presidents|ministers|governments|capitals|brothers|sisters|sons|daughters|parents|steps|stages|phases|kinds|types|sorts|forms|parts|halves|thirds|quarters|fifths|tenths|others|ones|examples|lines|words|sentences|letters|terms|areas|fronts|ends|categories|themes|groups|bodies|rivals|candidates|firms|companies|dates|chapters|sections|studies|experts|analysts|officials|speakers|documents|reports|texts|paragraphs|figures|numbers|values|grounds|counts|occasions|respects|levels|systems|institutions|texts|works)$/;

/** The unit that follows a number, or null when it counts nothing that is named. */
export function unitOf(paragraph: Paragraph, quantity: Quantity): Unit | null {
  const { tokens, prose } = paragraph;
  if (quantity.percent) return { name: "%", sort: "share", end: quantity.end };
  if (quantity.hyphenated) {
    const word = quantity.hyphenated.toLowerCase();
    if (/year-old|old$/.test(word)) return null;
    if (spans.test(word)) return { name: `${word.replace(/s$/, "")}s`, sort: "time", end: quantity.end };
    if (measures.test(word)) return { name: word, sort: "measure", end: quantity.end };
    if (
      /^(?:member|seat|man|woman|storey|story|page|point|bed|room|part|party|nation|vehicle|gun|car|person|strong|way|goal|hour)$/.test(
        word,
      )
    )
      return /strong|way|part|party|nation/.test(word) ? null : { name: `${word}s`, sort: "count", end: quantity.end };
    return null;
  }
  let at = tokenAt(tokens, quantity.end);
  const first = tokens[at];
  if (quantity.currency) {
    return { name: quantity.currency, sort: "money", end: quantity.end };
  }
  if (!first || first.start - quantity.end > 1) return null;
  // "5 million US dollars", "16.4 million kwacha".
  const skip =
    /^(?:us|american|australian|canadian|hong|libyan|swiss|czech|danish|swedish|norwegian|british|egyptian|turkish|kuwaiti|iraqi)$/.test(
      first.lower,
    )
      ? 1
      : 0;
  const coin = coins[(tokens[at + skip]?.lower ?? "").replace(/s$/, "")] ?? coins[tokens[at + skip]?.lower ?? ""];
  if (coin && !(coin === "GBP" && tokens[at + skip + 1]?.lower === "of" && quantity.lo < 1000) && coin !== "marks")
    return {
      name: skip && coin !== coin.toUpperCase() ? prose.text.slice(first.start, tokens[at + skip]?.end) : coin,
      sort: "money",
      end: (tokens[at + skip] as Token).end,
    };
  if (measures.test(first.lower) && !(first.lower === "m" && first.text !== "m") && !/^points?$/.test(first.lower)) {
    let end = first.end;
    if (/^(?:square|cubic|nautical)$/.test(first.lower)) {
      const next = tokens[at + 1];
      if (!next || !measures.test(next.lower)) return null;
      end = next.end;
    }
    return { name: prose.text.slice(first.start, end), sort: "measure", end };
  }
  if (spans.test(first.lower)) {
    const next = tokens[at + 1]?.lower ?? "";
    // "ten weeks after the flood" dates, it does not measure; "six hours and eleven minutes" is one length in two numbers.
    const before = prose.text.slice(Math.max(0, quantity.start - 14), quantity.start);
    const after = prose.text.slice(first.end, first.end + 24);
    if (
      /^ and (?:a half|\S+ (?:seconds|minutes|hours|days|weeks|months))/.test(after) ||
      /(?:minutes|hours|days|weeks|months|years) and $/.test(before)
    )
      return null;
    if (/^(?:ago|old|after|before|earlier)$/.test(next) || (next === "of" && tokens[at + 2]?.lower === "age"))
      return null;
    return { name: first.lower, sort: "time", end: first.end };
  }
  // A counted noun phrase: what qualifies it, then a plural.
  let last = -1;
  const from = at;
  for (; at < tokens.length && at - from < 9; at += 1) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.text === "-" || (token.kind === "number" && tokens[at - 1]?.cap)) continue;
    if (token.lower === "and" && tokens[at - 1] && next && (next.cap || next.kind === "number") && last < 0) continue;
    if (
      token.text === "," &&
      last < 0 &&
      next?.kind === "word" &&
      !next.cap &&
      !functionWords.has(next.lower) &&
      at > from
    )
      continue;
    if (token.kind !== "word") break;
    if (auxiliaries.has(token.lower) || prepositions.has(token.lower)) break;
    if (
      /^(?:or|and|but|who|which|that|the|a|an|his|her|their|its|if|of|when|while|were|was|later|earlier|times|percent|each|apiece)$/.test(
        token.lower,
      )
    )
      break;
    if (isPlural(token)) {
      // A verb in the third person looks the same: "14 rebels holds".
      if (last >= 0 && isFormOf(token.lower, "third") && !/s$/.test(next?.lower ?? "")) break;
      last = at;
      continue;
    }
    if (last >= 0) {
      // "fighter jets": the plural ends the phrase unless it qualifies one more plural ("arms dealers").
      if (next && isPlural(next) && !token.cap && verbForms(token.lower).length === 0 && !isAdverb(token.lower))
        continue;
      break;
    }
    if (isAdverb(token.lower) && token.lower.endsWith("ly")) break;
    if (isFormOf(token.lower, "past") && !isFormOf(token.lower, "participle")) break;
  }
  if (last < 0) return null;
  const head = tokens[last] as Token;
  // "the two players" were counted before; only their number is said again.
  const left = tokens[tokenAt(tokens, quantity.start) - 1]?.lower ?? "";
  if (
    quantity.inWords &&
    quantity.hi <= 3 &&
    /^(?:the|these|those|both|all|other|last|past|first|next|his|her|their|its)$/.test(left)
  )
    return null;
  if (
    quantity.hi <= 12 &&
    quantity.inWords &&
    idle.test(head.lower) &&
    !(
      quantity.hi > 2 &&
      last > from &&
      !/^(?:countries|reasons|goals|sides|ways|leaders|parties|things|points|questions)$/.test(head.lower)
    )
  )
    return null;
  return { name: prose.text.slice((tokens[from] as Token).start, head.end), sort: "count", end: head.end };
}
