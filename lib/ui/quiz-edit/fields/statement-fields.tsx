"use client";
import { useId } from "react";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { quizEditWords } from "../../text/en/quiz-edit.ts";
import { useWords } from "../../text/use-words.tsx";
import { Area, Check } from "../inputs.tsx";
import type { FieldsProps } from "./props.ts";

export function StatementFields({ content, onChange }: FieldsProps<ItemOf<"true-false">>) {
  const words = useWords(quizEditWords);
  const name = useId();
  return (
    <>
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="type-label">{words.key}</legend>
        {([true, false] as const).map((key) => (
          <Check
            key={String(key)}
            among={name}
            label={key ? words.holds : words.holdsNot}
            on={content.key === key}
            onChange={() => onChange({ ...content, key }, `key ${key}`)}
          />
        ))}
      </fieldset>
      <Area
        label={words.onTrue}
        maxLength={500}
        value={content.onTrue}
        onChange={(onTrue) => onChange({ ...content, onTrue }, "on-true")}
      />
      <Area
        label={words.onFalse}
        maxLength={500}
        value={content.onFalse}
        onChange={(onFalse) => onChange({ ...content, onFalse }, "on-false")}
      />
    </>
  );
}
