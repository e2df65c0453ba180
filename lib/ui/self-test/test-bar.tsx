"use client";
import { act } from "../primitives/act.ts";
import { KeyCap } from "../primitives/key-cap.tsx";
import { keysWords } from "../text/en/keys.ts";
import { testWords } from "../text/en/test.ts";
import { useWords } from "../text/use-words.tsx";

interface TestBarProps {
  /** What the comparison says; null: only the learner can say. */
  readonly right: boolean | null;
  readonly busy: boolean;
  readonly onAnswer: (right: boolean) => void;
}

/** Once the answer is shown: on with it where it was compared, else whether it was known. */
export function TestBar({ right, busy, onAnswer }: TestBarProps) {
  const words = useWords(testWords);
  const keys = useWords(keysWords);
  if (right === null)
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out in this row
      <div className="grades" data-grades={2} role="group" aria-label={words.know}>
        <Known name={words.missedIt} cap="1" tone="text-again" busy={busy} onPress={() => onAnswer(false)} />
        <Known name={words.knew} cap="2" tone="text-good" busy={busy} onPress={() => onAnswer(true)} />
      </div>
    );
  return (
    <div className="acts-reveal">
      <p
        role="status"
        className={`mb-2 text-center font-semibold wide:text-start ${right ? "text-good" : "text-again"}`}
      >
        {right ? words.right : words.wrong}
      </p>
      <button
        type="button"
        className={`${act.primary} wide:w-full`}
        aria-disabled={busy}
        // A second tap where an option stood a moment ago is not meant for this.
        onClick={(event) => event.detail < 2 && !busy && onAnswer(right)}
      >
        {words.next} <KeyCap>{keys.space}</KeyCap>
      </button>
    </div>
  );
}

interface KnownProps {
  readonly name: string;
  readonly cap: string;
  readonly tone: string;
  readonly busy: boolean;
  readonly onPress: () => void;
}

const Known = ({ name, cap, tone, busy, onPress }: KnownProps) => (
  <button
    type="button"
    className={`grade ${tone}`}
    aria-disabled={busy}
    aria-keyshortcuts={cap}
    onClick={(event) => event.detail < 2 && !busy && onPress()}
  >
    <b className="flex items-center gap-1.5 text-[1rem]/[1.375rem] font-semibold">
      {name}
      <KeyCap>{cap}</KeyCap>
    </b>
  </button>
);
