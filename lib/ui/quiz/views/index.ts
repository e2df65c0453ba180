import type { ComponentType } from "react";
import type { Answer, ShownItem } from "#lib/domain/item/item.ts";
import type { ItemTypeName } from "#lib/domain/item/types/index.ts";
import type { AnswerProps } from "../answer-props.ts";
import { ClozeView } from "./cloze.tsx";
import { HotTextView } from "./hot-text.tsx";
import { MatchView } from "./match.tsx";
import { MultipleView } from "./multiple.tsx";
import { OrderView } from "./order.tsx";
import { SingleView } from "./single.tsx";
import { TextView } from "./text.tsx";
import { TrueFalseView } from "./true-false.tsx";

type Any = ComponentType<Omit<AnswerProps<ItemTypeName, Answer>, "shown"> & { readonly shown: ShownItem }>;

/** How each type is answered. A type whose answer is given as another's shares its view. */
export const views = {
  single: SingleView,
  multiple: MultipleView,
  typed: TextView,
  number: TextView,
  date: TextView,
  cloze: ClozeView,
  match: MatchView,
  order: OrderView,
  "true-false": TrueFalseView,
  "hot-text": HotTextView,
} as unknown as Readonly<Record<ItemTypeName, Any>>;
