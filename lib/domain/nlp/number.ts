/** A number as printed, in clean offsets of its paragraph. `lo` and `hi` are equal unless it is a range. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly lo: number;
  readonly hi: number;
  /** "million", "bn" belong to the number; the currency sign too. */
  readonly currency: string | null;
  readonly percent: boolean;
  readonly inWords: boolean;
  /** "14-month", "three-member": what stands after the hyphen. */
  readonly hyphenated: string | null;
  readonly approx: "about" | "over" | "under" | "upto" | null;
  /** Where the words that hedge it begin ("more than"); equal to `start` without any. */
  readonly from: number;
}

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  tn: 1e12,
};

const ones = units.slice(1).join("|");
const small = `(?:(?:${tens.join("|")})(?:[- ](?:${units.slice(1, 10).join("|")}))?|${ones})`;
const word = `(?:(?:${small}|a|half a|several|a few) (?:hundred|thousand|million|billion|dozen)(?:,? (?:and )?${small}(?: (?:hundred|thousand))?)*|a dozen|half a dozen|${small})`;
const digits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?";
const scale =
  "(?:\\s?(?:hundred|thousand|lakhs?|million|crores?|billion|trillion)\\b|(?:bn|mn|tn|m|k)\\b| (?:bn|mn|tn|m)\\b)";
const sign = "(?:US|AU?|CA?|NZ|HK|S)?\\$ ?|€ ?|£ ?|¥ ?|₹ ?|\\b(?:Rs\\.?|EUR|USD|GBP|CHF|SEK|NOK|DKK) ?";
const one = `(?:(${sign})?(${digits})(${scale})?|(${word}))`;

const shape = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(between|from) )?${one}(?:( and | to | ?[–-] ?| or )${one}(?![\\d]))?(?: ?(%|per ?cent\\b|percentage points?\\b|percent\\b))?(?:-(\\p{Ll}{3,}(?:-old)?))?(?![\\p{L}\\d]|[.,:]\\d)`,
  "giu",
);

const hedges: readonly (readonly [RegExp, Quantity["approx"]])[] = [
  [
    /\b(?:more than|over|at least|upwards of|in excess of|well over|just over|no fewer than|no less than|a minimum of|exceeding|above) (?:an? estimated )?$/i,
    "over",
  ],
  [/\b(?:fewer than|less than|under|below|nearly|almost|just under|close to|not quite|well under) $/i, "under"],
  [/\b(?:up to|as many as|as much as|at most|no more than|a maximum of) $/i, "upto"],
  [
    /\b(?:about|around|some|roughly|approximately|an estimated|circa|ca\.|c\.|approx\.|or so|an average of|somewhere around) $/i,
    "about",
  ],
];

function digitsValue(text: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  if (/^\d+,\d{1,2}$/.test(text)) return Number(text.replace(",", "."));
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return null;
}

/** "two hundred and fifty", "a dozen", "half a million". Null for "several hundred", which has no number. */
export function wordsValue(text: string): number | null {
  const words = text.toLowerCase().replace(/,/g, "").replace(/-/g, " ").split(/\s+/);
  let [total, current] = [0, 0];
  for (const [at, word] of words.entries()) {
    if (word === "and") continue;
    if (word === "several" || word === "few") return null;
    if (word === "half") {
      current = 0.5;
      continue;
    }
    if (word === "a") {
      if (current !== 0.5) current = 1;
      continue;
    }
    const unit = units.indexOf(word);
    const ten = tens.indexOf(word);
    if (unit >= 0) current += unit;
    else if (ten >= 0) current += (ten + 2) * 10;
    else if (word === "dozen") current = (current || 1) * 12;
    else if (word === "hundred") current = (current || 1) * 100;
    else if (scales[word] !== undefined) {
      total += (current || 1) * (scales[word] as number);
      current = 0;
    } else return at > 0 ? total + current : null;
  }
  return total + current;
}

const scaleOf = (text: string | undefined): number => scales[(text ?? "").trim().toLowerCase().replace(/s$/, "")] ?? 1;

const currencies: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  A$: "AUD",
  AU$: "AUD",
  C$: "CAD",
  CA$: "CAD",
  NZ$: "NZD",
  HK$: "HKD",
  S$: "SGD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  RS: "INR",
  "RS.": "INR",
};

// The last text read: facts and prompts ask for the same paragraph again and again, and it may be a whole book.
let last: { readonly text: string; readonly found: readonly Quantity[] } = { text: "", found: [] };

/** All numbers of a paragraph, ranges as one, in order. Whether a number counts anything is decided later. */
export function quantitiesOf(text: string): readonly Quantity[] {
  if (last.text !== text) last = { text, found: read(text) };
  return last.found;
}

function read(text: string): Quantity[] {
  const found: Quantity[] = [];
  if (
    !/\d|hundred|dozen|thousand|million|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty)\b/iu.test(
      text,
    )
  )
    return found;
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    const [all, lead, sign1, digits1, scale1, words1, joint, sign2, digits2, scale2, words2, percent, hyphenated] =
      match;
    let start = match.index;
    let end = start + all.length;
    const first = digits1 ? digitsValue(digits1) : wordsValue(words1 ?? "");
    let lo = first === null ? null : first * (words1 ? 1 : scaleOf(scale1));
    let hi = lo;
    const second = joint ? (digits2 ? digitsValue(digits2) : wordsValue(words2 ?? "")) : null;
    let range = false;
    if (joint && second !== null && lo !== null && first !== null) {
      const top = second * (words2 ? 1 : scaleOf(scale2));
      const bottom = scale1 || !scale2 || first >= 1000 ? lo : first * scaleOf(scale2);
      // "between A and B", "30 to 35", "600–800"; but "two and three" are two numbers, and "94 to 41" is a fall.
      range =
        bottom < top &&
        (lead?.toLowerCase() === "between" ? joint === " and " : joint !== " and ") &&
        !(lead?.toLowerCase() === "from" && joint === " to " && !digits2);
      if (range) [lo, hi] = [bottom, top];
    }
    if (joint && !range) {
      // Read the first alone and look again from behind it.
      const alone = all.indexOf(joint, (lead ? lead.length + 1 : 0) + (digits1 ?? words1 ?? "").length);
      end = start + alone;
      shape.lastIndex = end;
    }
    if (lead && !range) start += lead.length + 1;
    if (lo === null || hi === null || Number.isNaN(lo)) continue;
    const before = text.slice(Math.max(0, start - 28), start);
    const hedge = range && lead ? null : hedges.find(([pattern]) => pattern.test(before));
    const symbol = (sign1 ?? sign2 ?? "").trim().toUpperCase();
    found.push({
      start,
      end,
      lo,
      hi,
      currency: symbol === "" ? null : (currencies[symbol] ?? symbol),
      percent: Boolean(percent) && (range || !joint),
      inWords: digits1 === undefined,
      hyphenated: joint && !range ? null : (hyphenated ?? null),
      approx: hedge?.[1] ?? null,
      from: hedge ? start - (hedge[0].exec(before)?.[0].length ?? 0) : start,
    });
  }
  return found;
}
