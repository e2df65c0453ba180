"use client";
import { Check, RefreshCw } from "lucide-react";
import type { Item, ItemOf } from "#lib/domain/item/item.ts";
import { gapIds, piecesOf } from "#lib/domain/item/types/cloze.ts";
import { icon } from "../primitives/icon.ts";
import { fromPerson } from "../primitives/own-words.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";

interface ItemKeyProps {
  readonly content: Item;
  /** Wrong answers to swap an option for; without any, nothing is offered. */
  readonly spares?: number;
  readonly onSwap?: (option: string) => void;
}

/** What is right in an item, marked, among what is not. */
export function ItemKey({ content, spares = 0, onSwap }: ItemKeyProps) {
  switch (content.type) {
    case "single":
    case "multiple":
      return <OptionList content={content} spares={spares} onSwap={onSwap} />;
    case "typed":
      return <Answer texts={content.accept} />;
    case "date":
      return <Answer texts={[content.key, ...content.accept]} />;
    case "number":
      return <NumberKey content={content} />;
    case "cloze":
      return <ClozeKey content={content} />;
    case "match":
      return (
        <ul className="quiz-key">
          {content.pairs.map(({ id, left, right }) => (
            <li key={id} {...fromPerson}>
              {left || "…"} <span aria-hidden="true">→</span> <b>{right || "…"}</b>
            </li>
          ))}
        </ul>
      );
    case "order":
      return (
        <ol className="quiz-key list-decimal ps-6">
          {content.entries.map(({ id, text, when }) => (
            <li key={id} {...fromPerson}>
              {text || "…"} {when && <b className="whitespace-nowrap">{when}</b>}
            </li>
          ))}
        </ol>
      );
    case "true-false":
      return <TrueFalseKey content={content} />;
    case "hot-text":
      return (
        <ul className="quiz-key">
          {content.sentences.map(({ id, text }) => (
            <Choice key={id} right={content.keys.includes(id)} text={text} />
          ))}
        </ul>
      );
  }
}

function Choice({ right, text, children }: { right: boolean; text: string; children?: React.ReactNode }) {
  const words = useWords(quizEditWords);
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5 w-5 shrink-0">{right && <Check {...icon} />}</span>
      <span className="min-w-0 break-words">
        <bdi>{right ? <b>{text || "…"}</b> : text || "…"}</bdi>
        {right && <span className="sr-only">, {words.right}</span>}
      </span>
      {children}
    </li>
  );
}

function OptionList({
  content,
  spares,
  onSwap,
}: {
  readonly content: ItemOf<"single"> | ItemOf<"multiple">;
  readonly spares: number;
  readonly onSwap: ((option: string) => void) | undefined;
}) {
  const words = useWords(quizEditWords);
  const isKey = (id: string): boolean => (content.type === "single" ? content.key === id : content.keys.includes(id));
  return (
    <ul className="quiz-key">
      {content.options.map(({ id, text }) => (
        <Choice key={id} right={isKey(id)} text={text}>
          {!isKey(id) && spares > 0 && onSwap && (
            <button
              type="button"
              className="quiz-swap"
              aria-haspopup="dialog"
              aria-label={words.swap(text)}
              onClick={() => onSwap(id)}
            >
              <RefreshCw {...icon} size={16} />
            </button>
          )}
        </Choice>
      ))}
    </ul>
  );
}

function Answer({ texts }: { readonly texts: readonly string[] }) {
  const words = useWords(quizEditWords);
  const [first, ...others] = texts.filter((text) => text.trim() !== "");
  return (
    <p className="quiz-key">
      <b>{first ?? "…"}</b>
      {others.length > 0 && (
        <span className="text-ink-muted">
          {" "}
          · {words.accepts(`${others.slice(0, 4).join("; ")}${others.length > 4 ? " …" : ""}`)}
        </span>
      )}
    </p>
  );
}

function NumberKey({ content: { value, tolerance, units } }: { readonly content: ItemOf<"number"> }) {
  const words = useWords(quizEditWords);
  return (
    <p className="quiz-key">
      <b className="type-figures">
        {value === null ? "…" : value.toLocaleString("en-GB", { maximumFractionDigits: 10 })}
      </b>
      {units[0] && `${units[0].text === "%" ? "" : "\u00a0"}${units[0].text}`}
      {tolerance > 0 && <span className="text-ink-muted"> {words.within(String(tolerance))}</span>}
    </p>
  );
}

function ClozeKey({ content }: { readonly content: ItemOf<"cloze"> }) {
  const gaps = gapIds(content.text).map((id) => content.gaps.find((gap) => gap.id === id));
  return (
    <p className="quiz-key">
      {piecesOf(content.text).map((piece, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never change places
        <span key={at}>
          {piece}
          {gaps[at] && <b className="underline decoration-rule-strong underline-offset-4">{gaps[at].accept[0]}</b>}
        </span>
      ))}
    </p>
  );
}

function TrueFalseKey({ content: { key } }: { readonly content: ItemOf<"true-false"> }) {
  const words = useWords(quizEditWords);
  return (
    <p className="quiz-key">
      <b>{key === null ? "…" : key ? words.holds : words.holdsNot}</b>
    </p>
  );
}
