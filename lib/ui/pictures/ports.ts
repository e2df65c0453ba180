import { type MapNode, PORT } from "./node.ts";
import type { Link } from "./order.ts";

/** Where an edge touches an actor. */
export interface Port {
  readonly x: number;
  readonly y: number;
  readonly face: "left" | "right";
}

/** Every end of an edge gets a place of its own at its actor, in the order of where the edges lead. */
export function portsOf(
  links: readonly Link[],
  nodes: ReadonlyMap<string, MapNode>,
  columns: 2 | 4,
): (index: number) => [Port, Port] {
  const middle = (name: string) => {
    const node = nodes.get(name);
    return node ? node.y + node.height / 2 : 0;
  };
  const faces = links.map(({ from, to }) => facesOf(nodes.get(from), nodes.get(to), columns));
  const at = new Map<string, { index: number; end: 0 | 1; towards: number }[]>();
  for (const [index, { from, to }] of links.entries())
    for (const end of [0, 1] as const) {
      const [name, other] = end === 0 ? [from, to] : [to, from];
      const key = `${faces[index]?.[end]} ${name}`;
      at.set(key, [...(at.get(key) ?? []), { index, end, towards: middle(other) }]);
    }
  const ports = links.map((): [Port, Port] => [nowhere, nowhere]);
  for (const [key, ends] of at) {
    const face = key.startsWith("left ") ? "left" : "right";
    const node = nodes.get(key.slice(face.length + 1));
    if (!node) continue;
    const sorted = [...ends].sort((a, b) => a.towards - b.towards || a.index - b.index);
    for (const [i, { index, end }] of sorted.entries()) {
      const pair = ports[index];
      if (!pair) continue;
      pair[end] = {
        face,
        x: face === "left" ? node.x : node.x + node.width,
        y: node.y + node.height / 2 + (i - (sorted.length - 1) / 2) * PORT,
      };
    }
  }
  return (index) => ports[index] ?? [nowhere, nowhere];
}

const nowhere: Port = { x: 0, y: 0, face: "right" };

/** Edges leave towards each other; within a column, on the side where there is room. */
function facesOf(a: MapNode | undefined, b: MapNode | undefined, columns: 2 | 4): ["left" | "right", "left" | "right"] {
  const [from, to] = [a?.column ?? 0, b?.column ?? 0];
  if (from < to) return ["right", "left"];
  if (from > to) return ["left", "right"];
  const face = columns === 2 ? (from === 0 ? "right" : "left") : from < 2 ? "right" : "left";
  return [face, face];
}
