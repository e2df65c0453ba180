"use client";
import { useMemo, useRef, useState } from "react";
import type { PictureRelation } from "#lib/contract/picture.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import { inForce, stopsOf } from "./as-of.ts";
import { AsOfSlider } from "./as-of-slider.tsx";
import { layOutMap } from "./map.ts";
import { MapDrawing } from "./map-drawing.tsx";
import { MapLegend } from "./map-legend.tsx";
import { PictureHead } from "./picture-head.tsx";
import type { PictureProps } from "./picture-props.ts";
import { RelationTable } from "./relation-table.tsx";
import { useDrawing } from "./use-drawing.ts";
import { useRoving } from "./use-roving.ts";

interface WhoBacksWhomProps extends PictureProps {
  readonly relations: readonly PictureRelation[];
}

/** Who backs whom as of a day: an edge for each thing that is said, its colour how firmly that is remembered. */
export function WhoBacksWhom({ relations, open, review, onOpen }: WhoBacksWhomProps) {
  const words = useWords(pictureWords);
  const box = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(box);
  const [table, setTable] = useState(false);
  const stops = useMemo(() => stopsOf(relations), [relations]);
  const [asked, setStop] = useState<number | null>(null);
  const at = Math.min(asked ?? stops.length - 1, stops.length - 1);
  const shown = useMemo(() => inForce(relations, stops[at]?.day ?? null), [relations, stops, at]);
  const layout = useMemo(
    () =>
      drawing &&
      layOutMap(relations, { width: drawing.width, measure: drawing.measure.name, lineHeight: drawing.small * 1.7 }),
    [relations, drawing],
  );
  // Tab order is the reader's: from the top of the drawing down.
  const edges = useMemo(
    () =>
      (layout?.edges ?? [])
        .filter(({ index }) => shown.has(index))
        .sort((a, b) => a.root.y - b.root.y || a.tip.y - b.tip.y),
    [layout, shown],
  );
  const keys = edges.flatMap(({ index }) => relations[index]?.fact ?? []);
  const roving = useRoving(box, { keys, drawn: new Set(keys) });
  const inView = relations.filter((_, index) => shown.has(index));
  const undated = relations.filter(({ asOf }) => asOf === null).length;
  const documents = new Set(relations.map(({ document }) => document)).size;
  const facts = relations.reduce((sum, { more }) => sum + 1 + more, 0);
  const caption = words.mapCaption(facts, documents);
  return (
    <figure className="min-w-0" aria-labelledby="picture-who">
      <PictureHead
        id="picture-who"
        title={words.who}
        counts={words.drawn(inView.length, relations.length)}
        cards={inView.flatMap(({ asked, card }) => (asked ? [card] : []))}
        review={review}
        table={table}
        onTable={() => setTable(!table)}
      >
        {stops.length > 1 && !table && <AsOfSlider stops={stops} at={at} onChange={setStop} />}
      </PictureHead>
      <div ref={box} className="picture-box">
        {table ? (
          <RelationTable relations={relations} caption={caption} onOpen={onOpen} />
        ) : (
          layout &&
          drawing && (
            <MapDrawing
              layout={layout}
              edges={edges}
              relations={relations}
              drawing={drawing}
              stop={roving.stop}
              open={open}
              onStop={roving.setStop}
              onKeyDown={roving.onKeyDown}
              onOpen={onOpen}
            />
          )
        )}
      </div>
      {!table && <MapLegend relations={relations} />}
      <figcaption className="type-small mt-2 max-w-[64ch] text-ink-muted">
        {!table && caption} {undated > 0 && stops.length > 0 && words.undatedRelations(undated)}
      </figcaption>
    </figure>
  );
}
