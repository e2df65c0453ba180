import { moodOf } from "../../nlp/frame.ts";
import type { Relation } from "./lexicon/relation.ts";

/** Ended, though nobody says who ended it: the relation is told of the past. */
const ended =
  /\b(?:formerly|(?:who|which|that) had (?=\w)|used to|once (?=\w+(?:ed|t)\b)|no longer|(?:has|have|had) (?:since )?(?:stopped|ceased)|stopped|ceased)\b/i;

/** The end of its time is printed: "until 2014", "from 2016 to 2019". */
const until = /\b(?:until|till|up to) (?:the )?(?:(?:early|late|mid) )?(?:\p{Lu}\p{Ll}+ )?\d{4}\b/iu;
const span = /\b(?:from|between) (?:\p{Lu}\p{Ll}+ )?\d{4} (?:to|until|till|and) (?:\p{Lu}\p{Ll}+ )?\d{4}\b/u;

/** Somebody says that the rest is not so, or asks whether it is: nothing is told of the two sides. */
const raised =
  /\b(?:(?:do|does|did) not|don't|doesn't|didn't|never|nobody|no one|few|cannot|can't) (?:\w+ )?(?:think|thinks|believe|believes|believed|say|says|said|claim|claims|expect|expects|see|mean|suggest|suggests)\b(?: that)?|\b(?:untrue|false|not true|wrong|a myth|no evidence|no proof|no sign|not clear|unclear|doubtful|unlikely) that\b|\b(?:den(?:y|ies|ied)|doubt(?:s|ed)?|disput(?:es?|ed)|reject(?:s|ed)? (?:the )?(?:claims?|reports?|suggestions?)) (?:that )?|\b(?:whether|as if|as though|imagine|suppose)\b|\b(?:neither|nor)\b/i;

/** Refusing to recognise is opposing, and no denial of it. */
const refusal = /\b(?:refus|declin)(?:es?|ed|ing) to (?=recogni[sz]e|serve)/i;

const promise =
  /\b((?:said|announced|declared|confirmed|pledged|promised|vowed)(?: (?:on|last) \w+)?(?: that)? (?:it|he|she|they)) would\b/i;

/** "A Chad that is once more a client of Mali would …": one that is only imagined. */
const imagined = /\b[Aa]n? (?:\p{Ll}+ )?\p{Lu}[\p{L}’'-]+ (?:that|which|who) (?:is|was|were|has|had)\b/u;

/** What is promised is not yet given. */
const promising = /\b(?:promis|pledg|vow|offer)(?:e?s|ing)?\b/i;

export interface Status {
  readonly mood: ReturnType<typeof moodOf>["mood"];
  readonly hedge: string | null;
  readonly stance: Relation["stance"];
}

/** Mood and stance of a relation told by `words`, with what its sentence says before and after; null when it is denied or only asked. @param rest what follows up to the next clause @param tail all that follows */
export function statusOf(
  stance: Relation["stance"],
  lead: string,
  words: string,
  rest: string,
  tail: string,
): Status | null {
  if (raised.test(lead) || (/\bif\b/i.test(lead) && /\bhad\b/.test(words))) return null;
  if (imagined.test(`${lead}${words}`) && /\b(?:would|could|might)\b/i.test(tail)) return null;
  // "It could be a sign that X supports Y" supposes it.
  const supposed = /\b(could|may|might|would) (?:\w+ ){1,6}that $/i.exec(lead.slice(-80))?.[1];
  const hedged =
    /^(?:reportedly|allegedly|if|according|it (?:is|was) (?:claimed|alleged|reported))\b/i.exec(lead)?.[0] ?? "";
  const over = stance === "backs" && (ended.test(words) || /\bformerly\s*$/i.test(lead));
  // "no longer" ends a relation; every other negation denies it.
  const told = (over ? words.replace(/\bno longer\b/i, "") : words).replace(
    refusal,
    stance === "opposes" ? "opposes" : "$&",
  );
  // "said it would back": what somebody says he will do is planned, not merely possible.
  const willed = `${lead.slice(-60)}|${told}`.replace(promise, "$1 will").split("|").at(-1) ?? told;
  const { mood, hedge } = moodOf(`${supposed ?? ""} ${hedged} ${willed}`);
  if (mood === "negated") return null;
  const bounded =
    until.test(lead) || until.test(rest) || span.test(rest) || (/\bhad \w/.test(words) && /\bbut\b/.test(rest));
  const closed = stance === "backs" && mood === "asserted" && bounded && pastVerb.test(words);
  // "increasingly sides with": on the way there, and not there yet.
  if (mood === "asserted" && stance === "backs" && /\b(?:increasingly|more and more)\s*$/i.test(lead.slice(-20)))
    return { mood: "possible", hedge: "increasingly", stance };
  if (mood === "asserted" && stance === "backs" && /\bincreasingly\b/i.test(words))
    return { mood: "possible", hedge: "increasingly", stance };
  const standing = mood === "asserted" && stance === "backs" && promising.test(words) ? "planned" : mood;
  return { mood: standing, hedge, stance: over || closed ? "formerly" : stance };
}

// A present or a future with "until 2030" is still going on.
const pastVerb = /\b(?:\w{2,}ed|had|was|were|gave|lent|sent|fought|stood|sold)\b/i;
