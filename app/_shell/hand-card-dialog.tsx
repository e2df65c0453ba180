"use client";
import { useMemo, useRef } from "react";
import type { ReviewCard } from "#lib/contract/review.ts";
import { act } from "#lib/ui/primitives/act.ts";
import { Modal } from "#lib/ui/primitives/modal.tsx";
import { fromText } from "#lib/ui/primitives/own-words.ts";
import { MakeCard } from "#lib/ui/reader/make-card.tsx";
import { handWords } from "#lib/ui/text/en/hand.ts";
import { passageWords } from "#lib/ui/text/en/passage.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";
import type { Client } from "./client-of-page.ts";
import { useHandCard } from "./use-hand-card.ts";
import { useTextSelection } from "./use-text-selection.ts";

interface HandCardDialogProps {
  readonly client: Client;
  /** One's own, with the passage of which another is made. */
  readonly card: ReviewCard;
  readonly onClose: () => void;
}

/** Another card of the passage on screen: its words are chosen, then the question is written, as in the reader. */
export function HandCardDialog({ client, card, onClose }: HandCardDialogProps) {
  const words = useWords(handWords);
  const passage = useWords(passageWords);
  // Of a document a device holds the passage, and not where it stands.
  const { picked, pick, said, dialog } = useHandCard(client, card.document, () => null);
  const body = useRef<HTMLElement>(null);
  const blocks = useMemo(
    () =>
      card.passage.paragraphs.map(({ runs, locator, here }, at) => ({
        at,
        locator,
        here,
        text: runs.map(({ text }) => text).join(""),
      })),
    [card.passage],
  );
  const selected = useTextSelection(body, blocks, picked === null && said === null);
  return (
    <>
      <Modal open={picked === null} title={words.choose} onClose={onClose}>
        {said !== null ? (
          <>
            <p role="status" className="mt-3 text-pretty">
              {said}
            </p>
            <button type="button" className={`${act.quiet} mt-4`} onClick={onClose}>
              {words.done}
            </button>
          </>
        ) : (
          <>
            <p className="mt-1 text-ink-muted">{words.chooseHint}</p>
            <section
              ref={body}
              className="passage-body mt-3 max-h-[50vh] overflow-y-auto"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and a keyboard must be able to
              tabIndex={0}
              aria-label={passage.region}
            >
              {blocks.map(({ at, locator, here, text }) => (
                <p {...fromText} key={at} data-at={at} className={`paragraph ${here ? "paragraph-here" : ""}`}>
                  {locator !== null && <span className="paragraph-number">{locator}</span>}
                  {text}
                </p>
              ))}
            </section>
            <div className="mt-4 flex gap-3">
              <button
                type="button"
                className={act.quiet}
                aria-disabled={selected === null}
                // Pressing must not take the selection away before it is used.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(selected)}
              >
                {words.make}
              </button>
              <button type="button" className={act.text} onClick={onClose}>
                {words.cancel}
              </button>
            </div>
          </>
        )}
      </Modal>
      <MakeCard {...dialog} />
    </>
  );
}
