/** Names of text formats that may stand before a text, in brackets. */
const prefix = /^\[(html|moodle|plain|markdown)\]/;

/** A text that GIFT reads as it is: `: # = { } ~ \` and line breaks behind a backslash, each on one line. */
export const escaped = (text: string): string => text.replace(/[\\:#={}~]/g, "\\$&").replace(/\n/g, "\\n");

/** A text in a place where a text format may be named: one that begins like a name gets a name before it. */
export const escapedText = (text: string): string => (prefix.test(text) ? `[plain]${escaped(text)}` : escaped(text));

const OPEN = 0xe000;
const controls = ["\\", ":", "#", "=", "{", "}", "~", "\n"] as const;

/**
 * Escaped characters put out of the way of what looks for control characters, `shown` brings them back. Places in Unicode's
 * private area stand for them; a text that holds such a character itself keeps it, behind another one.
 */
export function hidden(text: string): string {
  const own = text.replace(/[\ue000-\ue00f]/g, (char) => `\ue00f${String.fromCharCode(char.charCodeAt(0) + 0x10)}`);
  return own.replace(/\\([\\:#={}~n])/g, (_, char: string) =>
    String.fromCharCode(OPEN + controls.indexOf((char === "n" ? "\n" : char) as "\n")),
  );
}

export const shown = (text: string): string =>
  text.replace(/\ue00f([\ue010-\ue01f])|[\ue000-\ue007]/g, (found, own?: string) =>
    own ? String.fromCharCode(own.charCodeAt(0) - 0x10) : (controls[found.charCodeAt(0) - OPEN] ?? ""),
  );

/** A text and the format that is named before it; null for none. */
export function namedFormat(text: string): { text: string; format: string | null } {
  const found = prefix.exec(text);
  return found ? { text: text.slice(found[0].length), format: found[1] ?? null } : { text, format: null };
}
