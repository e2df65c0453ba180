"use client";
import type { Exam } from "#lib/contract/exam.ts";
import { act } from "../primitives/act.ts";
import { Modal } from "../primitives/modal.tsx";
import { examWords } from "../text/en/exam.ts";
import { useWords } from "../text/use-words.tsx";
import { dayOfDateInput, toDateInput } from "./date-field.ts";
import { RecallPlot } from "./recall-plot.tsx";

interface ExamDialogProps {
  readonly today: number;
  /** What stands in the field: a day, or what is no day yet. */
  readonly typed: string;
  /** A day was set before. */
  readonly isSet: boolean;
  /** For the day in the field; null while it is made, `failed` when it cannot be. */
  readonly exam: Exam | "failed" | null;
  readonly onType: (typed: string) => void;
  readonly onSave: (day: number) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const FARTHEST = 730;

/** The day of an exam that can be planned for; null: another day is meant. */
export function plannable(typed: string, today: number): number | null {
  const day = dayOfDateInput(typed);
  return day !== null && day > today && day <= today + FARTHEST ? day : null;
}

/** The day of an exam, the plan that meets it, and what it would find. */
export function ExamDialog({ today, typed, isSet, exam, onType, onSave, onRemove, onClose }: ExamDialogProps) {
  const words = useWords(examWords);
  const day = plannable(typed, today);
  return (
    <Modal open title={words.title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== null) onSave(day);
        }}
      >
        <label className="type-label mt-2 mb-1.5 block" htmlFor="exam-day">
          {words.day}
        </label>
        <input
          id="exam-day"
          type="date"
          className="entry-field max-w-60"
          value={typed}
          min={toDateInput(today + 1)}
          max={toDateInput(today + FARTHEST)}
          onChange={(event) => onType(event.target.value)}
        />
        <div className="mt-4" aria-live="polite">
          {day === null ? (
            <p className="text-ink-muted">{typed === "" ? words.choose : words.past}</p>
          ) : exam === "failed" ? (
            <p className="text-ink-muted">{words.failed}</p>
          ) : exam?.outlook ? (
            <Outlook exam={exam} outlook={exam.outlook} />
          ) : (
            <p className="text-ink-muted">{words.loading}</p>
          )}
        </div>
        <p className="sticky bottom-0 mt-4 -mb-4 flex flex-wrap gap-3 bg-leaf pt-3 pb-4">
          <button type="submit" className={act.strong} aria-disabled={day === null}>
            {words.save}
          </button>
          {isSet && (
            <button type="button" className={act.text} onClick={onRemove}>
              {words.remove}
            </button>
          )}
        </p>
      </form>
    </Modal>
  );
}

function Outlook({ exam, outlook }: { readonly exam: Exam; readonly outlook: NonNullable<Exam["outlook"]> }) {
  const words = useWords(examWords);
  const { needed, perDay, usual, left, lastFrom, round, reviewsPerDay, planned, unplanned } = outlook;
  const meeting =
    left > 0
      ? words.short(needed, perDay, left)
      : perDay > usual
        ? words.raised(perDay, usual, lastFrom)
        : words.usual(exam.unmet, perDay, lastFrom);
  const [expected, low, high, bare] = [planned.expected, planned.low, planned.high, unplanned.expected].map(Math.round);
  return (
    <>
      <p className={left > 0 ? "text-hard" : ""}>{meeting}</p>
      <p className="mt-2 text-ink-muted">
        {words.first} {round > reviewsPerDay ? words.roundShort(round, reviewsPerDay) : words.round(round)}
      </p>
      <p className="mt-3 font-semibold">
        {words.expected(expected ?? 0, exam.cards, low ?? 0, high ?? 0)}{" "}
        <span className="font-normal text-ink-muted">{words.without(bare ?? 0)}</span>
      </p>
      <div className="mt-5">
        <RecallPlot planned={planned.days} unplanned={unplanned.days} of={exam.cards} />
      </div>
    </>
  );
}
