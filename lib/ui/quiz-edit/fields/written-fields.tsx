"use client";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { quizEditWords } from "../../text/en/quiz-edit.ts";
import { useWords } from "../../text/use-words.tsx";
import { Area, Check, Decimal, Lines } from "../inputs.tsx";
import type { FieldsProps } from "./props.ts";

export function TypedFields({ content, onChange }: FieldsProps<ItemOf<"typed">>) {
  const words = useWords(quizEditWords);
  return (
    <>
      <Lines
        label={words.answers}
        serif={true}
        values={content.accept}
        onChange={(accept) => onChange({ ...content, accept }, "accept")}
      />
      <Lines
        label={words.rivals}
        values={content.rivals}
        onChange={(rivals) => onChange({ ...content, rivals }, "rivals")}
      />
      <Check label={words.slips} on={content.slips} onChange={(slips) => onChange({ ...content, slips }, "slips")} />
    </>
  );
}

export function DateFields({ content, onChange }: FieldsProps<ItemOf<"date">>) {
  const words = useWords(quizEditWords);
  return (
    <>
      <Area
        label={words.dateKey}
        note={words.dateNote}
        serif={true}
        maxLength={100}
        value={content.key}
        onChange={(key) => onChange({ ...content, key }, "key")}
      />
      <Lines
        label={words.dateAlso}
        values={content.accept}
        onChange={(accept) => onChange({ ...content, accept }, "accept")}
      />
    </>
  );
}

type Units = ItemOf<"number">["units"];
const unitLine = ({ text, factor }: Units[number]): string => (factor === 1 ? text : `${text} ${factor}`);
/** "km 1000": a unit and its worth in the first one. */
function unitOf(line: string): Units[number] {
  const found = /^(.*\S)\s+(\d+(?:\.\d+)?)$/.exec(line.trim());
  return found ? { text: found[1] ?? "", factor: Number(found[2]) } : { text: line.trim(), factor: 1 };
}

export function NumberFields({ content, onChange }: FieldsProps<ItemOf<"number">>) {
  const words = useWords(quizEditWords);
  return (
    <>
      <div className="flex flex-wrap gap-4">
        <Decimal
          label={words.value}
          value={content.value}
          onChange={(value) => onChange({ ...content, value }, "value")}
        />
        <Decimal
          label={words.tolerance}
          value={content.tolerance}
          least={0}
          onChange={(tolerance) => onChange({ ...content, tolerance: tolerance ?? 0 }, "tolerance")}
        />
      </div>
      <Lines
        label={words.units}
        note={words.unitsNote}
        most={12}
        values={content.units.map(unitLine)}
        onChange={(lines) => onChange({ ...content, units: lines.map(unitOf) }, "units")}
      />
      {content.units.length > 0 && (
        <Check
          label={words.unitAsked}
          on={content.unitAsked}
          onChange={(unitAsked) => onChange({ ...content, unitAsked }, "unit-asked")}
        />
      )}
    </>
  );
}
