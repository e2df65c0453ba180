"use client";
import { clozeOfSource, sourceOfCloze } from "#lib/domain/item/cloze-source.ts";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { quizEditWords } from "../../text/en/quiz-edit.ts";
import { useWords } from "../../text/use-words.tsx";
import { Area, Check, Lines } from "../inputs.tsx";
import type { FieldsProps } from "./props.ts";

/** A text with gaps, written as it reads, each gap in two brackets. */
export function ClozeFields({ content, onChange, newId }: FieldsProps<ItemOf<"cloze">>) {
  const words = useWords(quizEditWords);
  const { gaps } = content;
  return (
    <>
      <Area
        label={words.text}
        note={words.gapNote}
        serif={true}
        value={sourceOfCloze(content)}
        onChange={(source) =>
          onChange({ ...content, ...clozeOfSource(source, content, Array.from({ length: 20 }, newId)) }, "text")
        }
      />
      {gaps.map((gap, at) => (
        <Lines
          key={gap.id}
          label={`${words.gap(at + 1)}: ${gap.accept[0] ?? ""}`}
          note={words.choose}
          most={12}
          values={gap.options}
          onChange={(options) =>
            onChange(
              { ...content, gaps: gaps.map((one) => (one.id === gap.id ? { ...one, options } : one)) },
              `options ${gap.id}`,
            )
          }
        />
      ))}
      <Check label={words.slips} on={content.slips} onChange={(slips) => onChange({ ...content, slips }, "slips")} />
    </>
  );
}
