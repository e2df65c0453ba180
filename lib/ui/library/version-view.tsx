"use client";
import { act } from "../primitives/act.ts";
import { versionWords } from "../text/en/version.ts";
import { useWords } from "../text/use-words.tsx";

export interface ShownVersion {
  readonly unchanged: number;
  readonly moved: number;
  readonly reworded: number;
  readonly changed: readonly { readonly stem: string; readonly before: string; readonly after: string }[];
  readonly removed: readonly { readonly stem: string; readonly key: string }[];
  readonly added: number;
}

interface VersionViewProps {
  readonly version: ShownVersion;
  readonly busy: boolean;
  readonly onChoose: (apply: boolean) => void;
}

/** What a new version would do to the cards, before it does it. */
export function VersionView({ version, busy, onChoose }: VersionViewProps) {
  const words = useWords(versionWords);
  const { unchanged, moved, reworded, changed, removed, added } = version;
  const kept = unchanged + moved + reworded;
  return (
    <div className="mt-2">
      <p className="max-w-[60ch] text-pretty">{words.kept(kept, { moved, reworded })}</p>
      {changed.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{words.changed(changed.length)}</p>
          <ul className="mt-1">
            {changed.map(({ stem, before, after }) => (
              <li key={stem} className="type-note border-t border-rule py-2">
                {stem} <s className="text-ink-muted">{before}</s> <b className="font-semibold">{after}</b>
              </li>
            ))}
          </ul>
        </>
      )}
      {removed.length > 0 && (
        <>
          <p className="mt-3 font-semibold">{words.removed(removed.length)}</p>
          <ul className="mt-1">
            {removed.map(({ stem, key }) => (
              <li key={`${stem}${key}`} className="type-note border-t border-rule py-2">
                {stem} <span className="text-ink-muted">{key}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {added > 0 && <p className="mt-3">{words.added(added)}</p>}
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" className={act.quiet} aria-disabled={busy} onClick={() => !busy && onChoose(true)}>
          {words.apply}
        </button>
        <button type="button" className={act.text} aria-disabled={busy} onClick={() => !busy && onChoose(false)}>
          {words.leave}
        </button>
      </p>
    </div>
  );
}
