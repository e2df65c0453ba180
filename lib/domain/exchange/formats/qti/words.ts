import { plain } from "../../carriable.ts";
import { htmlText } from "../../html-text.ts";
import type { NoteCode } from "../../read-quiz.ts";
import type { XmlElement } from "../../xml/parse.ts";
import { attributeOf, within, wordsOf } from "../../xml/walk.ts";

const blocks = new Set(
  "p div li ul ol dl dt dd tr table blockquote pre h1 h2 h3 h4 h5 h6 prompt itemBody hr".split(" "),
);
/** Elements that only dress words. */
const dress = new Set(
  "span b strong i em u a small sub sup td th tbody thead tfoot col colgroup caption var code q cite abbr tt big".split(
    " ",
  ),
);

/**
 * The words of XHTML in XML. @param stand what stands for an element, its words left out; null: its words
 * @param notes gets what was lost
 */
export function xhtmlWords(
  children: readonly (XmlElement | string)[],
  notes: NoteCode[],
  stand: (element: XmlElement) => string | null = () => null,
): string {
  let text = "";
  for (const child of children) {
    if (typeof child === "string") {
      text += child.replace(/[ \t\r\n]+/g, " ");
      continue;
    }
    const instead = stand(child);
    if (instead !== null) text += instead;
    else if (child.name === "br") text += "\n";
    else if (child.name === "img" || child.name === "object") notes.push("pictures");
    else {
      const block = blocks.has(child.name) ? "\n" : "";
      if (!block && !dress.has(child.name)) notes.push("markup");
      text += block + xhtmlWords(child.children, notes, stand) + block;
    }
  }
  return text;
}

export const xhtmlText = (
  element: XmlElement | null,
  notes: NoteCode[],
  stand?: (element: XmlElement) => string | null,
): string => (element ? plain(xhtmlWords(element.children, notes, stand)) : "");

/** The words of QTI 1.2's materials, HTML or plain as each says. */
export const materialText = (element: XmlElement | null, notes: NoteCode[]): string =>
  within(element, "mattext", "mat_formattedtext", "matimage")
    .map((text) => {
      if (text.name === "matimage") notes.push("pictures");
      const isHtml = /html/i.test(attributeOf(text, "texttype") || attributeOf(text, "type"));
      return isHtml ? htmlText(wordsOf(text), notes) : plain(wordsOf(text));
    })
    .filter(Boolean)
    .join("\n");
