import type { ImportError } from "../imported.ts";
import { refusals } from "../refusals.ts";

const MOST_DEPTH = 256;

/** Why a part of a Word file may not be given to an XML parser: definitions, which can blow up or name files, or depth. One pass. */
export function refuseXml(xml: string): ImportError | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refusals.doctype;
  let depth = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml[at + 1];
    if (next === "/") depth -= 1;
    else if (next === "!" || next === "?") {
      const end = xml.startsWith("<!--", at)
        ? xml.indexOf("-->", at)
        : xml.startsWith("<![CDATA[", at)
          ? xml.indexOf("]]>", at)
          : -2;
      if (end === -1) return refusals.brokenWord;
      if (end > 0) at = end;
    } else {
      const end = xml.indexOf(">", at);
      if (end < 0) return refusals.brokenWord;
      if (xml[end - 1] !== "/") depth += 1;
      at = end;
    }
    if (depth > MOST_DEPTH) return refusals.tooDeep;
  }
  return null;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The words of an element that holds nothing else, `dc:title`; null when it is missing or empty. */
export function wordsIn(xml: string, element: string): string | null {
  const open = xml.indexOf(`<${element}`);
  const start = open < 0 ? -1 : xml.indexOf(">", open) + 1;
  const end = start > 0 ? xml.indexOf(`</${element}>`, start) : -1;
  if (end < 0) return null;
  const words = xml
    .slice(start, end)
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
  return words ? words.slice(0, 300) : null;
}
