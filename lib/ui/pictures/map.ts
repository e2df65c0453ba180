import { curveOf } from "./curve.ts";
import { type MapNode, PORT } from "./node.ts";
import { type Link, ordered } from "./order.ts";
import { portsOf } from "./ports.ts";
import { type Standing, standingsOf } from "./sides.ts";
import { type Measure, wrap } from "./wrap.ts";

export interface MapEdge {
  /** Place in the list that was given. */
  readonly index: number;
  readonly path: string;
  /** Where it reaches the one who is backed, and from which side (1: moving right). */
  readonly tip: { readonly x: number; readonly y: number; readonly towards: 1 | -1 };
  /** Where it leaves the backer. */
  readonly root: { readonly x: number; readonly y: number };
  /** Its middle, for words. */
  readonly middle: { readonly x: number; readonly y: number };
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly height: number;
  /** Names on both sides of the middle, or all on its left. */
  readonly columns: 2 | 4;
}

export interface MapOptions {
  readonly width: number;
  readonly measure: Measure;
  readonly lineHeight: number;
}

/** From one actor to the next one below, px. */
const GAP = 14;
/** Below this width names stand on one side only, px. */
const NARROW = 560;

/** Who backs whom, drawn for a width. The whole is laid out whatever the day, so that nothing moves with the slider. */
export function layOutMap(
  relations: readonly { readonly backer: string; readonly backed: string }[],
  options: MapOptions,
): MapLayout {
  const columns = options.width < NARROW ? 2 : 4;
  const links: Link[] = relations.map(({ backer, backed }) => ({ from: backer, to: backed }));
  const standings = standingsOf(relations);
  const columnOf = ({ side, half }: Standing) =>
    columns === 2 ? (side ? 1 : 0) : half === 0 ? (side ? 1 : 0) : side ? 2 : 3;
  const names = Array.from({ length: columns }, (_, i) =>
    standings.filter((standing) => columnOf(standing) === i).map(({ name }) => name),
  );
  const order = ordered(names, links);
  const nodes = placed(order, links, columns, options);
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const ports = portsOf(links, byName, columns);
  const edges = links.map(({ from, to }, index): MapEdge => {
    const [root, tip] = ports(index);
    const sameColumn = byName.get(from)?.column === byName.get(to)?.column;
    return {
      index,
      ...curveOf(root, tip, sameColumn),
      root: { x: root.x, y: root.y },
      tip: { x: tip.x, y: tip.y, towards: tip.face === "left" ? 1 : -1 },
    };
  });
  return { nodes, edges, columns, height: Math.max(0, ...nodes.map(({ y, height }) => y + height)) + GAP / 2 };
}

/** Widths of the columns and where each begins: edges get what names leave. */
function measured(columns: 2 | 4, width: number): { x: number; width: number }[] {
  if (columns === 2) {
    const name = width * 0.38;
    const box = width * 0.33;
    return [
      { x: 0, width: name },
      { x: width - box, width: box },
    ];
  }
  const name = width * 0.19;
  const box = Math.min(170, width * 0.17);
  const gap = (width - 2 * name - 2 * box) / 3;
  return [
    { x: 0, width: name },
    { x: name + gap, width: box },
    { x: name + 2 * gap + box, width: box },
    { x: width - name, width: name },
  ];
}

function placed(
  order: readonly (readonly string[])[],
  links: readonly Link[],
  columns: 2 | 4,
  options: MapOptions,
): MapNode[] {
  const { width, measure, lineHeight } = options;
  const frames = measured(columns, width);
  const ends = (name: string) => links.filter(({ from, to }) => from === name || to === name).length;
  const stacks = order.map((names, column) => {
    const frame = frames[column] ?? { x: 0, width };
    const side = column === 1 || column === 2;
    let y = 0;
    const nodes = names.map((name): MapNode => {
      const lines = wrap(name, frame.width - (side ? 16 : 8), measure, 4);
      const height = Math.max(lines.length * lineHeight + (side ? 16 : 6), ends(name) * PORT + 6);
      const node: MapNode = {
        name,
        lines,
        side,
        column,
        x: frame.x,
        y,
        width: frame.width,
        height,
        anchor: anchorOf(column, columns),
      };
      y += height + GAP;
      return node;
    });
    return { nodes, height: Math.max(0, y - GAP) };
  });
  const tallest = Math.max(0, ...stacks.map(({ height }) => height));
  // Short columns are spread, so that edges run level and not all to the middle.
  return stacks.flatMap(({ nodes, height }) => {
    const more = (tallest - height) / (nodes.length + 1);
    return nodes.map((node, i) => ({ ...node, y: node.y + more * (i + 1) + GAP / 2 }));
  });
}

const anchorOf = (column: number, columns: 2 | 4): MapNode["anchor"] =>
  column === 1 || column === 2 ? "middle" : columns === 2 || column === 3 ? "start" : "end";
