import { edtfInWords } from "../../kernel/edtf.ts";
import { frameAt } from "../../nlp/attribution.ts";
import { fold } from "../../nlp/fold.ts";
import { type Quantity, quantitiesOf } from "../../nlp/number.ts";
import { inside, touching } from "../../nlp/within.ts";
import { BLANK, type Prompt } from "../../prompt/prompt.ts";
import { rawSpan } from "../../source/prose.ts";
import type { PromptContext } from "../define-fact-kind.ts";
import { sentenceAt } from "../evidence.ts";
import type { FactCommon } from "../fact.ts";
import { unitOf } from "../figure/unit.ts";
import type { FigurePayload } from "../kinds/figure.ts";
import { hasAnaphor } from "./date-question.ts";
import { expanded } from "./expand.ts";
import { figureQuestion } from "./figure-question.ts";
import { statementIn } from "./frame-cut.ts";
import { type Located, locate } from "./locate.ts";
import { capitalised, typeset } from "./typography.ts";

type FigureFact = FactCommon & FigurePayload;

const currencyWords: Readonly<Record<string, string>> = {
  USD: "US dollars",
  EUR: "euros",
  GBP: "pounds",
  JPY: "yen",
  INR: "rupees",
  RUB: "roubles",
  CNY: "yuan",
  AUD: "Australian dollars",
  CAD: "Canadian dollars",
};

/** Other notations of the number that are right when typed. */
function notations(fact: FigureFact, printed: string): string[] {
  if (Array.isArray(fact.value)) return [`${fact.value[0]}-${fact.value[1]}`, `${fact.value[0]} to ${fact.value[1]}`];
  const { value } = fact;
  const forms = new Set([String(value), value.toLocaleString("en-US")]);
  for (const [name, size] of [
    ["billion", 1e9],
    ["million", 1e6],
  ] as const)
    if (value >= size && Number.isInteger((value / size) * 100)) forms.add(`${value / size} ${name}`);
  if (fact.unit === "%") for (const form of [...forms]) forms.add(`${form}%`).add(`${form} per cent`);
  forms.delete(printed);
  return [...forms];
}

function hintOf(fact: FigureFact, sort: string): string {
  const range = Array.isArray(fact.value) ? "A range" : null;
  if (sort === "money") return `${range ?? "An amount"}, in ${currencyWords[fact.unit] ?? fact.unit}.`;
  if (sort === "share") return range ? "A range, in per cent." : "A percentage.";
  if (sort === "time") return "A length of time.";
  if (sort === "measure") return `${range ?? "A number"} of ${fact.unit}.`;
  return range ? "A range: two numbers." : "A number.";
}

/**
 * Half, half as much again and twice the number, in the key's own notation. Only of a number that is printed sharp: "more than
 * 11,000" may well be 22,000.
 */
function wrongNumbers(fact: FigureFact, key: string): { wrong: string[] } | null {
  const printed = /\d[\d,]*(?:\.\d+)?/.exec(key)?.[0];
  if (Array.isArray(fact.value) || fact.approx !== null || !printed || fact.value === 0) return null;
  const value = Number(printed.replaceAll(",", ""));
  const digits = printed.split(".")[1]?.length ?? 0;
  const round = value >= 100 && value % 10 === 0 ? 10 : 1;
  const others = [0.5, 1.5, 2]
    .map((factor) =>
      digits > 0 ? Number((value * factor).toFixed(digits)) : Math.round((value * factor) / round) * round,
    )
    .filter((other) => other > 0 && other !== value && !(fact.unit === "%" && other > 100));
  if (new Set(others).size < 3) return null;
  const grouped = printed.includes(",") || others.some((other) => other >= 10_000);
  return {
    wrong: others.map((other) =>
      key.replace(
        printed,
        grouped ? other.toLocaleString("en-US", { minimumFractionDigits: digits }) : other.toFixed(digits),
      ),
    ),
  };
}

