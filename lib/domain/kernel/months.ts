/** Month names and their abbreviations, lower case without the full stop → 1…12. "sept" is British, "sep" American. */
const spelled = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
] as const;

export const monthNumbers: ReadonlyMap<string, number> = new Map(
  spelled.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const monthNames: readonly string[] = spelled.map(([name]) => name[0]?.toUpperCase() + name.slice(1));

export const pad = (value: number, width = 2): string => String(value).padStart(width, "0");
