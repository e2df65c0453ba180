import type { Gate } from "./gate.ts";
import { optionGates } from "./options.ts";
import { truthGates } from "./truth.ts";
import { wordingGates } from "./wording.ts";

/** The rubric, as far as a card can be judged before anybody has answered it. */
export const gates: readonly Gate[] = [...truthGates, ...wordingGates, ...optionGates];
