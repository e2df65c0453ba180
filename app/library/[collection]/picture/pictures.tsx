"use client";
import { MOST_PICKED, pickedAddress } from "#lib/client/sitting/picked.ts";
import type { Picture } from "#lib/contract/picture.ts";
import { Timeline } from "#lib/ui/pictures/timeline.tsx";
import { WhoBacksWhom } from "#lib/ui/pictures/who-backs-whom.tsx";
import { pictureWords } from "#lib/ui/text/en/picture.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

interface PicturesProps {
  readonly picture: Picture;
  readonly open: string | null;
  readonly onOpen: (card: string) => void;
}

const review = { addressOf: pickedAddress, most: MOST_PICKED };

/** Both pictures, or why there is none to draw. */
export function Pictures({ picture, open, onOpen }: PicturesProps) {
  const words = useWords(pictureWords);
  const { dates, undated, relations, more } = picture;
  const given = { open, review, onOpen };
  return (
    <>
      <p className="type-small mt-2 text-ink-muted">
        {(dates.length > 0 || relations.length > 0) && words.early} {more && words.notAll}
      </p>
      <div className="mt-6 grid gap-12">
        {dates.length > 0 ? (
          <Timeline {...given} dates={dates} undated={undated} />
        ) : (
          <Nothing title={words.noDates} how={undated > 0 ? words.leftOut(undated) : words.noDatesHow} />
        )}
        {relations.length > 0 ? (
          <WhoBacksWhom {...given} relations={relations} />
        ) : (
          <Nothing title={words.noRelations} how={words.noRelationsHow} />
        )}
      </div>
    </>
  );
}

const Nothing = ({ title, how }: { readonly title: string; readonly how: string }) => (
  <section className="max-w-[52ch]">
    <h2 className="type-subtitle">{title}</h2>
    <p className="mt-1 text-ink-muted">{how}</p>
  </section>
);
