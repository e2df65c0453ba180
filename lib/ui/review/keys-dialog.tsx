"use client";
import { Modal } from "../primitives/modal.tsx";
import { keysWords } from "../text/en/keys.ts";
import { useWords } from "../text/use-words.tsx";

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key there is. */
export function KeysDialog({ open, onClose }: KeysDialogProps) {
  const keys = useWords(keysWords);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[keys.space], keys.show],
    [[keys.enter], keys.type],
    [["1", "2", "3", "4"], keys.grades],
    [["A", "B", "C", "D"], keys.choose],
    [["Z"], keys.undo],
    [[keys.shift, "Z"], keys.redo],
    [["P"], keys.passage],
    [["Q"], keys.question],
    [["E"], keys.edit],
    [["F"], keys.flag],
    [["S"], keys.suspend],
    [["B"], keys.bury],
    [["D"], keys.setDue],
    [["I"], keys.info],
    [["M"], keys.more],
    [["?"], keys.all],
    [[keys.escape], keys.leave],
  ];
  return (
    <Modal open={open} title={keys.title} onClose={onClose}>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-5 gap-y-2.5">
        {rows.map(([caps, what]) => (
          <div key={what} className="contents">
            <dt className="flex gap-1">
              {caps.map((cap) => (
                <kbd key={cap} className="key-cap inline-block">
                  {cap}
                </kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
