import { curveBasis, line, linkHorizontal } from "d3-shape";
import type { Port } from "./ports.ts";

/** How far an edge within a column swings out, px: at least, at most. */
const SWING = { least: 26, most: 64 } as const;

const across = linkHorizontal<{ source: Port; target: Port }, Port>()
  .x(({ x }) => x)
  .y(({ y }) => y);
const around = line<[number, number]>().curve(curveBasis);

/** An edge's path. */
export function curveOf(root: Port, tip: Port, sameColumn: boolean): string {
  if (!sameColumn) return across({ source: root, target: tip }) ?? "";
  const swing = Math.min(SWING.most, Math.max(SWING.least, Math.abs(root.y - tip.y) / 3));
  const x = root.x + (root.face === "right" ? swing : -swing);
  const points: [number, number][] = [
    [root.x, root.y],
    [x, root.y],
    [x, tip.y],
    [tip.x, tip.y],
  ];
  return around(points) ?? "";
}
