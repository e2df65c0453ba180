/** How stems and keys are printed: curly marks, en dashes, one space. Slices of the source stay raw; this is for show. */
export function typeset(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/(\d)\s?[-–]\s?(\d)/g, "$1–$2")
    .replace(/ (?:--|-) /g, " – ")
    .replace(/(^|[\s([{\u2014–-])"/g, "$1“")
    .replace(/"/g, "”")
    .replace(/(^|[\s([{“])'/g, "$1‘")
    .replace(/'/g, "’")
    .replace(/\s+([,.;:?!])/g, "$1")
    .trim();
}

export const capitalised = (text: string): string =>
  text.replace(/^(["“‘(]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase());
