"use client";
import type { KeyboardEvent } from "react";
import type { PictureRelation } from "#lib/contract/picture.ts";
import { pictureWords } from "../text/en/picture.ts";
import { useWords } from "../text/use-words.tsx";
import type { MapEdge, MapLayout } from "./map.ts";
import { MarkButton } from "./mark-button.tsx";
import type { MapNode } from "./node.ts";
import type { Drawing } from "./use-drawing.ts";

interface MapDrawingProps {
  readonly layout: MapLayout;
  /** Those that are drawn, in the order in which arrows reach them. */
  readonly edges: readonly MapEdge[];
  readonly relations: readonly PictureRelation[];
  readonly drawing: Drawing;
  readonly stop: string | null;
  readonly open: string | null;
  readonly onStop: (fact: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onOpen: (card: string) => void;
}

/** Between a name and its edges, px. */
const INSET = 8;

export function MapDrawing({
  layout,
  edges,
  relations,
  drawing,
  stop,
  open,
  onStop,
  onKeyDown,
  onOpen,
}: MapDrawingProps) {
  const words = useWords(pictureWords);
  const tied = new Set(edges.flatMap(({ index }) => [relations[index]?.backer, relations[index]?.backed]));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of marks, not of form fields
    <svg
      className="picture"
      width={drawing.width}
      height={layout.height}
      role="group"
      aria-label={words.map}
      onKeyDown={onKeyDown}
    >
      {edges.map((edge) => {
        const relation = relations[edge.index];
        return (
          relation && (
            <MarkButton
              key={relation.fact}
              id={relation.fact}
              recall={relation.recall}
              label={relationInWords(words, relation)}
              stop={stop === relation.fact}
              open={open === relation.card}
              className={`edge edge-${relation.stance} ${relation.support === "military" ? "edge-military" : ""}`}
              onOpen={() => onOpen(relation.card)}
              onStop={() => onStop(relation.fact)}
            >
              <Edge edge={edge} relation={relation} />
            </MarkButton>
          )
        );
      })}
      {/* Above the edges, so that one that leads past an actor is not taken for its own. */}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes focus; each mark tells its words */}
      <g aria-hidden="true" className="actors">
        {layout.nodes.map((node) => (
          <Actor key={node.name} node={node} lineHeight={drawing.small * 1.7} tied={tied.has(node.name)} />
        ))}
      </g>
    </svg>
  );
}

/** "Russia backs King Karl Berg, military, as of about July 2020, sources differ. Remembered with 84 %." */
export function relationInWords(words: typeof pictureWords, relation: PictureRelation): string {
  const more = [
    relation.support === "unspecified" ? "" : words.support[relation.support],
    words.moods[relation.mood] ?? "",
    relation.asOf === null ? "" : words.asOfWithin(relation.asOf),
    relation.disputed ? words.differ : "",
  ].filter(Boolean);
  const { backer, backed, stance, recall } = relation;
  return words.relation(backer, words.stance[stance], backed, more.join(", "), words.recall(recall));
}

function Actor({ node, lineHeight, tied }: { node: MapNode; lineHeight: number; tied: boolean }) {
  const { anchor, lines } = node;
  const x =
    anchor === "middle"
      ? node.x + node.width / 2
      : anchor === "start"
        ? node.x + (node.column === 0 ? 0 : INSET)
        : node.x + node.width - INSET;
  const first = node.y + node.height / 2 - ((lines.length - 1) / 2) * lineHeight + lineHeight * 0.27;
  return (
    <>
      {node.side && (
        <rect className="actor" x={node.x + 0.5} y={node.y + 0.5} width={node.width - 1} height={node.height - 1} />
      )}
      <text className={`name ${anchor === "middle" ? "" : `at-${anchor}`} ${tied ? "" : "untied"}`}>
        {lines.map((line, i) => (
          <tspan key={line} x={x} y={first + i * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

function Edge({ edge, relation }: { edge: MapEdge; relation: PictureRelation }) {
  const { tip } = edge;
  const back = -5 * tip.towards;
  return (
    <>
      <path className="press" d={edge.path} />
      <path className="ring" d={edge.path} />
      <path className="line" d={edge.path} />
      {relation.recall === null && <path className="hollow" d={edge.path} />}
      {relation.stance === "opposes" ? (
        <path className="tip-bar" d={`M${tip.x + back / 2} ${tip.y - 5}v10`} />
      ) : (
        <path className="tip" d={`M${tip.x} ${tip.y}l${back * 1.6} -4.5v9z`} />
      )}
      {relation.disputed && <Dagger x={edge.root.x + 9 * edge.leaves} y={edge.root.y} />}
    </>
  );
}

/** The second footnote sign, for an edge about which sources differ: words have no room between two names. */
export const Dagger = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <path className="dagger" d={`M${x} ${y - 5}v10M${x - 3} ${y - 2}h6`} />
);
