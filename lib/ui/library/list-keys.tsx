"use client";
import { KeyCap } from "../primitives/key-cap.tsx";
import { bulkWords } from "../text/en/bulk.ts";
import { keysWords } from "../text/en/keys.ts";
import { useWords } from "../text/use-words.tsx";

/** The keys of the list, in the margin of wide screens. */
export function ListKeys() {
  const bulk = useWords(bulkWords);
  const keys = useWords(keysWords);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [["/"], bulk.keys.search],
    [["J", "K"], bulk.keys.move],
    [[keys.enter], bulk.keys.open],
    [["X"], bulk.keys.choose],
    [[keys.shift, "X"], bulk.keys.range],
    [["Z"], bulk.keys.undo],
  ];
  return (
    <dl className="mt-6 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-2.5">
      {rows.map(([caps, what]) => (
        <div key={what} className="contents">
          <dt className="flex gap-1">
            {caps.map((cap) => (
              <KeyCap key={cap}>{cap}</KeyCap>
            ))}
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
