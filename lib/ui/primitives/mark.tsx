import type { Ref } from "react";

/** A superior figure in pen: a footnote's mark, or the only kind of count badge. */
export const Mark = ({ n }: { n: number | string }) => <sup className="mark">{n}</sup>;

interface MarkButtonProps {
  readonly n: number;
  readonly label: string;
  readonly expanded?: boolean;
  readonly hidden?: boolean;
  readonly onPress: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** The mark as it opens its passage. Hidden it keeps its room, so that nothing moves when it comes. */
export const MarkButton = ({ n, label, expanded, hidden = false, onPress, ref }: MarkButtonProps) => (
  <button
    ref={ref}
    type="button"
    className={`mark-button ${hidden ? "invisible" : ""}`}
    aria-label={label}
    aria-expanded={expanded}
    onClick={onPress}
  >
    <Mark n={n} />
  </button>
);
