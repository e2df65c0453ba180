"use client";
import { useId, useState } from "react";
import { createExchangeApi } from "#lib/client/quiz/exchange.ts";
import { type ImportReply, MOST_QUIZ_FILE } from "#lib/contract/exchange.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { ImportPreview, type ReadItems } from "#lib/ui/quiz-edit/import-preview.tsx";
import { exchangeWords } from "#lib/ui/text/en/exchange.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface ImportDialogProps {
  /** Items the quiz has room for. */
  readonly room: number;
  readonly addWord: (n: number) => string;
  /** Before the first file is sent: makes sure that there is somebody to read for. */
  readonly begin?: () => Promise<boolean>;
  /** @param title the file's own, or its name */
  readonly onItems: (items: ReadItems, title: string) => Promise<void> | void;
  readonly onClose: () => void;
}

type State =
  | { readonly is: "waiting"; readonly said: string | null }
  | { readonly is: "reading"; readonly name: string }
  | { readonly is: "read"; readonly reply: Extract<ImportReply, { ok: true }>; readonly name: string };

/** A file, what was read of it, and which of that is wanted. */
export function ImportDialog({ room, addWord, begin, onItems, onClose }: ImportDialogProps) {
  const words = useWords(exchangeWords);
  const [api] = useState(() => createExchangeApi());
  const [state, setState] = useState<State>({ is: "waiting", said: null });
  const [busy, setBusy] = useState(false);
  const read = async (file: File) => {
    const refuse = (said: string) => setState({ is: "waiting", said });
    if (file.size > MOST_QUIZ_FILE) return refuse(words.unreadable("too-large"));
    setState({ is: "reading", name: file.name });
    if (begin && !(await begin())) return refuse(words.failed);
    const reply = await api.read(file);
    if (!reply.ok) return refuse(words.failed);
    const { value } = reply.value;
    if (value.ok) return setState({ is: "read", reply: value, name: file.name });
    refuse([words.unreadable(value.code), value.line === null ? "" : words.line(value.line)].filter(Boolean).join(" "));
  };
  const add = async (items: ReadItems, title: string) => {
    setBusy(true);
    await onItems(items, title);
    setBusy(false);
  };
  return (
    <Modal open={true} title={words.importTitle} onClose={onClose}>
      {state.is === "read" ? (
        <ImportPreview
          read={state.reply}
          room={room}
          busy={busy}
          addWord={addWord}
          onAdd={(items) => void add(items, state.reply.title ?? state.name.replace(/\.[^.]*$/, ""))}
        >
          <FileField word={words.another} className={act.text} onFile={(file) => void read(file)} />
        </ImportPreview>
      ) : (
        <div className="mt-3 grid gap-4">
          <p className="text-pretty">{words.importHow}</p>
          {state.is === "reading" ? (
            <p role="status" className="text-ink-muted">
              {words.reading(state.name)}
            </p>
          ) : (
            <>
              {state.said && (
                <p role="alert" className="text-again text-pretty">
                  {state.said}
                </p>
              )}
              <div>
                <FileField word={words.choose} className={act.strong} onFile={(file) => void read(file)} />
              </div>
            </>
          )}
        </div>
      )}
    </Modal>
  );
}

interface FileFieldProps {
  readonly word: string;
  readonly className: string;
  readonly onFile: (file: File) => void;
}

/** Any file is taken: what is wrong with it is said in words. */
function FileField({ word, className, onFile }: FileFieldProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={`${className} drop-choose`}>
      {word}
      <input
        id={id}
        type="file"
        className="sr-only"
        accept=".xml,.txt,.gift,.csv,.zip,.imscc,.qti,.aiken"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
