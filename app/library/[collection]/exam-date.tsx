"use client";
import Link from "next/link";
import { lazy, Suspense, useEffect, useState } from "react";
import { beforeExam, testAddress } from "#lib/client/self-test/address.ts";
import { deviceHere } from "#lib/client/zone.ts";
import type { ReviewSession } from "#lib/contract/review.ts";
import { withExam } from "#lib/domain/review/exam/set-exam.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { examWords } from "#lib/ui/text/en/exam.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "../../_shell/client-of-page.ts";
import type { useDeeds } from "../../_shell/use-deeds.ts";

const LiveExamDialog = lazy(() =>
  import("./live-exam-dialog.tsx").then((module) => ({ default: module.LiveExamDialog })),
);

interface ExamDateProps {
  readonly client: Client;
  readonly collection: string;
  readonly day: number;
  readonly settings: ReviewSession["settings"];
  /** Changes when the settings were fetched anew. */
  readonly fetched: number;
  readonly deeds: ReturnType<typeof useDeeds>;
}

/** The exam of a collection: its day, a test before it, and the way to set it. */
export function ExamDate({ client, collection, day, settings, fetched, deeds }: ExamDateProps) {
  const words = useWords(examWords);
  const [open, setOpen] = useState(false);
  // What was just written down, until the server's word replaces it.
  const [mine, setMine] = useState<ReviewSession["settings"] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched anew, it is the server's word that counts
  useEffect(() => setMine(null), [fetched]);
  useEffect(() => {
    if (deeds.said?.message === words.undone) setMine(null);
  }, [deeds.said, words]);
  const inForce = mine ?? settings;
  const set = inForce.values.collections?.[collection]?.exam;
  const exam = set === undefined || set < day ? null : set;
  const choose = (next: number | null) => {
    setOpen(false);
    if (next === exam) return;
    const values = withExam(inForce.values, collection, next);
    setMine({ ...inForce, values });
    void deeds.act({
      drafts: [{ kind: "settings", card: null, payload: values, settings: inForce.version, ...deviceHere(Date.now()) }],
      settings: inForce,
      project: () => null,
      before: [],
      done: next === null ? words.removed : words.done(next),
      undone: words.undone,
    });
  };
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-6 gap-y-2">
      {exam !== null && (
        <>
          <span className="font-semibold">{words.on(exam, exam - day)}</span>
          <Link href={testAddress(beforeExam(collection))} className={act.link} prefetch={false}>
            {words.test}
          </Link>
        </>
      )}
      <button type="button" className={act.link} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {exam === null ? words.set : words.change}
      </button>
      {open && (
        <Suspense>
          <LiveExamDialog
            client={client}
            collection={collection}
            day={day}
            exam={exam}
            onChoose={choose}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </p>
  );
}
