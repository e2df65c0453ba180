"use client";
import { X } from "lucide-react";
import type { Section } from "#lib/domain/assessment/quiz.ts";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { Choice } from "../settings/choice.tsx";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";
import { Area } from "./inputs.tsx";

interface SectionHeadProps {
  readonly section: Section;
  readonly n: number;
  readonly onChange: (part: Partial<Pick<Section, "title" | "draw">>) => void;
  readonly onDrop: (() => void) | null;
}

/** A section's title, and how many of its items each attempt asks. */
export function SectionHead({ section, n, onChange, onDrop }: SectionHeadProps) {
  const words = useWords(quizEditWords);
  const { title, draw, items } = section;
  const counts = Array.from({ length: Math.max(items.length - 1, draw ?? 0) }, (_, at) => at + 1);
  return (
    <div className="mb-4 border-t border-ink pt-3">
      <div className="flex items-center justify-between">
        <h2 className="type-label">{words.section(n)}</h2>
        {onDrop && (
          <button type="button" className={`${act.icon} -me-3`} aria-label={words.removeSection} onClick={onDrop}>
            <X {...icon} />
          </button>
        )}
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <div className="min-w-60 flex-1">
          <Area
            label={words.sectionTitle}
            maxLength={200}
            value={title}
            onChange={(next) => onChange({ title: next.replace(/\n/g, " ") })}
          />
        </div>
        <Choice
          label={words.draw}
          options={[
            { value: 0, name: words.drawAll },
            ...counts.map((count) => ({ value: count, name: words.drawSome(count) })),
          ]}
          value={draw ?? 0}
          onChange={(count) => onChange({ draw: count === 0 ? null : count })}
        />
      </div>
      {draw !== null && <p className="type-small mt-1 text-ink-muted">{words.drawnFrom(draw, items.length)}</p>}
    </div>
  );
}
