import { countedRules } from "./counted-rules.ts";
import { printedRules } from "./printed-rules.ts";
import type { TimeRule } from "./time.ts";

/** In the order of precedence: a rule never takes what an earlier one holds. Ids are cited by tests. */
export const timeRules: readonly TimeRule[] = [...printedRules, ...countedRules];
