"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { BLANK } from "#lib/domain/prompt/prompt.ts";
import { act } from "../primitives/act.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { Mark } from "../primitives/mark.tsx";
import { passageWords } from "../text/en/passage.ts";
import { testWords } from "../text/en/test.ts";
import { useWords } from "../text/use-words.tsx";

export interface ResultEntry {
  readonly id: string;
  readonly stem: string;
  readonly key: string;
  readonly right: boolean;
  readonly counted: boolean;
  /** What was typed or chosen; null when it was answered in the head, empty when not at all. */
  readonly said: string | null;
  /** "T. Berg 2019, ¶ 14" */
  readonly source: string;
}

interface TestResultsProps {
  readonly right: number;
  readonly counted: number;
  readonly minutes: number;
  /** Why it ended before its last card, in words. */
  readonly why: string | null;
  readonly entries: readonly ResultEntry[];
  readonly chosen: string | null;
  readonly beside: ReactNode;
  readonly onPassage: (card: string) => void;
  /** null: nothing was missed. */
  readonly onAgain: (() => void) | null;
  readonly onAnother: () => void;
  readonly onUndo: () => void;
}

/** A test that is over: what was known, and each card with its answer and passage, what was missed first. */
export function TestResults({ right, counted, minutes, why, entries, ...rest }: TestResultsProps) {
  const { chosen, beside, onPassage, onAgain, onAnother, onUndo } = rest;
  const words = useWords(testWords);
  const n = entries.length;
  const lead = [words.took(minutes), n > 0 && words.counted(counted, n - counted), why].filter(Boolean).join(" ");
  const parts = [
    { title: words.missed, entries: entries.filter((entry) => !entry.right) },
    { title: words.known, entries: entries.filter((entry) => entry.right) },
  ].filter((part) => part.entries.length > 0);
  return (
    <main className="sheet-of-paper gutters pt-3 pb-32 wide:grid wide:grid-cols-[minmax(0,1fr)_21rem] wide:gap-20 wide:pt-8">
      <div>
        <h1 className="type-display" tabIndex={-1} id="finished">
          {n === 0 ? words.noAnswers : words.result(right, n)}
        </h1>
        <p className="type-lead mt-3 max-w-[44ch]">{lead}</p>
        <p className="mt-5 flex flex-wrap gap-x-6 gap-y-3">
          <button type="button" className={act.link} onClick={onAnother}>
            {words.another}
          </button>
          {n > 0 && (
            <button type="button" className={act.link} aria-keyshortcuts="z" onClick={onUndo}>
              {words.undo} <KeyCap>Z</KeyCap>
            </button>
          )}
          {onAgain && (
            <Link href="/" className={act.link}>
              {words.toToday}
            </Link>
          )}
        </p>
        {parts.map((part) => (
          <section key={part.title} className="mt-10">
            <h2 className="type-label mb-3">{part.title}</h2>
            <ol>
              {part.entries.map((entry) => (
                <li key={entry.id}>
                  <Entry
                    entry={entry}
                    n={entries.indexOf(entry) + 1}
                    open={entry.id === chosen}
                    onPassage={onPassage}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
        <div className="thumb">
          {onAgain ? (
            <button type="button" className={act.primary} onClick={onAgain}>
              {words.again(n - right)}
            </button>
          ) : (
            <Link href="/" className={act.primary}>
              {words.toToday}
            </Link>
          )}
        </div>
      </div>
      {beside}
    </main>
  );
}

interface EntryProps {
  readonly entry: ResultEntry;
  readonly n: number;
  readonly open: boolean;
  readonly onPassage: (card: string) => void;
}

function Entry({ entry, n, open, onPassage }: EntryProps) {
  const words = useWords(testWords);
  const passage = useWords(passageWords);
  const { id, stem, key, right, said, counted, source } = entry;
  const answer = said === null ? words.inHead : said === "" ? words.noAnswer : words.yourAnswer(said);
  return (
    <div className="border-t border-rule py-3.5">
      <p className="type-entry">{stem.replace(BLANK, "______")}</p>
      <p className="type-entry mt-0.5">
        <b className="font-semibold">{key}</b>
        <Mark n={n} />
      </p>
      <p className={`mt-0.5 wrap-anywhere ${right ? "text-ink-muted" : "text-again"}`}>{answer}</p>
      <p className="type-small mt-1 flex justify-between gap-4 text-ink-muted">
        <span>{[source, counted ? words.isCounted : words.isPractice].filter(Boolean).join(" · ")}</span>
        <button type="button" className={act.link} aria-expanded={open} onClick={() => onPassage(id)}>
          {passage.open}
          <span className="sr-only"> {n}</span>
        </button>
      </p>
    </div>
  );
}
