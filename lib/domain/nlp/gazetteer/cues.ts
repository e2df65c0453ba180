import { verbForms } from "./verbs.ts";

// Verbs that introduce somebody's words. Neutral and stance verbs attribute by themselves; weak ones need a comma or colon.
const neutral =
  "say tell write add note state remark reply respond answer explain announce declare report comment observe recall read testify reveal mention quip";
const stance =
  "argue contend warn insist claim accuse acknowledge admit concede maintain stress emphasise emphasize assert believe deny confirm promise vow pledge predict suggest urge complain conclude caution allege demand caution estimate joke lament boast protest retort counter fear";
const weak =
  "think describe call ask tweet post shout whisper cry exclaim agree feel point quote speak muse wonder repeat remember reflect joke laugh deride dismiss brand hail denounce praise condemn appeal record recount chant sigh murmur venture offer shrug counter";

const tierOf = new Map<string, 1 | 2 | 3>();
for (const [index, list] of [weak, stance, neutral].entries()) {
  for (const lemma of list.split(" ")) tierOf.set(lemma, (3 - index) as 1 | 2 | 3);
}

/** 1 neutral, 2 stance, 3 weak; null when the word is no cue. Only finite forms and "-ing" count: "told", "says", "saying". */
export function cueTier(lower: string): { tier: 1 | 2 | 3; lemma: string } | null {
  if (lower === "tweeted" || lower === "quipped" || lower === "added")
    return { tier: 1, lemma: lower.replace(/p?ed$/, "") };
  for (const { base, form } of verbForms(lower)) {
    const tier = tierOf.get(base);
    if (tier && form !== "base") return { tier, lemma: base };
  }
  // "analysts say": the base form is finite after a plural.
  return lower === "say" ||
    lower === "argue" ||
    lower === "warn" ||
    lower === "write" ||
    lower === "claim" ||
    lower === "insist"
    ? { tier: tierOf.get(lower) ?? 1, lemma: lower }
    : null;
}
