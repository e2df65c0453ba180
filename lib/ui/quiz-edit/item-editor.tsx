"use client";
import type { Item, ItemOf } from "#lib/domain/item/item.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";
import { ClozeFields } from "./fields/cloze-fields.tsx";
import { MatchFields, OrderFields, SentenceFields } from "./fields/list-fields.tsx";
import { OptionFields } from "./fields/option-fields.tsx";
import type { FieldsProps } from "./fields/props.ts";
import { StatementFields } from "./fields/statement-fields.tsx";
import { DateFields, NumberFields, TypedFields } from "./fields/written-fields.tsx";
import { Area, Decimal, Lines } from "./inputs.tsx";

type Fields = { readonly [N in Item["type"]]: (props: FieldsProps<ItemOf<N>>) => React.ReactNode };

/** The fields of each type. A new type of item has a line here. */
const fields: Fields = {
  single: OptionFields,
  multiple: OptionFields,
  typed: TypedFields,
  number: NumberFields,
  date: DateFields,
  cloze: ClozeFields,
  match: MatchFields,
  order: OrderFields,
  "true-false": StatementFields,
  "hot-text": SentenceFields,
};

interface ItemEditorProps extends FieldsProps<Item> {}

/** Every field of an item. */
export function ItemEditor({ content, onChange, newId }: ItemEditorProps) {
  const words = useWords(quizEditWords);
  // The type names both the fields and the content they are given.
  const Own = fields[content.type] as (props: FieldsProps<Item>) => React.ReactNode;
  const set = (part: Partial<Pick<Item, "stem" | "points" | "hints" | "feedback" | "footnote">>, field: string) =>
    onChange({ ...content, ...part }, field);
  return (
    <div className="grid gap-5 py-3">
      <Area
        label={content.type === "true-false" ? words.statement : words.stem}
        serif={true}
        value={content.stem}
        onChange={(stem) => set({ stem }, "stem")}
      />
      <Own content={content} onChange={onChange} newId={newId} />
      <details className="quiz-more">
        <summary>{words.details}</summary>
        <div className="grid gap-5 pt-3">
          <Decimal
            label={words.pointsLabel}
            value={content.points}
            least={0.25}
            most={100}
            onChange={(points) => points !== null && set({ points }, "points")}
          />
          <Lines label={words.hints} most={3} values={content.hints} onChange={(hints) => set({ hints }, "hints")} />
          <Area
            label={words.feedback}
            value={content.feedback}
            onChange={(feedback) => set({ feedback }, "feedback")}
          />
          <Area
            label={words.note}
            maxLength={500}
            value={content.footnote?.note ?? ""}
            onChange={(note) =>
              set(
                {
                  footnote: content.footnote
                    ? { ...content.footnote, note }
                    : note === ""
                      ? null
                      : { card: null, document: null, note, passage: null },
                },
                "note",
              )
            }
          />
        </div>
      </details>
    </div>
  );
}
