import type * as z from "zod/mini";
import type { FactCommon } from "../fact.ts";
import { acronym } from "./acronym.ts";
import { backer } from "./backer.ts";
import { cell } from "./cell.ts";
import { date } from "./date.ts";
import { figure } from "./figure.ts";
import { quote } from "./quote.ts";
import { role } from "./role.ts";

/** The registry: a new fact kind is a file beside this one and a line here. */
export const factKinds = [quote, date, backer, figure, role, acronym, cell] as const;

type Definition = (typeof factKinds)[number];
type Of<D> = D extends { kind: infer K; payload: infer S }
  ? { readonly kind: K } & FactCommon & Readonly<z.infer<S>>
  : never;

export type Fact = Of<Definition>;
