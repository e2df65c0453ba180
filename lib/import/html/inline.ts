const dropped = new Set(
  "script style noscript template svg math iframe object embed video audio canvas img picture button input select textarea form nav dialog map".split(
    " ",
  ),
);
const raised: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "+": "⁺",
  "-": "⁻",
  "−": "⁻",
};

const TEXT = 3;
const ELEMENT = 1;
export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const tagOf = (element: Element): string => element.tagName.toLowerCase();

/** Not part of what is read: scripts, controls, and what the page hides. */
export function isDropped(element: Element): boolean {
  if (dropped.has(tagOf(element)) || element.hasAttribute("hidden")) return true;
  if (element.getAttribute("aria-hidden") === "true" && tagOf(element) !== "span") return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? "");
}

/** Words of a node as they are read in a line; a line break inside is `\n`. */
export function inlineOf(node: Node): string {
  if (node.nodeType === TEXT) return (node.textContent ?? "").replace(/\s+/g, " ");
  if (!isElement(node) || isDropped(node)) return "";
  const tag = tagOf(node);
  if (tag === "br") return "\n";
  if (tag === "q") return `“${within(node)}”`;
  if (tag === "sup") return superior(node);
  return within(node);
}

export const within = (element: Element): string => [...element.childNodes].map(inlineOf).join("");

/** A raised figure with a link is a note's mark, and glued to a word it would be read as part of it; without one it is a power. */
function superior(element: Element): string {
  const words = within(element).trim();
  if (
    element.querySelector("a") ||
    element.closest("a") ||
    /^\[.*\]$/.test(words) ||
    /ref|note|cite/i.test(element.className ?? "")
  )
    return "";
  return [...words].every((letter) => letter in raised) ? [...words].map((letter) => raised[letter]).join("") : words;
}
