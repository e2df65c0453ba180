import { docx } from "./docx.ts";
import type { Format } from "./format.ts";
import { html } from "./html.ts";
import { markdown } from "./markdown.ts";
import { pdf } from "./pdf.ts";
import { text } from "./text.ts";

/** Every format, those with marks of their own first: what nothing else claims is text. */
export const formats: readonly Format[] = [pdf, docx, html, text, markdown];
