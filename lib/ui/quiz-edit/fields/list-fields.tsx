"use client";
import { ArrowUp, Plus, X } from "lucide-react";
import type { ItemOf } from "#lib/domain/item/item.ts";
import { act } from "../../primitives/act.ts";
import { icon } from "../../primitives/icon.ts";
import { quizEditWords } from "../../text/en/quiz-edit.ts";
import { useWords } from "../../text/use-words.tsx";
import { Area, Check, Lines } from "../inputs.tsx";
import type { FieldsProps } from "./props.ts";

const Add = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <div>
    <button type="button" className={act.text} onClick={onPress}>
      <Plus {...icon} /> {label}
    </button>
  </div>
);

const Drop = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  <button type="button" className={act.icon} aria-label={label} onClick={onPress}>
    <X {...icon} />
  </button>
);

export function MatchFields({ content, onChange, newId }: FieldsProps<ItemOf<"match">>) {
  const words = useWords(quizEditWords);
  const { pairs } = content;
  const set = (id: string, part: { left?: string; right?: string }, field: string) =>
    onChange(
      { ...content, pairs: pairs.map((pair) => (pair.id === id ? { ...pair, ...part } : pair)) },
      `${field} ${id}`,
    );
  return (
    <>
      <fieldset className="grid gap-3">
        <legend className="type-label mb-1.5">{words.pairs}</legend>
        {pairs.map(({ id, left, right }, at) => (
          <div key={id} className="flex items-start gap-2">
            <div className="grid min-w-0 flex-1 gap-2 tablet:grid-cols-2">
              <Area
                label={words.left(at + 1)}
                bare={true}
                serif={true}
                maxLength={500}
                value={left}
                onChange={(next) => set(id, { left: next }, "left")}
              />
              <Area
                label={words.rightSide(at + 1)}
                bare={true}
                serif={true}
                maxLength={500}
                value={right}
                onChange={(next) => set(id, { right: next }, "right")}
              />
            </div>
            <Drop
              label={words.dropPair(at + 1)}
              onPress={() => onChange({ ...content, pairs: pairs.filter((pair) => pair.id !== id) }, `drop ${id}`)}
            />
          </div>
        ))}
        {pairs.length < 12 && (
          <Add
            label={words.addPair}
            onPress={() => onChange({ ...content, pairs: [...pairs, { id: newId(), left: "", right: "" }] }, "add")}
          />
        )}
      </fieldset>
      <Lines
        label={words.extras}
        most={6}
        values={content.extras}
        onChange={(extras) => onChange({ ...content, extras }, "extras")}
      />
    </>
  );
}

export function OrderFields({ content, onChange, newId }: FieldsProps<ItemOf<"order">>) {
  const words = useWords(quizEditWords);
  const { entries } = content;
  const set = (id: string, part: { text?: string; when?: string }, field: string) =>
    onChange(
      { ...content, entries: entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)) },
      `${field} ${id}`,
    );
  const up = (at: number) => {
    const moved = entries[at];
    if (moved)
      onChange({ ...content, entries: entries.toSpliced(at, 1).toSpliced(at - 1, 0, moved) }, `up ${moved.id} ${at}`);
  };
  return (
    <fieldset className="grid gap-3">
      <legend className="type-label mb-1.5">{words.entries}</legend>
      {entries.map(({ id, text, when }, at) => (
        <div key={id} className="flex items-start gap-1">
          <div className="grid min-w-0 flex-1 gap-2 tablet:grid-cols-[minmax(0,1fr)_12rem]">
            <Area
              label={words.entry(at + 1)}
              bare={true}
              serif={true}
              maxLength={500}
              value={text}
              onChange={(next) => set(id, { text: next }, "text")}
            />
            <Area
              label={words.when(at + 1)}
              bare={true}
              maxLength={500}
              value={when}
              onChange={(next) => set(id, { when: next }, "when")}
            />
          </div>
          <button
            type="button"
            className={act.icon}
            aria-label={words.entryUp(at + 1)}
            disabled={at === 0}
            onClick={() => up(at)}
          >
            <ArrowUp {...icon} />
          </button>
          <Drop
            label={words.dropEntry(at + 1)}
            onPress={() => onChange({ ...content, entries: entries.filter((entry) => entry.id !== id) }, `drop ${id}`)}
          />
        </div>
      ))}
      {entries.length < 12 && (
        <Add
          label={words.addEntry}
          onPress={() => onChange({ ...content, entries: [...entries, { id: newId(), text: "", when: "" }] }, "add")}
        />
      )}
    </fieldset>
  );
}

export function SentenceFields({ content, onChange, newId }: FieldsProps<ItemOf<"hot-text">>) {
  const words = useWords(quizEditWords);
  const { sentences, keys } = content;
  return (
    <fieldset className="grid gap-3">
      <legend className="type-label mb-1.5">{words.sentences}</legend>
      {sentences.map(({ id, text }, at) => (
        <div key={id} className="flex items-start gap-2">
          <Check
            label={words.proves(at + 1)}
            bare={true}
            on={keys.includes(id)}
            onChange={(on) =>
              onChange({ ...content, keys: on ? [...keys, id] : keys.filter((key) => key !== id) }, `key ${id} ${on}`)
            }
          />
          <Area
            label={words.sentence(at + 1)}
            bare={true}
            serif={true}
            value={text}
            onChange={(next) =>
              onChange(
                { ...content, sentences: sentences.map((one) => (one.id === id ? { ...one, text: next } : one)) },
                `sentence ${id}`,
              )
            }
          />
          <Drop
            label={words.dropSentence(at + 1)}
            onPress={() =>
              onChange(
                {
                  ...content,
                  sentences: sentences.filter((one) => one.id !== id),
                  keys: keys.filter((key) => key !== id),
                },
                `drop ${id}`,
              )
            }
          />
        </div>
      ))}
      {sentences.length < 40 && (
        <Add
          label={words.addSentence}
          onPress={() => onChange({ ...content, sentences: [...sentences, { id: newId(), text: "" }] }, "add")}
        />
      )}
    </fieldset>
  );
}
