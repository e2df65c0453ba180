"use client";
import { useMemo, useState } from "react";
import type { ResultsTaker } from "#lib/contract/results.ts";
import { act } from "../primitives/act.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { type Order, pressed, sorted, type TakerColumn, takerColumns } from "./sort-takers.ts";

/** Rows before "Show all". */
const FIRST = 40;

/** Who earned what, in the order asked for. */
export function TakersTable({
  people,
  onWho,
}: {
  readonly people: readonly ResultsTaker[];
  readonly onWho: () => void;
}) {
  const words = useWords(resultsWords);
  const [order, setOrder] = useState<Order>({ by: "name", down: false });
  const [all, setAll] = useState(false);
  const rows = useMemo(() => sorted(people, order), [people, order]);
  const several = people.some(({ number }) => number > 1);
  const heads: Readonly<Record<TakerColumn, string>> = {
    name: words.taker,
    points: words.pointsName,
    took: words.took,
    submitted: words.handedIn,
  };
  const shown = all ? rows : rows.slice(0, FIRST);
  return (
    <section aria-labelledby="results-takers">
      <h2 id="results-takers" className="type-subtitle mb-2">
        {words.takersTitle}
      </h2>
      {people.some(({ name }) => name === null) && <p className="mb-2 text-ink-muted">{words.tidied}</p>}
      <table className="table results-table takers-table">
        <thead>
          <tr>
            {takerColumns.map((column) => (
              <th
                key={column}
                scope="col"
                className={column === "name" ? "" : "number"}
                aria-sort={order.by === column ? (order.down ? "descending" : "ascending") : "none"}
              >
                <button
                  type="button"
                  className="sort-button reach"
                  aria-label={words.sortBy(heads[column])}
                  onClick={() => setOrder(pressed(order, column))}
                >
                  {heads[column]}
                  <span aria-hidden="true">{order.by === column ? (order.down ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((taker) => (
            <tr key={taker.attempt}>
              <td>
                {taker.name === null ? (
                  <span className="text-ink-muted">{words.nameless(people.indexOf(taker) + 1)}</span>
                ) : (
                  <bdi>{taker.name}</bdi>
                )}
                {(several || taker.regraded) && (
                  <span className="type-small text-ink-muted">
                    {several && ` · ${words.attemptNumber(taker.number)}`}
                    {taker.regraded && ` · ${words.regraded}`}
                  </span>
                )}
              </td>
              <td className="number">
                {words.points(taker.points)} <span className="share">{words.of(words.points(taker.worth))}</span>
              </td>
              <td className="number">{taker.took === null ? words.none : words.clock(taker.took)}</td>
              <td className="number">{words.when(taker.submitted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className={`${act.text} mt-2 me-4`} onClick={onWho}>
        {words.who}
      </button>
      {rows.length > shown.length && (
        <button type="button" className={`${act.text} mt-2`} onClick={() => setAll(true)}>
          {words.showAll(rows.length)}
        </button>
      )}
    </section>
  );
}
