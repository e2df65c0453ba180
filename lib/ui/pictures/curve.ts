import { curveBasis, line, linkHorizontal } from "d3-shape";
import type { Port } from "./ports.ts";

/** How far an edge within a column swings out, px: at least, at most. */
const SWING = { least: 26, most: 64 } as const;

const across = linkHorizontal<{ source: Port; target: Port }, Port>()
  .x(({ x }) => x)
  .y(({ y }) => y);
const around = line<[number, number]>().curve(curveBasis);

/** An edge's path and its middle. */
export function curveOf(
  root: Port,
  tip: Port,
  sameColumn: boolean,
): { path: string; middle: { x: number; y: number } } {
  const y = (root.y + tip.y) / 2;
  if (!sameColumn) return { path: across({ source: root, target: tip }) ?? "", middle: { x: (root.x + tip.x) / 2, y } };
  const swing = Math.min(SWING.most, Math.max(SWING.least, Math.abs(root.y - tip.y) / 3));
  const x = root.x + (root.face === "right" ? swing : -swing);
  return {
    path:
      around([
        [root.x, root.y],
        [x, root.y],
        [x, tip.y],
        [tip.x, tip.y],
      ]) ?? "",
    middle: { x: x - (root.face === "right" ? swing / 6 : -swing / 6), y },
  };
}
