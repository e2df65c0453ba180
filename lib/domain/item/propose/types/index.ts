import type { Proposer } from "../proposal.ts";
import { date } from "./date.ts";
import { number } from "./number.ts";
import { single } from "./single.ts";
import { typed } from "./typed.ts";

/** Every way of making items of documents. To add one: a file here and a line below. */
export const proposers: readonly Proposer[] = [single, typed, date, number];
