/** Straight apostrophes inside words curl; everything else is the source's own. For titles, which we print as ours. */
export const curled = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

/** Years of a range stay on one line. */
export const unbroken = (text: string): string => text.replace(/(\d)([–-])(?=\d)/g, "$1\u2060$2\u2060");

/** A full stop, unless the text ends with one already: "at 4 a.m." */
export const stopped = (text: string): string => (/[.!?…][”’"')]*$/.test(text) ? text : `${text}.`);

/**
 * Straight quotation marks and apostrophes set as a printer sets them, across the runs of one paragraph: a mark opens
 * after a space, a bracket or nothing, and closes after anything else. For our own summaries; an imported document is
 * shown as it was written.
 */
export function typeset<Run extends { readonly text: string }>(runs: readonly Run[]): Run[] {
  let before = "";
  return runs.map((run) => {
    let text = "";
    for (const char of run.text) {
      const opens = before === "" || /[\s([{“‘–—]/.test(before);
      const set = char === '"' ? (opens ? "“" : "”") : char === "'" ? (opens ? "‘" : "’") : char;
      text += set;
      before = set;
    }
    return { ...run, text };
  });
}
