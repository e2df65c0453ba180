/** A piece of XML that was written here, not a text of somebody's. */
export interface Xml {
  readonly xml: string;
}
export type Content = Xml | string | readonly Content[];

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

const written = (content: Content): string =>
  typeof content === "string" ? escaped(content) : "xml" in content ? content.xml : content.map(written).join("");

/** An element; texts are escaped, attributes that are null left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
  ...content: readonly Content[]
): Xml {
  const named = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
  const inner = content.map(written).join("");
  return { xml: inner === "" ? `<${name}${named}/>` : `<${name}${named}>${inner}</${name}>` };
}

/** Nothing, where something may be left out. */
export const nothing: Content = [];

/** A line break between elements, for whoever reads the file. */
export const line: Xml = { xml: "\n" };

/** Lines of a text with `<br/>` between them, for formats that hold XHTML. */
export const lines = (text: string): Content =>
  text.split("\n").flatMap((part, at): Content[] => (at === 0 ? [part] : [el("br"), part]));

export const document = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
