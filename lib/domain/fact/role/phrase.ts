import { monthNumbers } from "../../kernel/months.ts";
import type { Paragraph } from "../../nlp/analyse.ts";
import { cueTier } from "../../nlp/gazetteer/cues.ts";
import { callings, roleModifiers, roleNouns } from "../../nlp/gazetteer/roles.ts";
import { isFormOf, verbForms } from "../../nlp/gazetteer/verbs.ts";
import { auxiliaries, functionWords, isAdverb, numberWords, weekdays } from "../../nlp/gazetteer/words.ts";
import type { Token } from "../../nlp/token.ts";

/** The words of a post, as token indices, inclusive. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const suffix = /^\p{Ll}{3,}(?:ologist|ographer|onomist|keeper|woman|man|smith|wright|ician)$/u;
const notPosts =
  /^(?:human|german|roman|norman|woman|man|ottoman|layman|german|talisman|physician's|fellow|star|major|speaker's|resident|general|head|chair|chief|coach|principal|deputy|member's|kings|delegate's)$/;

/** Does this word name a post or a calling? Words that are also adjectives ("chief", "general") do so only as heads. */
export const isPost = (token: Token | undefined): boolean => {
  if (token?.kind !== "word") return false;
  const { lower } = token;
  const last = lower.includes("-") ? (lower.split("-").at(-1) as string) : lower;
  return (
    roleNouns.has(lower) ||
    callings.has(lower) ||
    (roleNouns.has(last) && !notPosts.test(last)) ||
    (suffix.test(lower) && !notPosts.test(lower))
  );
};

/** Ranks and courtesies say nothing that is worth asking: "Field Marshal", "Mr", "Dr". */
const ranks =
  /^(?:field|marshal|general|major|colonel|lieutenant|captain|brigadier|sergeant|corporal|admiral|commodore|commander|private|lt|col|gen|maj|capt|sgt|brig|adm|sir|dame|lord|lady|mr|mrs|ms|miss|dr|prof|professor|sheikh|st|saint|king|queen|prince|princess|pope|hon|rev|fr|air|vice|rear|chief|first|second|retired|year-old|\.)$/;

export const isRankOnly = (role: string): boolean =>
  role
    .toLowerCase()
    .split(/[\s.]+/)
    .filter(Boolean)
    .every((word) => ranks.test(word));

const abbreviated: Readonly<Record<string, string>> = {
  Rep: "Representative",
  Sen: "Senator",
  Gov: "Governor",
  Amb: "Ambassador",
  Supt: "Superintendent",
};
export const written = (role: string): string =>
  role.replace(/\b(Rep|Sen|Gov|Amb|Supt)\b\.?/g, (_, word: string) => abbreviated[word] ?? word);

const cuts =
  /^(?:who|which|that|whose|during|before|after|when|while|where|since|until|as|because|but|told|amid|despite|although|if|than|with|by|under|through|into|against|without|via|whom)$/;

const adjectival = (token: Token): boolean =>
  token.kind === "word" &&
  !functionWords.has(token.lower) &&
  !auxiliaries.has(token.lower) &&
  !cueTier(token.lower) &&
  !isAdverb(token.lower) &&
  (roleModifiers.has(token.lower) ||
    token.cap ||
    token.lower.includes("-") ||
    verbForms(token.lower).every((form) => form.form === "base" || form.form === "participle") ||
    (isFormOf(token.lower, "participle") !== null && /ed$/.test(token.lower)));

/** From a post's head leftwards over what qualifies it: "Turkey's foreign", "long-time", "former deputy". */
export function leftOf(tokens: readonly Token[], head: number, floor: number, loose: boolean): number {
  let first = head;
  while (first - 1 >= floor && head - first < 9) {
    const token = tokens[first - 1] as Token;
    if (token.kind === "possessive") {
      // The owner: a name with its own words, or a noun that only the document explains.
      let owner = first - 2;
      if (owner < floor) break;
      if (!(tokens[owner] as Token).cap) break;
      while (owner - 1 >= floor && (tokens[owner - 1] as Token).cap && first - owner < 6) owner -= 1;
      return owner;
    }
    const standing = /^(?:former|then|acting|ex|late|long|retired|veteran|first|second|third|last)$/.test(token.lower);
    if (token.kind !== "word" || !(token.cap || standing || adjectival(token))) break;
    if (!standing && (functionWords.has(token.lower) || numberWords.has(token.lower))) break;
    // Without a determiner in front, only words that qualify posts may be taken: "Critics praised manager Erik Dahl".
    if (
      !loose &&
      !token.cap &&
      !roleModifiers.has(token.lower) &&
      !isPost(token) &&
      !token.lower.includes("-") &&
      !/^(?:former|then|acting|ex|retired|veteran|long|longtime|military|chief|local|city|head|lead|village|rebel|opposition|left|right)$/.test(
        token.lower,
      )
    )
      break;
    first -= 1;
  }
  return first;
}

