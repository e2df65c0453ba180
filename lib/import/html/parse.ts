import { parseHTML } from "linkedom";
import { err, ok, type Result } from "../../domain/kernel/result.ts";
import type { ImportError } from "../imported.ts";
import { refusals } from "../refusals.ts";

const MOST_DEPTH = 256;
const MOST_ELEMENTS = 200_000;

/** A page's tree, unless it is nested or parted beyond what any page is. The tags are counted before a tree is built. */
export function parsePage(html: string): Result<Document, ImportError> {
  const { depth, elements } = measure(html);
  if (depth > MOST_DEPTH) return err(refusals.tooDeep);
  if (elements > MOST_ELEMENTS) return err(refusals.tooManyElements);
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`);
  return deepest(document.documentElement) > MOST_DEPTH ? err(refusals.tooDeep) : ok(document);
}

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
/** Elements that a next one of their kind, or their parent's end, closes: left open by the thousand they are no depth. */
const selfClosing = new Set("p li dt dd tr td th thead tbody tfoot option optgroup colgroup rb rt rp".split(" "));

function measure(html: string): { depth: number; elements: number } {
  let [open, depth, elements] = [0, 0, 0];
  for (const [, close, name = "", tail = ""] of html.matchAll(/<(\/?)([a-z][a-z\d-]*)(?=[\s/>])(?:[^>]*?(\/?)>)?/gi)) {
    const tag = name.toLowerCase();
    if (!close) elements += 1;
    if (empty.has(tag) || selfClosing.has(tag) || tail) continue;
    open = close ? Math.max(0, open - 1) : open + 1;
    if (open > depth) depth = open;
  }
  return { depth, elements };
}

/** Without recursion, which is what a deep tree breaks. */
function deepest(root: Element): number {
  let [node, depth, most]: [Element | null, number, number] = [root, 1, 1];
  while (node) {
    const child: Element | null = node.firstElementChild;
    if (child) {
      node = child;
      depth += 1;
      most = Math.max(most, depth);
      if (most > MOST_DEPTH) return most;
      continue;
    }
    while (node && !node.nextElementSibling) {
      node = node === root ? null : node.parentElement;
      depth -= 1;
    }
    node = node?.nextElementSibling ?? null;
  }
  return most;
}
