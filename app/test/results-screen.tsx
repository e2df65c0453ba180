"use client";
import { useState } from "react";
import { v7 } from "uuid";
import { resultOf } from "#lib/client/self-test/result.ts";
import { type Answered, againMissed, cardOf, type TestSitting } from "#lib/client/self-test/sitting.ts";
import { shownCard } from "#lib/client/sitting/shown.ts";
import { PassageView } from "#lib/ui/review/passage-view.tsx";
import { type ResultEntry, TestResults } from "#lib/ui/self-test/results-view.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { passageWords } from "#lib/ui/text/en/passage.ts";
import { testWords } from "#lib/ui/text/en/test.ts";
import { curled } from "#lib/ui/text/typography.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../_shell/client-of-page.ts";
import { useKeys } from "../_shell/use-keys.ts";
import { useWaiting } from "../_shell/use-waiting.ts";

interface ResultsScreenProps {
  readonly client: Client;
  readonly sitting: TestSitting;
  readonly onUndo: () => void;
  readonly onAgain: (next: TestSitting) => void;
  readonly onAnother: () => void;
}

const MINUTE_MS = 60_000;

/** What came of a test. */
export function ResultsScreen({ client, sitting, onUndo, onAgain, onAnother }: ResultsScreenProps) {
  const words = useWords(testWords);
  const passage = useWords(passageWords);
  const waiting = useWaiting(client);
  const [chosen, setChosen] = useState<string | null>(null);
  const { right, counted, took, missed } = resultOf(sitting);
  const open = chosen === null ? null : cardOf(sitting, chosen);
  const turn = (id: string) => setChosen(id === chosen ? null : id);
  useKeys((key) => (key === "Escape" && chosen !== null ? () => setChosen(null) : null));
  return (
    <>
      <Top waiting={waiting} />
      <TestResults
        right={right}
        counted={counted}
        minutes={Math.round(took / MINUTE_MS)}
        why={whyOver(words, sitting)}
        entries={sitting.answers.flatMap((answer) => entryOf(passage, sitting, answer))}
        chosen={chosen}
        onPassage={turn}
        onUndo={onUndo}
        onAnother={onAnother}
        onAgain={missed > 0 ? () => onAgain(againMissed(sitting, v7(), client.outbox.now())) : null}
        beside={
          open && (
            <PassageView
              passage={open.passage}
              of={open.id}
              showing="open"
              low
              withKey={false}
              onClose={() => turn(open.id)}
            />
          )
        }
      />
    </>
  );
}

function whyOver(words: typeof testWords, { ended, test, answers }: TestSitting): string | null {
  if (ended === "time" && "minutes" in test.wish.size) return words.timeUp(test.wish.size.minutes);
  return ended === "left" && answers.length > 0 ? words.left(test.items.length - answers.length) : null;
}

function entryOf(
  words: typeof passageWords,
  sitting: TestSitting,
  { card: id, form, said, right, counted }: Answered,
): ResultEntry[] {
  const made = cardOf(sitting, id);
  if (!made) return [];
  const card = shownCard(made, sitting.memories[id]);
  const { author, published, paragraphs, title } = card.passage;
  const here = paragraphs.find((paragraph) => paragraph.here);
  const by = [author ?? curled(title), published?.slice(0, 4)].filter(Boolean).join(" ");
  const where = [by, here?.locator && words.locator(here.locator), here?.page && words.page(here.page)];
  const inHead = said.trim() === "" && form !== "choice";
  return [
    {
      id,
      stem: card.stem,
      key: card.key,
      right,
      counted,
      said: inHead ? null : said.trim(),
      source: where.filter(Boolean).join(", "),
    },
  ];
}
