import { isBinary, latin } from "../bytes.ts";
import type { Format } from "./format.ts";

const opening =
  /^(?:\s|<!--[^>]{0,2000}-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b/i;

export const html: Format = {
  name: "html",
  extensions: ["html", "htm", "xhtml"],
  types: ["text/html", "application/xhtml+xml"],
  holds: "a web page",
  // Two bytes a letter, or one: only the letters matter here.
  recognise: (bytes) => {
    const head = latin(bytes, 0, 4096)
      .replaceAll("\0", "")
      .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
    return opening.test(head) && (head.length < 2000 || !isBinary(bytes));
  },
  read: async (bytes, given) => (await import("../html/read-html.ts")).readHtml(bytes, given),
};
