import type { Format } from "./format.ts";
import { readPlain, text } from "./text.ts";

export const markdown: Format = {
  name: "markdown",
  extensions: ["md", "markdown"],
  types: ["text/markdown"],
  holds: "Markdown",
  recognise: text.recognise,
  read: (bytes, given) => readPlain(bytes, "markdown", given),
};
