"use client";
import { useState } from "react";
import type { OtherSource, Sources } from "#lib/contract/sources.ts";
import { act } from "../primitives/act.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { readerWords } from "../text/en/reader.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

/** What other documents say of the same: who agrees, who does not, what was so before; side by side when asked. */
export function OtherSources({ sources }: { readonly sources: Sources }) {
  const words = useWords(readerWords);
  const [open, setOpen] = useState(false);
  const { also, against, before } = sources;
  if (also.length + against.length + before.length === 0) return null;
  const copies = also.filter(({ copy }) => copy).length;
  const told = [
    also.length > 0 && words.also(also.length - copies, copies),
    against.length > 0 && words.against(against.length),
    before[0] && words.before(before[0].key),
  ].filter(Boolean);
  return (
    <div className="mt-1 mb-2">
      <p className="type-small text-ink-muted">
        {told.join(" ")}{" "}
        <button type="button" className={act.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hideCompare : words.compare}
        </button>
      </p>
      {open && (
        <ul className="mt-3 grid gap-4">
          {[...against, ...before, ...also].map((source) => (
            <OneSource key={`${source.document}|${source.stem}`} source={source} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneSource({ source }: { readonly source: OtherSource }) {
  const words = useWords(readerWords);
  const here = { ...source.passage, paragraphs: source.passage.paragraphs.filter((paragraph) => paragraph.here) };
  return (
    <li>
      <p className="type-small">
        <cite className="font-serif">{curled(source.document)}</cite>
        {source.copy && ` (${words.copy})`}: <b className="font-serif font-semibold">{source.key}</b>
      </p>
      <div className="proof mt-1">
        <PassageParagraphs passage={here} />
      </div>
    </li>
  );
}
