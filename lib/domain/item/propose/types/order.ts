import { apart, type Event, eventsOf } from "../events.ts";
import { commonOf, proposalOf } from "../from-card.ts";
import type { Proposal, Proposer } from "../proposal.ts";

const LEAST = 3;
const MOST = 5;
/** Events with dates that do not touch, to be put in order. */
export const order: Proposer = {
  type: "order",
  propose: (stock, ids) => {
    return [...Map.groupBy(eventsOf(stock), ({ card }) => card.document).values()].flatMap((own) =>
      timelines(own, ids),
    );
  },
};

function timelines(events: readonly Event[], ids: Parameters<Proposer["propose"]>[1]): Proposal[] {
  const left = [...events];
  const made: Proposal[] = [];
  while (left.length >= LEAST) {
    const line: Event[] = [];
    for (const event of left) if (line.length < MOST && line.every((other) => apart(event, other))) line.push(event);
    for (const event of line) left.splice(left.indexOf(event), 1);
    const [first] = line;
    if (!first || line.length < LEAST) continue;
    const names = ids(`${first.card.id}|order`, line.length);
    const entries = line
      .toSorted((a, b) => (a.first < b.first ? -1 : 1))
      .map(({ text, when }, at) => ({ id: names[at] ?? "", text, when }));
    made.push(
      proposalOf(
        first.card,
        {
          type: "order",
          ...commonOf(
            first.card,
            "Put these events in order, the earliest first.",
            line.map(({ card }) => card),
          ),
          points: 2,
          entries,
        },
        [],
        line.map(({ card }) => card),
      ),
    );
  }
  return made;
}
