"use client";
import { useRef, useState } from "react";
import { act } from "../primitives/act.ts";
import { Labelled } from "../primitives/labelled.tsx";
import { addWords } from "../text/en/add.ts";
import { versionWords } from "../text/en/version.ts";
import { useWords } from "../text/use-words.tsx";
import { DropPlace } from "./drop-place.tsx";

const MOST_CHARACTERS = 400_000;
const MOST_BYTES = 25_000_000;
const NEW = "";

type Source = { readonly file: File } | { readonly url: string } | { readonly text: string };

export interface Brought {
  readonly collection: { readonly id: string } | { readonly title: string };
  /** null: the document's own. */
  readonly title: string | null;
  readonly source: Source;
}

interface AddFormProps {
  /** Collections of the learner's own. */
  readonly own: readonly { readonly id: string; readonly title: string }[];
  /** The collection of the document of which this is a new version, or null. */
  readonly replacesIn: string | null;
  readonly busy: boolean;
  /** Why the last try came to nothing. */
  readonly failure: string | null;
  /** What is in the form at first: it was shared from another app. */
  readonly shared?: { readonly text: string; readonly title: string } | undefined;
  /** Whether it was taken in: then the form is empty again. */
  readonly onBring: (brought: Brought) => Promise<boolean>;
}

/** A file, a text or a link, and where its cards go. */
export function AddForm({ own, replacesIn, busy, failure, shared, onBring }: AddFormProps) {
  const words = useWords(addWords);
  const version = useWords(versionWords);
  const [file, setFile] = useState<File | null>(null);
  const [text, setText] = useState(shared?.text ?? "");
  const [title, setTitle] = useState(shared?.title ?? "");
  const [into, setInto] = useState<string | null>(null);
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const textField = useRef<HTMLTextAreaElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const target = replacesIn ?? into ?? own[0]?.id ?? NEW;
  const url = addressIn(text);
  const bring = async () => {
    const source: Source = file ? { file } : url ? { url } : { text };
    const [wrong, field] =
      file && file.size > MOST_BYTES
        ? [words.tooLarge, null]
        : text.length > MOST_CHARACTERS
          ? [words.tooLong(MOST_CHARACTERS), textField]
          : !file && text.trim() === ""
            ? [words.nothing, textField]
            : target === NEW && name.trim() === ""
              ? [words.nameless, nameField]
              : [null, null];
    setFault(wrong);
    field?.current?.focus();
    if (wrong) return;
    const collection = target === NEW ? { title: name.trim() } : { id: target };
    if (!(await onBring({ collection, title: title.trim() || null, source }))) return;
    setFile(null);
    setText("");
    setTitle("");
  };
  return (
    <form
      className="mt-6 grid max-w-190 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void bring();
      }}
    >
      <DropPlace file={file} onFile={setFile} />
      {!file && (
        <Labelled id="add-text" label={words.text} hint={url ? words.link : words.textHint}>
          <textarea
            ref={textField}
            id="add-text"
            className="entry-field type-entry"
            rows={url ? 2 : 7}
            value={text}
            aria-describedby="add-text-hint"
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              // A book in the field holds the page up for half a minute, and could not be brought that way.
              if (event.clipboardData.getData("text").length <= MOST_CHARACTERS) return;
              event.preventDefault();
              setFault(words.tooLong(MOST_CHARACTERS));
            }}
          />
        </Labelled>
      )}
      <Labelled id="add-title" label={words.heading} hint={words.headingHint}>
        <input
          id="add-title"
          className="entry-field"
          maxLength={200}
          value={title}
          aria-describedby="add-title-hint"
          onChange={(event) => setTitle(event.target.value)}
        />
      </Labelled>
      {replacesIn === null && (
        <Labelled id="add-into" label={words.into}>
          <select
            id="add-into"
            className="entry-field"
            value={target}
            onChange={(event) => setInto(event.target.value)}
          >
            {own.map((collection) => (
              <option key={collection.id} value={collection.id}>
                {collection.title}
              </option>
            ))}
            <option value={NEW}>{words.fresh}</option>
          </select>
        </Labelled>
      )}
      {target === NEW && (
        <Labelled id="add-name" label={words.name}>
          <input
            ref={nameField}
            id="add-name"
            className="entry-field"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Labelled>
      )}
      <p role="alert" className="min-h-6 text-again">
        {fault ?? failure}
      </p>
      <button type="submit" className={`${act.primary} justify-self-start`} aria-disabled={busy}>
        {busy ? words.sending : replacesIn === null ? words.make : version.make}
      </button>
    </form>
  );
}

/** The address that all of the text is, or null. */
const addressIn = (text: string): string | null => (/^\s*https?:\/\/\S+\s*$/i.test(text) ? text.trim() : null);
