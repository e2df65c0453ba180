import type { Passage } from "#lib/domain/source/passage.ts";
import { fromText } from "../primitives/own-words.ts";
import { typeset } from "../text/typography.ts";
import { MarkedRuns } from "./marked-runs.tsx";

interface PassageParagraphsProps {
  readonly passage: Passage;
  /** A phone shows only what holds the evidence. */
  readonly brief?: boolean;
}

/** The paragraphs of a passage with their numbers, the one with the evidence marked. */
export const PassageParagraphs = ({ passage, brief = false }: PassageParagraphsProps) =>
  passage.paragraphs.map((paragraph, i) => (
    <p
      {...fromText}
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one passage never change places
      key={i}
      className={`paragraph ${paragraph.here ? "paragraph-here" : brief ? "hidden wide:block" : ""}`}
    >
      {paragraph.locator !== null && <span className="paragraph-number">{paragraph.locator}</span>}
      <MarkedRuns runs={passage.standing === "summary" ? typeset(paragraph.runs) : paragraph.runs} />
    </p>
  ));
