import { Fragment } from "react";
import { curled, stopped } from "../text/typography.ts";
import { fromText } from "./own-words.ts";

interface NoteProps {
  readonly note: string;
  /** Title of the work, set in italics where the note names it. */
  readonly title: string;
}

/** Who said it, in what, where. */
export function Note({ note, title }: NoteProps) {
  const work = curled(title);
  const said = stopped(curled(note));
  return (work === "" ? [said] : said.split(work)).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places
    <Fragment key={i}>
      {i > 0 && <cite>{work}</cite>}
      {part}
    </Fragment>
  ));
}

/** The short rule and the note under an answer. */
export const Foot = ({ n, note, title }: NoteProps & { readonly n: number }) => (
  <div {...fromText} className="foot mt-6">
    <p className="foot-note type-note">
      <sup>{n}</sup>
      <span>
        <Note note={note} title={title} />
      </span>
    </p>
  </div>
);
