"use client";
import { type ReactNode, useState } from "react";
import type { ImportReply } from "#lib/contract/exchange.ts";
import type { NoteCode } from "#lib/domain/exchange/read-quiz.ts";
import { act } from "../primitives/act.ts";
import { exchangeWords } from "../text/en/exchange.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";
import { Check } from "./inputs.tsx";

type Read = Extract<ImportReply, { ok: true }>;
export type ReadItems = Read["items"];

interface ImportPreviewProps {
  readonly read: Read;
  /** Items the quiz has room for. */
  readonly room: number;
  readonly busy: boolean;
  readonly addWord: (n: number) => string;
  readonly onAdd: (items: ReadItems) => void;
  /** What stands beside the act: another file. */
  readonly children: ReactNode;
}

/** What was read of a file, what was not and why, and which of it is wanted. */
export function ImportPreview({ read, room, busy, addWord, onAdd, children }: ImportPreviewProps) {
  const words = useWords(exchangeWords);
  const types = useWords(quizEditWords).types;
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(read.items.slice(0, Math.max(0, room)).map((_, at) => at)),
  );
  const toggle = (at: number, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(at);
    else next.delete(at);
    setChosen(next);
  };
  const labelOf = (item: ReadItems[number]["item"]): string => {
    const asks = item.type === "cloze" && !item.stem ? item.text.replace(/\[\[[\w-]+\]\]/g, " … ") : item.stem;
    return [asks.slice(0, 200), types[item.type], ...(item.footnote ? [words.withNote] : [])].join(" · ");
  };
  const wanted = read.items.filter((_, at) => chosen.has(at));
  const notes = Object.entries(read.notes) as [NoteCode, number][];
  return (
    <div className="mt-3 grid gap-5">
      <p role="status">{words.read(read.format, read.items.length)}</p>
      {read.items.length > room && <p className="text-hard">{room > 0 ? words.room(room) : words.noRoom}</p>}
      {read.items.length > 0 && (
        <ul className="quiz-choices">
          {read.items.map(({ item }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file's questions never change their places
            <li key={at} className="quiz-choice">
              <Check label={labelOf(item)} on={chosen.has(at)} onChange={(on) => toggle(at, on)} />
            </li>
          ))}
        </ul>
      )}
      {notes.length > 0 && (
        <section className="grid gap-2">
          <h3 className="type-label">{words.notes}</h3>
          <ul className="quiz-losses">
            {notes.map(([code, n]) => (
              <li key={code}>{words.note(code, n)}</li>
            ))}
          </ul>
        </section>
      )}
      {read.refused.length > 0 && (
        <section className="grid gap-2">
          <h3 className="type-label text-again">{words.refused(read.refused.length)}</h3>
          <ul className="quiz-losses quiz-choices">
            {read.refused.map(({ n, begins, why, what }) => (
              <li key={n}>
                {words.refusedOne(n, begins)}: <span className="text-ink-muted">{words.why(why, what)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="flex flex-wrap gap-3">
        {wanted.length > 0 && (
          <button
            type="button"
            className={act.strong}
            aria-disabled={busy || wanted.length > room}
            onClick={() => !busy && wanted.length <= room && onAdd(wanted)}
          >
            {addWord(wanted.length)}
          </button>
        )}
        {children}
      </div>
    </div>
  );
}