const toldKey = (fact: FigureFact): string => `${String(fact.value)}|${fold(fact.unit)}`;
const tellings = new WeakMap<readonly FigureFact[], Map<string, FigureFact>>();

function firstTold(facts: readonly FigureFact[]): ReadonlyMap<string, FigureFact> {
  let known = tellings.get(facts);
  if (!known) {
    known = new Map();
    for (const fact of facts) if (!known.has(toldKey(fact))) known.set(toldKey(fact), fact);
    tellings.set(facts, known);
  }
  return known;
}

export function figurePrompts(fact: FigureFact, { analysis, siblings }: PromptContext<FigureFact>): Prompt[] {
  const at = locate(analysis, fact.mention);
  const sentence = at && sentenceAt(at.paragraph, at.start);
  if (!at || !sentence || sentence.damaged || fact.mood === "negated" || at.paragraph.block.kind === "list") return [];
  const { paragraph } = at;
  const quantity = touching(quantitiesOf(paragraph.prose.text), at.start, at.start + 1).find(
    (one) => one.start <= at.start && at.start < one.end,
  );
  const unit = quantity && unitOf(paragraph, quantity);
  if (!quantity || !unit) return [];
  // "Two years", "three members": too small to be worth a card of their own.
  if (quantity.inWords && quantity.hi <= 3) return [];
  const said = frameAt(analysis, paragraph, at.start);
  if (said.quoted) return [];
  // The same number of the same thing told twice is asked once.
  if (firstTold(siblings).get(toldKey(fact)) !== fact) return [];
  const claim = (stem: string): string =>
    said.attribution && !fold(stem).includes(fold(said.attribution))
      ? `According to ${said.attribution}, ${lowerFirst(stem)}`
      : stem;
  const text = paragraph.prose.text;
  const hedge = text.slice(quantity.from, quantity.start);
  const printed = numberAsPrinted(text.slice(quantity.start, quantity.end), quantity);
  const answer = [rawSpan(paragraph.prose, quantity.from, quantity.end)];
  const share = { answerType: "text" as const, hint: hintOf(fact, unit.sort) };
  const question =
    quantity.hyphenated || unit.sort === "time"
      ? null
      : figureQuestion(analysis, paragraph, sentence, {
          from: quantity.from,
          start: quantity.start,
          end: unit.sort === "money" ? unit.end : quantity.end,
          money: unit.sort === "money",
          share: unit.sort === "share",
        });
  if (
    question &&
    question.stem.split(" ").length >= 6 &&
    !hasAnaphor(question.stem) &&
    !fact.hedge?.match(/^(?:may|might|could|would|will|if)/)
  ) {
    const dated = question.present ? asOf(question.stem, fact.asOf) : question.stem;
    const key = typeset(
      `${hedge}${printed}${unit.sort === "money" && !quantity.currency ? ` ${text.slice(quantity.end, unit.end).trim()}` : ""}`,
    );
    if (dated) {
      const money = unit.sort === "money" ? [rawSpan(paragraph.prose, quantity.from, unit.end)] : answer;
      return [
        {
          ...share,
          name: "figure.many",
          stem: typeset(claim(dated)),
          key,
          accept: [...(hedge ? [typeset(printed)] : []), ...notations(fact, key)],
          answer: money,
          forms: [key.split(" ").length <= 3 ? "typed" : "basic", "choice"],
          ...(wrongNumbers(fact, key) ?? {}),
        },
      ];
    }
  }
  const gap = gapOf(analysis, at, sentence, quantity);
  const dated = gap && asOf(gap, presentIn(gap) ? fact.asOf : undefined);
  return dated
    ? [
        {
          ...share,
          name: "figure.gap",
          stem: typeset(claim(dated)),
          key: typeset(printed),
          accept: notations(fact, printed),
          answer: [rawSpan(paragraph.prose, quantity.start, quantity.end)],
          forms: ["cloze"],
        },
      ]
    : [];
}

