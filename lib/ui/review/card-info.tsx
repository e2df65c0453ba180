"use client";
import type { Rating } from "#lib/domain/review/rating.ts";
import { ratingNames } from "#lib/domain/review/rating.ts";
import { Modal } from "../primitives/modal.tsx";
import { infoWords } from "../text/en/info.ts";
import { reviewWords } from "../text/en/review.ts";
import { todayWords } from "../text/en/today.ts";
import { useWords } from "../text/use-words.tsx";
import { ForgettingCurve } from "./forgetting-curve.tsx";

export interface InfoEntry {
  readonly id: string;
  readonly kind: string;
  readonly at: number;
  readonly rating: Rating | null;
  readonly took: number | null;
  readonly said: string | null;
  readonly undone: boolean;
}

export interface Info {
  readonly stem: string;
  readonly state: "new" | "learning" | "review" | "relearning" | "suspended";
  /** Epoch ms, or the first instant of its day; null when it waits for no day. */
  readonly due: number | null;
  readonly stability: number;
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  /** Whole days since the last answer; null when there was none. */
  readonly elapsed: number | null;
  readonly curve: readonly number[];
  readonly entries: readonly InfoEntry[];
}

interface CardInfoProps {
  readonly open: boolean;
  /** null while it is being fetched; `failed` when it cannot be. */
  readonly info: Info | "failed" | null;
  readonly onClose: () => void;
}

/** What is known of a card's memory, how recall falls, and everything that happened to it. */
export function CardInfo({ open, info, onClose }: CardInfoProps) {
  const text = useWords(infoWords);
  return (
    <Modal open={open} title={text.title} onClose={onClose}>
      {info === null && <p className="mt-4 text-ink-muted">{text.loading}</p>}
      {info === "failed" && <p className="mt-4">{text.unread}</p>}
      {info !== null && info !== "failed" && <Known info={info} />}
    </Modal>
  );
}

function Known({ info }: { info: Info }) {
  const text = useWords(infoWords);
  const today = useWords(todayWords);
  const met = info.reps > 0;
  const recall = info.elapsed === null ? null : (info.curve[info.elapsed] ?? info.curve.at(-1) ?? null);
  const rows: readonly (readonly [string, string])[] = [
    [text.state, text.states[info.state]],
    [text.due, info.due === null ? text.none : today.instant(info.due)],
    [text.recall, recall === null ? text.none : text.percent(recall)],
    [text.stability, met ? text.stabilityOf(info.stability) : text.none],
    [text.difficulty, met ? text.difficultyOf(info.difficulty) : text.none],
    [text.reps, text.times(info.reps)],
    [text.lapses, text.times(info.lapses)],
  ];
  return (
    <>
      <p className="type-entry mt-3">{info.stem}</p>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1.5">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {info.curve.length > 1 && info.elapsed !== null && <ForgettingCurve curve={info.curve} elapsed={info.elapsed} />}
      <h3 className="type-label mt-6 mb-2">{text.history}</h3>
      {info.entries.length === 0 ? <p className="text-ink-muted">{text.empty}</p> : <History entries={info.entries} />}
    </>
  );
}

function History({ entries }: { entries: readonly InfoEntry[] }) {
  const text = useWords(infoWords);
  const review = useWords(reviewWords);
  const today = useWords(todayWords);
  return (
    <table className="w-full text-[0.9375rem]/6">
      <thead className="sr-only">
        <tr>
          <th scope="col">{text.when}</th>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.took}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} className="border-t border-rule align-baseline">
            <td className="py-1.5 pe-3 whitespace-nowrap text-ink-muted">{today.instant(entry.at)}</td>
            <td className="py-1.5">
              <span className={entry.undone ? "line-through decoration-rule-strong" : ""}>
                {entry.rating ? review.grade[ratingNames[entry.rating]] : (text.kinds[entry.kind] ?? entry.kind)}
              </span>
              {entry.undone && <span className="text-ink-muted"> · {text.undone}</span>}
              {entry.said && <span className="text-ink-muted"> · {entry.said}</span>}
            </td>
            <td className="type-figures py-1.5 ps-3 text-end whitespace-nowrap text-ink-muted">
              {entry.took === null ? "" : text.seconds(entry.took)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
