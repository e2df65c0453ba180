"use client";
import { useState } from "react";
import { act } from "../primitives/act.ts";
import { libraryWords } from "../text/en/library.ts";
import { useWords } from "../text/use-words.tsx";

const MOST_CHARACTERS = 400_000;
const NEW = "";

interface BroughtText {
  readonly collection: { readonly id: string } | { readonly title: string };
  readonly title: string;
  readonly format: "text" | "markdown";
  readonly text: string;
}

interface AddFormProps {
  /** Collections of the learner's own. */
  readonly own: readonly { readonly id: string; readonly title: string }[];
  readonly busy: boolean;
  /** Why the last try came to nothing. */
  readonly failure: string | null;
  readonly onBring: (document: BroughtText) => void;
}

/** A text, its title and where its cards go. */
export function AddForm({ own, busy, failure, onBring }: AddFormProps) {
  const library = useWords(libraryWords);
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [format, setFormat] = useState<"text" | "markdown">("text");
  const [into, setInto] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const target = into ?? own[0]?.id ?? NEW;
  const take = async (file: File | undefined) => {
    if (!file) return;
    const words = await utf8(file);
    if (words === null) return setFault(library.addNotText);
    setFault(null);
    setText(words);
    setFormat(/\.(?:md|markdown)$/i.test(file.name) ? "markdown" : "text");
    if (title === "") setTitle(file.name.replace(/\.[^.]+$/, ""));
  };
  const bring = () => {
    if (text.length > MOST_CHARACTERS) return setFault(library.addTooLong(MOST_CHARACTERS));
    if (text.trim() === "" || title.trim() === "" || (target === NEW && name.trim() === ""))
      return setFault(library.addMissing);
    setFault(null);
    onBring({
      collection: target === NEW ? { title: name.trim() } : { id: target },
      title: title.trim(),
      format,
      text,
    });
  };
  return (
    <form
      className="mt-6 grid max-w-190 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) bring();
      }}
    >
      <div className="grid gap-1.5">
        <label className="type-label" htmlFor="add-title">
          {library.addTitle}
        </label>
        <input
          id="add-title"
          className="entry-field"
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </div>
      <div className="grid gap-1.5">
        <label className="type-label" htmlFor="add-text">
          {library.addText}
        </label>
        <textarea
          id="add-text"
          className="entry-field type-entry"
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <div className="grid gap-1.5">
        <label className="type-label" htmlFor="add-file">
          {library.addFile}
        </label>
        <input
          id="add-file"
          type="file"
          className="entry-field"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          aria-describedby="add-files"
          onChange={(event) => void take(event.target.files?.[0])}
        />
        <span id="add-files" className="type-small font-normal text-ink-muted">
          {library.addFiles}
        </span>
      </div>
      <div className="grid gap-1.5">
        <label className="type-label" htmlFor="add-into">
          {library.addInto}
        </label>
        <select id="add-into" className="entry-field" value={target} onChange={(event) => setInto(event.target.value)}>
          {own.map((collection) => (
            <option key={collection.id} value={collection.id}>
              {collection.title}
            </option>
          ))}
          <option value={NEW}>{library.addNew}</option>
        </select>
      </div>
      {target === NEW && (
        <div className="grid gap-1.5">
          <label className="type-label" htmlFor="add-name">
            {library.addName}
          </label>
          <input
            id="add-name"
            className="entry-field"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
      )}
      <p role="alert" className="min-h-6 text-again">
        {fault ?? failure}
      </p>
      <button type="submit" className={act.primary} aria-disabled={busy}>
        {busy ? library.addMaking : library.addMake}
      </button>
    </form>
  );
}

/** A file's words, or null when it is no UTF-8 text. */
async function utf8(file: File): Promise<string | null> {
  if (file.size > MOST_CHARACTERS * 4) return null;
  try {
    const words = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    return words.includes("\0") ? null : words;
  } catch {
    return null;
  }
}
