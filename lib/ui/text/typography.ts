/** Straight apostrophes inside words curl; everything else is the source's own. For titles, which we print as ours. */
export const curled = (text: string): string => text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

/** Years of a range stay on one line. */
export const unbroken = (text: string): string => text.replace(/(\d)([–-])(?=\d)/g, "$1\u2060$2\u2060");

/** A full stop, unless the text ends with one already: "at 4 a.m." */
export const stopped = (text: string): string => (/[.!?…][”’"')]*$/.test(text) ? text : `${text}.`);
