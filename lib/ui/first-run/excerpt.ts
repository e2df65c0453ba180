import type { Passage, PassageRun } from "#lib/domain/source/passage.ts";

/** Unmarked text kept on either side of the evidence, in characters, cut at a word. */
const AROUND = 60;

/** The evidence with a little of what stands beside it; the whole paragraph is too much for a first glance. */
export function sentencesWithEvidence(passage: Passage): readonly PassageRun[] {
  const runs = passage.paragraphs.find((paragraph) => paragraph.here)?.runs ?? [];
  const first = runs.findIndex((run) => run.as !== "plain");
  const last = runs.findLastIndex((run) => run.as !== "plain");
  if (first < 0) return runs;
  // Evidence that begins or ends a sentence needs nothing before or after it.
  const begun = endsSentence(runs[first - 1]?.text ?? "");
  const whole = endsSentence(runs[last]?.text ?? "");
  return runs.slice(begun ? first : Math.max(0, first - 1), last + (whole ? 1 : 2)).map((run, i, kept) => {
    if (run.as !== "plain") return run;
    if (i === 0 && first > 0 && !begun) return { ...run, text: tail(run.text) };
    return i === kept.length - 1 && !whole ? { ...run, text: head(run.text) } : run;
  });
}

const tail = (text: string): string => (text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*/, "")}`);
const head = (text: string): string =>
  text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s*\S*$/, "")} …`;

const endsSentence = (text: string): boolean => /[.!?:][”"’')]*\s*$/.test(text);
