/** Width of a text, px. */
export type Measure = (text: string) => number;

/** A text in lines of a width, cut with "…" after so many of them. Words longer than a line are cut too. */
export function wrap(text: string, width: number, measure: Measure, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown.map((each) => cut(each, width, measure));
}

/** The longest beginning of a text that fits, at a word's end where there is one. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const words = text.replace(/ …$/, "").split(" ");
  while (words.length > 1) {
    words.pop();
    const shorter = `${words.join(" ").replace(/[,;:]$/, "")} …`;
    if (measure(shorter) <= width) return shorter;
  }
  const letters = [...(words[0] ?? "")];
  while (letters.length > 1 && measure(`${letters.join("")}…`) > width) letters.pop();
  return `${letters.join("")}…`;
}
