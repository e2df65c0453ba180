"use client";
import { X } from "lucide-react";
import { type DragEvent, useState } from "react";
import { act } from "../primitives/act.ts";
import { icon } from "../primitives/icon.ts";
import { addWords } from "../text/en/add.ts";
import { useWords } from "../text/use-words.tsx";

interface DropPlaceProps {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
}

const kinds = ".pdf,.docx,.html,.htm,.md,.markdown,.txt";

/** Where a file is dropped or chosen. Any file is taken: the server says in words what is wrong with it. */
export function DropPlace({ file, onFile }: DropPlaceProps) {
  const words = useWords(addWords);
  const [over, setOver] = useState(false);
  const drag = (on: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(on);
  };
  return (
    <fieldset className="grid min-w-0 gap-1.5">
      <legend className="type-label mb-1.5">{words.file}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        className={`drop-place ${over ? "drop-place-over" : ""}`}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          onFile(event.dataTransfer.files[0] ?? null);
        }}
      >
        {file ? (
          <>
            <span className="min-w-0 flex-1 break-words">{words.chosen(file.name)}</span>
            <button type="button" className={act.icon} aria-label={words.without} onClick={() => onFile(null)}>
              <X {...icon} />
            </button>
          </>
        ) : (
          <>
            <label htmlFor="add-file" className={`${act.quiet} drop-choose`}>
              {words.choose}
              <input
                id="add-file"
                type="file"
                className="sr-only"
                accept={kinds}
                aria-describedby="add-file-hint"
                onChange={(event) => onFile(event.target.files?.[0] ?? null)}
              />
            </label>
            <span className="text-ink-muted">{words.drop}</span>
          </>
        )}
      </div>
      <span id="add-file-hint" className="type-small text-ink-muted">
        {words.kinds}
      </span>
    </fieldset>
  );
}
