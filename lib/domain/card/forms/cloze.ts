import { BLANK } from "../../prompt/prompt.ts";
import type { Form } from "./form.ts";

/** A statement with one gap. */
export const cloze: Form = { form: "cloze", face: ({ stem, key }) => (stem.includes(BLANK) ? { stem, key } : null) };
