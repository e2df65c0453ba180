/** A star stands for anything in Moodle's short answers; one that is meant is written behind a backslash. */
export const starsEscaped = (text: string): string => text.replaceAll("*", "\\*");

/** An answer as it is meant; null when a star in it stands for anything. */
export const withoutStars = (text: string): string | null =>
  /(?<!\\)\*/.test(text) ? null : text.replaceAll("\\*", "*");