const lowerFirst = (stem: string): string =>
  stem.replace(/^(How|What|In|On|At|From|The|A|An|As|Since|Until|By|During|For|After|Before)\b/, (word) =>
    word.toLowerCase(),
  );

/** "between 600 and 800" → "600–800"; a number with its sign otherwise as it stands. */
const numberAsPrinted = (printed: string, quantity: Quantity): string =>
  quantity.lo === quantity.hi
    ? printed.trim()
    : printed
        .trim()
        .replace(/^(?:between|from) /i, "")
        .replace(/ (?:and|to) /, "–");

const presentIn = (stem: string): boolean =>
  /\b(?:is|are|has|have|hosts?|holds?|employs?|owns?|costs?|stands?|remains?|lives?|works?|needs?|produces?|makes?|accounts?)\b/.test(
    stem.replaceAll(BLANK, ""),
  );

/** A statement in the present needs its date (R4); without a date of the document there is no card. Past events keep. */
function asOf(stem: string, date: string | null | undefined): string | null {
  if (date === undefined || /\b\d{4}\b/.test(stem.replaceAll(BLANK, ""))) return stem;
  const plain = date?.replace("~", "") ?? "";
  return /^\d{4}(?:-\d{2}){0,2}$/.test(plain) ? `As of ${edtfInWords(plain.slice(0, 7))}, ${lowerFirst(stem)}` : null;
}

/** Within so many characters of its beginning a sentence names whom it is about. */
const OPENING = 16;

/** The statement with its number blanked. */
function gapOf(
  analysis: PromptContext<FigureFact>["analysis"],
  { paragraph }: Located,
  sentence: { start: number; end: number },
  quantity: Quantity,
): string | null {
  const text = paragraph.prose.text;
  if (touching(paragraph.quotes, sentence.start, sentence.end).length > 0) return null;
  const statement = statementIn(analysis, paragraph, sentence.start, sentence.end);
  if (quantity.from < statement.start) return null;
  const opening = /^(?:The|This|That) ([^,]{1,60})/.exec(text.slice(statement.start, statement.end))?.[0];
  if (opening) {
    const close = statement.start + opening.split(" ").slice(0, 4).join(" ").length;
    if (
      !inside(paragraph.names, statement.start, close + 40).some(
        (name) => name.start < close && name.type !== "demonym",
      )
    )
      return null;
  }
  let end = statement.end;
  for (const found of text
    .slice(statement.start, statement.end)
    .matchAll(/(?:, (?:which|who|where|while|but|although|though|and) |; )/g)) {
    const cut = statement.start + found.index;
    if (cut > quantity.end) {
      end = cut;
      break;
    }
  }
  const words = expanded(paragraph, analysis.actors, statement.start, end, [
    ...statement.cuts,
    { start: quantity.start, end: quantity.end, put: BLANK },
  ]);
  const stem = capitalised(words.replace(/^[,\s]+/, "").replace(/[,\s]+$/, ""));
  if (!stem.includes(BLANK) || hasAnaphor(stem) || stem.split(" ").length < 7) return null;
  // "Arms worth _____ came from …": of whom and when stayed behind in the sentence before.
  const named =
    /(?<=[^.?!“]\s)\p{Lu}[\p{L}-]+|^(?!(?:In|On|At|The|A|An|As|From|Since|By|During|For|Some|More)\b)\p{Lu}[\p{L}-]+ (?:\p{Lu}|has\b|have\b|was\b)/u;
  if (!/\b\d{4}\b/.test(stem) && !named.test(stem.slice(0, stem.indexOf(BLANK)))) return null;
  // "Arms worth … came from Chad": when and whose, only the document tells.
  if (!/\b\d{4}\b/.test(stem) && !inside(paragraph.names, statement.start, statement.start + OPENING).length)
    return null;
  return `${stem}.`;
}
