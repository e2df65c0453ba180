"use client";
import { Plus, X } from "lucide-react";
import { useId } from "react";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { act } from "../../primitives/act.ts";
import { icon } from "../../primitives/icon.ts";
import { quizEditWords } from "../../text/en/quiz-edit.ts";
import { useWords } from "../../text/use-words.tsx";
import { Area, Check } from "../inputs.tsx";
import type { FieldsProps } from "./props.ts";

const MOST = 12;

/** Options with what is right among them, and what each is told. */
export function OptionFields({
  content,
  onChange,
  newId,
}: FieldsProps<ItemOf<"single">> | FieldsProps<ItemOf<"multiple">>) {
  const words = useWords(quizEditWords);
  const name = useId();
  // One function for both: what it gets back is of the type it was given.
  const change = onChange as (content: ItemOf<"single"> | ItemOf<"multiple">, field: string) => void;
  const { options } = content;
  const isKey = (id: string): boolean => (content.type === "single" ? content.key === id : content.keys.includes(id));
  const setOption = (id: string, part: Partial<(typeof options)[number]>, field: string) =>
    change(
      { ...content, options: options.map((option) => (option.id === id ? { ...option, ...part } : option)) },
      `${field} ${id}`,
    );
  const setKey = (id: string, on: boolean) =>
    change(
      content.type === "single"
        ? { ...content, key: id }
        : { ...content, keys: on ? [...content.keys, id] : content.keys.filter((key) => key !== id) },
      `key ${id} ${on}`,
    );
  const drop = (id: string) => {
    const rest = options.filter((option) => option.id !== id);
    change(
      content.type === "single"
        ? { ...content, options: rest, key: content.key === id ? null : content.key }
        : { ...content, options: rest, keys: content.keys.filter((key) => key !== id) },
      `drop ${id}`,
    );
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="type-label mb-1.5">{words.options}</legend>
      {options.map(({ id, text, feedback }, at) => (
        <div key={id} className="grid gap-2">
          <div className="flex items-start gap-2">
            <Check
              label={words.isRight(at + 1)}
              bare={true}
              on={isKey(id)}
              onChange={(on) => setKey(id, on)}
              {...(content.type === "single" ? { among: name } : {})}
            />
            <Area
              label={words.option(at + 1)}
              bare={true}
              serif={true}
              maxLength={500}
              value={text}
              onChange={(next) => setOption(id, { text: next }, "option")}
            />
            <button type="button" className={act.icon} aria-label={words.dropOption(at + 1)} onClick={() => drop(id)}>
              <X {...icon} />
            </button>
          </div>
          <details className="quiz-more ms-13" open={feedback !== "" || undefined}>
            <summary>{words.optionFeedback(at + 1)}</summary>
            <Area
              label={words.optionFeedback(at + 1)}
              bare={true}
              maxLength={500}
              value={feedback}
              onChange={(next) => setOption(id, { feedback: next }, "feedback")}
            />
          </details>
        </div>
      ))}
      {options.length < MOST && (
        <div>
          <button
            type="button"
            className={act.text}
            onClick={() =>
              change({ ...content, options: [...options, { id: newId(), text: "", feedback: "", from: null }] }, "add")
            }
          >
            <Plus {...icon} /> {words.addOption}
          </button>
        </div>
      )}
    </fieldset>
  );
}
