"use client";
import { browseWords } from "../text/en/browse.ts";
import { readerWords } from "../text/en/reader.ts";
import { useWords } from "../text/use-words.tsx";

interface KindBarProps {
  /** Kinds in the document with how many facts each has, in the order of the keys 1 to 6. */
  readonly kinds: readonly { readonly kind: string; readonly n: number }[];
  readonly hidden: ReadonlySet<string>;
  readonly onToggle: (kind: string) => void;
}

/** The legend that is also the switch: each kind's name wears its line while it is shown. */
export function KindBar({ kinds, hidden, onToggle }: KindBarProps) {
  const words = useWords(readerWords);
  const browse = useWords(browseWords);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box
    <div className="kind-bar" role="group" aria-label={words.show}>
      {kinds.map(({ kind, n }) => (
        <button
          key={kind}
          type="button"
          aria-pressed={!hidden.has(kind)}
          className="kind-switch"
          onClick={() => onToggle(kind)}
        >
          <span className={hidden.has(kind) ? "text-ink-muted" : `kind kind-${kind}`}>
            {browse.kinds[kind] ?? kind}
          </span>{" "}
          <span className="type-figures font-normal text-ink-muted">{n}</span>
        </button>
      ))}
    </div>
  );
}
