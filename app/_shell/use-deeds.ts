"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Deed } from "#lib/client/library/bulk.ts";
import type { Draft } from "#lib/client/outbox/draft.ts";
import type { RecordFailure } from "#lib/client/outbox/outbox.ts";
import type { Projection } from "#lib/client/outbox/record.ts";
import { createLine } from "#lib/client/outbox/single-file.ts";
import { deviceHere } from "#lib/client/zone.ts";
import type { ReviewSession } from "#lib/contract/review.ts";
import type { CardMemory } from "#lib/domain/review/memory.ts";
import { deedsWords } from "#lib/ui/text/en/deeds.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "./client-of-page.ts";

type Settings = ReviewSession["settings"];

/** What is said about the last thing done. */
export interface Said {
  readonly message: string;
  readonly wrong: boolean;
  readonly undo: boolean;
}

interface Plan {
  readonly drafts: readonly Draft[];
  readonly settings: Settings;
  readonly project: Projection;
  readonly before: Deed["before"];
  /** Said once it is written down. */
  readonly done: string;
  /** Said once it is taken back. */
  readonly undone: string;
}

/**
 * Things done in the library: each is written down first, told second, and can be taken back, the last one first. What is
 * pressed meanwhile waits its turn, so that Z Z takes two back.
 * @param client null: the page is not alive, and nothing can be done
 */
export function useDeeds(
  client: Pick<Client, "outbox"> | null,
  onMemories: (memories: ReadonlyMap<string, CardMemory>) => void,
) {
  const queries = useQueryClient();
  const words = useWords(deedsWords);
  const past = useRef<readonly (Deed & Pick<Plan, "settings" | "undone" | "done">)[]>([]);
  const [line] = useState(createLine);
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);

  async function write(
    drafts: readonly Draft[],
    settings: Settings,
    project: Projection,
  ): Promise<Deed["events"] | null> {
    if (!client) return null;
    const { outbox } = client;
    setBusy(true);
    const done = await outbox.recordAll(drafts, settings.values.rollover, project);
    setBusy(false);
    if (!done.ok) {
      setSaid({ message: sayFailure(words, done.error), wrong: true, undo: false });
      return null;
    }
    onMemories(
      new Map(done.value.flatMap(({ event, memory }) => (event.card && memory ? [[event.card, memory]] : []))),
    );
    // Once the server has it, its word replaces ours.
    void outbox.flush().then(() => {
      for (const key of ["library", "today", "card"]) void queries.invalidateQueries({ queryKey: [key] });
      void queries.invalidateQueries({ queryKey: ["cards"], predicate: ({ state }) => fewPages(state.data) });
    });
    return done.value.map(({ event: { id, card } }) => ({ id, card }));
  }

  async function actNow({ drafts, settings, project, before, done, undone }: Plan): Promise<void> {
    const events = await write(drafts, settings, project);
    if (!events) return;
    past.current = [...past.current, { events, before, settings, done, undone }];
    setSaid({ message: done, wrong: false, undo: true });
  }

  async function undoNow(): Promise<void> {
    const last = past.current.at(-1);
    if (!last) return;
    const { afterUndo, undoDrafts } = await import("#lib/client/library/bulk.ts");
    const drafts = undoDrafts(last, last.settings, deviceHere(Date.now()));
    if (!(await write(drafts, last.settings, afterUndo(last)))) return;
    past.current = past.current.slice(0, -1);
    setSaid({ message: last.undone, wrong: false, undo: past.current.length > 0 });
  }

  const act = (plan: Plan): Promise<void> => line(() => actNow(plan));
  const undo = (): Promise<void> => line(undoNow);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (
      event.key !== "z" ||
      (event.target as HTMLElement).closest("input:not([type=checkbox]), textarea, select, dialog[open]")
    )
      return;
    event.preventDefault();
    void undo();
  });
  useEffect(() => {
    const stop = new AbortController();
    addEventListener("keydown", onKey, { signal: stop.signal });
    return () => stop.abort();
  }, []);

  const fail = (message: string) => setSaid({ message, wrong: true, undo: false });
  return { said, busy, act, undo, fail, close: () => setSaid(null) };
}

/** Pages beyond these are not fetched again for one change: they show what this device knows, and the next visit asks anew. */
const MOST_PAGES = 6;
const fewPages = (data: unknown): boolean =>
  ((data as { pages?: unknown[] } | undefined)?.pages?.length ?? 0) <= MOST_PAGES;

function sayFailure(words: typeof deedsWords, failure: RecordFailure): string {
  if (failure === "not-saved") return words.notSaved;
  return failure === "lost" ? words.lost : words.notSent;
}
