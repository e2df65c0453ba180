import type { ResultsTaker } from "#lib/contract/results.ts";

export const takerColumns = ["name", "points", "took", "submitted"] as const;
export type TakerColumn = (typeof takerColumns)[number];

export interface Order {
  readonly by: TakerColumn;
  readonly down: boolean;
}

const names = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

/** Where a press on a column's head leads: it turns the order round, or begins with what is asked for most. */
export const pressed = (order: Order, by: TakerColumn): Order => ({
  by,
  down: order.by === by ? !order.down : by === "points",
});

/** Takers in an order; what is not known stands last either way, and equals stay as they were. */
export function sorted(people: readonly ResultsTaker[], { by, down }: Order): ResultsTaker[] {
  const way = down ? -1 : 1;
  return people.toSorted((a, b) => {
    const [x, y] = [a[by], b[by]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return way * (typeof x === "string" || typeof y === "string" ? names.compare(String(x), String(y)) : x - y);
  });
}
