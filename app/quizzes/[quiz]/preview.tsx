"use client";
import { useState } from "react";
import { itemsOf, type QuizDraft } from "#lib/domain/assessment/quiz.ts";
import {
  type Answer,
  askedOf,
  faultsOf,
  scoreOf,
  shownOf,
  shuffleBy,
  solutionOf,
  unshuffled,
} from "#lib/domain/item/item.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { ItemView } from "#lib/ui/quiz/item-view.tsx";
import { quizEditWords } from "#lib/ui/text/en/quiz-edit.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface PreviewProps {
  readonly draft: QuizDraft;
  readonly onClose: () => void;
}

/** The quiz as a taker meets it, one item after the other; nothing of it is stored or counted. */
export function Preview({ draft, onClose }: PreviewProps) {
  const words = useWords(quizEditWords);
  const items = itemsOf(draft).filter(({ content }) => faultsOf(content).length === 0);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer | null>>(new Map());
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const item = items[at];
  if (!item)
    return (
      <Modal open={true} title={words.preview} onClose={onClose}>
        <p className="mt-3">{words.previewNone}</p>
      </Modal>
    );
  const { id, content } = item;
  const shuffle = draft.settings.shuffleOptions ? shuffleBy(`preview ${id}`) : unshuffled;
  const answer = answers.get(id) ?? null;
  const out = checked.has(id);
  const solution = solutionOf(content, shuffle);
  return (
    <Modal open={true} title={words.previewOf(at + 1, items.length)} onClose={onClose}>
      <div className="quiz-preview" key={id}>
        <ItemView
          heading="h2"
          context={draft.title.trim() || words.untitled}
          certainty={draft.settings.certainty}
          item={{
            position: at,
            stem: content.stem,
            points: content.points,
            shown: shownOf(askedOf(content), shuffle),
            hints: 0,
            hinted: draft.settings.hints ? content.hints : [],
            answer,
            certainty: null,
            flagged: false,
            locked: out,
            share: out ? scoreOf(content, answer, shuffle) : null,
            solution: out
              ? {
                  answer: solution.answer,
                  accept: [...solution.accept],
                  feedback: [...solution.feedback],
                  remark: content.feedback,
                }
              : null,
            footnote: out ? content.footnote : null,
            withheld: false,
          }}
          onAnswer={(next) => setAnswers(new Map(answers).set(id, next))}
          onCertainty={() => {}}
          onHint={() => {}}
        />
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="button" className={act.quiet} disabled={at === 0} onClick={() => setAt(at - 1)}>
          {words.previewBack}
        </button>
        {!out && (
          <button type="button" className={act.quiet} onClick={() => setChecked(new Set(checked).add(id))}>
            {words.previewCheck}
          </button>
        )}
        <button
          type="button"
          className={act.strong}
          onClick={() => (at + 1 < items.length ? setAt(at + 1) : onClose())}
        >
          {at + 1 < items.length ? words.previewNext : words.done}
        </button>
      </div>
    </Modal>
  );
}
