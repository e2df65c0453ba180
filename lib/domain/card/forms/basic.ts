import type { Form } from "./form.ts";

/** A question, answered in the head. */
export const basic: Form = { form: "basic", face: ({ stem, key }) => (stem.endsWith("?") ? { stem, key } : null) };
