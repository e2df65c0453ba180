"use client";
import { useState } from "react";
import type { ProposedCard } from "#lib/contract/document.ts";
import { EditCard } from "../review/edit-card.tsx";
import { readerWords } from "../text/en/reader.ts";
import { useWords } from "../text/use-words.tsx";

const NO_PASSAGE = {
  title: "",
  author: null,
  published: null,
  section: null,
  standing: "document" as const,
  paragraphs: [],
};

interface WordingFormProps {
  readonly card: ProposedCard;
  /** @returns whether the words are stored */
  readonly onSave: (wording: { readonly stem: string; readonly key: string }) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** A card's words, changed beside the text that proves them. */
export function WordingForm({ card, onSave, onCancel }: WordingFormProps) {
  const words = useWords(readerWords);
  const [failed, setFailed] = useState(false);
  return (
    <>
      {failed && <p className="type-small text-again">{words.failed}</p>}
      <EditCard
        wording={card}
        passage={NO_PASSAGE}
        original={null}
        scope="all"
        why={null}
        onSave={(wording) => void onSave(wording).then((done) => setFailed(!done))}
        onRestore={() => {}}
        onCancel={onCancel}
      />
    </>
  );
}
