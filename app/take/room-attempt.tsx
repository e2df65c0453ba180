"use client";
import type { TakingState } from "#lib/client/take/taking.ts";
import type { TakeAttempt, TakeItem } from "#lib/contract/take.ts";
import type { Answer } from "#lib/domain/item/item.ts";
import { isAnswered } from "#lib/ui/quiz/answer-props.ts";
import { ItemView } from "#lib/ui/quiz/item-view.tsx";
import { SavedLine } from "#lib/ui/quiz/saved-line.tsx";
import { Top } from "#lib/ui/shell/top.tsx";
import { takeWords } from "#lib/ui/text/en/take.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface RoomAttemptProps {
  readonly view: TakeAttempt;
  readonly item: TakeItem;
  readonly state: TakingState;
  readonly onAnswer: (answer: Answer | null, soon?: boolean) => void;
  readonly onCertainty: (certainty: 1 | 2 | 3) => void;
}

/** A taker in a room: what the instructor asks now, and nothing to press on with. */
export function RoomAttempt({ view, item, state, onAnswer, onCertainty }: RoomAttemptProps) {
  const take = useWords(takeWords);
  const phase = view.live?.phase ?? "lobby";
  if (phase === "lobby" || phase === "done")
    return (
      <>
        <Top waiting={null} withNavigation={false} />
        <main className="sheet-of-paper gutters pt-6 wide:pt-14">
          <h1 className="type-display break-words">{view.title}</h1>
          <p className="mt-4 break-words">{take.youAre(view.name)}</p>
          <p className="type-lead mt-6" role="status">
            {phase === "lobby" ? take.live.lobby : take.live.done}
          </p>
        </main>
      </>
    );
  return (
    <div className="take">
      <header className="grid h-14 place-items-center wide:col-span-2">
        <p className="type-figures text-ink-muted">{take.place(item.position + 1, view.items.length)}</p>
      </header>
      <main className="take-item">
        <ItemView
          key={`${item.position} ${phase}`}
          item={item}
          context={view.title}
          certainty={view.certainty}
          onAnswer={onAnswer}
          onCertainty={onCertainty}
          onHint={() => {}}
        />
        <SavedLine state={state} refused={state.refused.includes(item.position)} answered={isAnswered(item)} />
        <p className="mt-2 text-ink-muted" role="status">
          {phase === "showing" ? take.live.over : isAnswered(item) ? take.live.wait : ""}
        </p>
      </main>
    </div>
  );
}
