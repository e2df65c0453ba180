import type { Form } from "./form.ts";

/** The answer is written out and compared; only for answers short enough to be typed with a thumb. */
export const typed: Form = {
  form: "typed",
  face: ({ stem, key }) => (key.split(/\s+/).length <= 5 ? { stem, key } : null),
};
