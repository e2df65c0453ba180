import { basic } from "./basic.ts";
import { choice } from "./choice.ts";
import { cloze } from "./cloze.ts";
import type { Form } from "./form.ts";
import { typed } from "./typed.ts";

/** The registry: a new card form is a file beside this one and a line here. */
export const forms: readonly Form[] = [basic, cloze, typed, choice];
