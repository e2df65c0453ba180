"use client";
import type { OtherSource, Sources } from "#lib/contract/sources.ts";
import { act } from "../primitives/act.ts";
import { fromText } from "../primitives/own-words.ts";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { sourcesWords } from "../text/en/sources.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

interface OtherSourcesProps {
  /** How many other documents say so, are copies, say otherwise; whether something was so before. */
  readonly others: {
    readonly also: number;
    readonly copies: number;
    readonly against: number;
    readonly before: boolean;
  };
  readonly open: boolean;
  /** Their passages, once they are known; null: they could not be fetched. */
  readonly sources: Sources | null | undefined;
  readonly onTurn: () => void;
}

/** What other documents say of the same: who agrees, who does not, what was so before; side by side when asked. */
export function OtherSources({ others, open, sources, onTurn }: OtherSourcesProps) {
  const words = useWords(sourcesWords);
  const { also, copies, against, before } = others;
  const told = [
    also + copies > 0 && words.also(also, copies),
    against > 0 && words.against(against),
    before && words.before,
  ].filter(Boolean);
  return (
    <div className="mt-1 mb-2">
      <p className="type-small text-ink-muted">
        {told.join(" ")}{" "}
        <button type="button" className={act.link} aria-expanded={open} onClick={onTurn}>
          {open ? words.hide : words.compare}
        </button>
      </p>
      {open && sources === null && <p className="type-small mt-2">{words.failed}</p>}
      {open && sources && (
        <ul className="mt-3 grid gap-4">
          <Group title={words.otherwise} sources={sources.against} />
          <Group title={words.earlier} sources={sources.before} />
          <Group title={words.too} sources={sources.also} />
        </ul>
      )}
    </div>
  );
}

function Group({ title, sources }: { readonly title: string; readonly sources: readonly OtherSource[] }) {
  const words = useWords(sourcesWords);
  return sources.map((source) => (
    <li key={`${source.document}|${source.stem}`}>
      <p className="type-small">
        {title}:{" "}
        <bdi>
          <cite className="font-serif">{curled(source.document)}</cite>
        </bdi>
        {source.copy && ` (${words.copy})`}.{" "}
        <b {...fromText} className="font-serif font-semibold">
          {source.key}
        </b>
      </p>
      <div className="proof mt-1">
        <PassageParagraphs
          passage={{ ...source.passage, paragraphs: source.passage.paragraphs.filter((paragraph) => paragraph.here) }}
        />
      </div>
    </li>
  ));
}
