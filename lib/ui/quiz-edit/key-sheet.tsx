"use client";
import type { Item } from "#lib/domain/item/item.ts";
import { Foot } from "../primitives/foot.tsx";
import { PassageParagraphs } from "../review/passage-paragraphs.tsx";
import { ItemKey } from "./item-key.tsx";

/** An item's key with the passage that proves it, for whoever marks the papers. */
export const KeyItem = ({ content, n }: { readonly content: Item; readonly n: number }) => (
  <li className="paper-item">
    <p className="type-entry">
      <b>{n}.</b> {content.stem}
    </p>
    <ItemKey content={content} />
    {content.footnote?.passage && (
      <div className="quiz-proof">
        <PassageParagraphs passage={content.footnote.passage} />
      </div>
    )}
    {content.footnote?.note && (
      <Foot n={n} note={content.footnote.note} title={content.footnote.passage?.title ?? ""} />
    )}
  </li>
);
