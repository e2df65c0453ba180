/** An actor in the map; px, x and y of its upper left corner. */
export interface MapNode {
  readonly name: string;
  readonly lines: readonly string[];
  readonly side: boolean;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where its words begin or end. */
  readonly anchor: "start" | "middle" | "end";
}

/** From one edge's end to the next one's at the same actor, px. */
export const PORT = 10;