const isTime = (token: Token | undefined): boolean =>
  token !== undefined && (weekdays.has(token.lower) || (token.cap && monthNumbers.has(token.lower)));

/** The complement to the right of a head: "of the House of Representatives", "at the University of Oxford". `to` is the last token allowed. */
export function rightOf(tokens: readonly Token[], head: number, to: number): number {
  let last = head;
  let at = head + 1;
  const opens = (token: Token | undefined): boolean =>
    token !== undefined && /^(?:of|at|for|in|from|to|on|with)$/.test(token.lower);
  while (at <= to && at - head < 24) {
    const token = tokens[at] as Token;
    if (token.text === "(") {
      const close = tokens[at + 2]?.text === ")" ? at + 2 : tokens[at + 3]?.text === ")" ? at + 3 : -1;
      if (close < 0 || close > to) break;
      at = close + 1;
      continue;
    }
    if (token.kind === "mark" && token.text !== "-" && token.text !== "&") break;
    if (at === head + 1 && !opens(token) && !(token.cap && tokens[head]?.cap)) break;
    if (cuts.test(token.lower) && !(at === head + 1 && token.lower === "with")) break;
    if (/^(?:and|or)$/.test(token.lower)) {
      // "… of Politics and International Relations" goes on; "… and leader of" is a second post; "… and said" is over.
      const next = tokens[at + 1];
      if (!next || (!next.cap && !(tokens[at - 1]?.cap === false && adjectival(next) && !isPost(next)))) break;
      if (!tokens[at - 1]?.cap && next.cap) break;
      if (isPost(next)) break;
      at += 1;
      continue;
    }
    if (auxiliaries.has(token.lower) && token.kind !== "possessive") break;
    if (
      !token.cap &&
      token.kind === "word" &&
      (isFormOf(token.lower, "past") || isFormOf(token.lower, "third")) &&
      !(
        isFormOf(token.lower, "participle") &&
        tokens[at + 1]?.cap &&
        !/^(?:said|told)$/.test(token.lower) &&
        /^(?:the|a|an)$/.test(tokens[at - 1]?.lower ?? "")
      ) &&
      !/^(?:the|a|an|of|for|to|'s)$/.test(tokens[at - 1]?.lower ?? "")
    )
      break;
    if (token.kind === "word" && isAdverb(token.lower) && !token.cap) break;
    if (/^(?:on|in|since|from|until|last|this|next)$/.test(token.lower) && isTime(tokens[at + 1])) break;
    // A time or a place that says where something happened, not what the post is.
    if (/^(?:in|on|from|to|with)$/.test(token.lower) && at !== head + 1) {
      const next = tokens[at + 1];
      if (token.lower !== "in" && token.lower !== "from") break;
      if (!next?.cap && next?.lower !== "the") break;
    }
    if (/^(?:in|on|since|from)$/.test(token.lower) && tokens[at + 1]?.kind === "number") break;
    if (/^(?:his|her|their|this|these|those)$/.test(token.lower)) break;
    last = at;
    at += 1;
  }
  while (last > head && /^(?:of|at|for|in|from|to|the|a|an|and|or|with|on|-)$/.test((tokens[last] as Token).lower))
    last -= 1;
  return last;
}

/** The post that opens at `from` (after a determiner, if any): its head stands before the first preposition. Null when none does. */
export function phraseFrom(
  paragraph: Paragraph,
  from: number,
  to: number,
): (Phrase & { readonly head: number }) | null {
  const { tokens } = paragraph;
  let first = from;
  while (
    first <= to &&
    /^(?:now|then|currently|also|once|later|formerly|himself|herself|the|a|an|his|her|its|their|one)$/.test(
      (tokens[first] as Token).lower,
    ) &&
    !(tokens[first]?.lower === "then" && tokens[first + 1]?.lower === "-")
  )
    first += 1;
  let head = -1;
  for (let at = first; at <= Math.min(to, first + 9); at += 1) {
    const token = tokens[at] as Token;
    if (token.kind === "possessive") continue;
    if (token.text === "-" || token.text === "&") continue;
    if (token.kind === "number" || token.kind === "mark") break;
    if (isPost(token)) head = at;
    else if (head >= 0 && !(token.cap || roleModifiers.has(token.lower))) break;
    else if (
      !token.cap &&
      !adjectival(token) &&
      tokens[at + 1]?.kind !== "possessive" &&
      !isFormOf(token.lower, "third")
    )
      break;
  }
  if (head < 0) return null;
  return { first, head, last: rightOf(tokens, head, to) };
}
