import { fold } from "../../../nlp/fold.ts";
import { backingOf, framed } from "../backing.ts";
import { apart, type Event, eventsOf } from "../events.ts";
import { commonOf, optionOf, proposalOf } from "../from-card.ts";
import type { Stock } from "../material.ts";
import { byId } from "../part-ids.ts";
import type { PartIds, Proposal, Proposer } from "../proposal.ts";

const MOST = 6;

/** Several that back one side, among those of whom the documents say the opposite. Who is merely not named may back it, too. */
function backers(stock: Stock, ids: PartIds): Proposal[] {
  const { pairs, backs, opposes, nameKey } = backingOf(stock);
  const actors = [
    ...new Map(
      stock.facts
        .filter(({ kind }) => kind === "backer")
        .map(({ body }) => [nameKey(String(body.backer)), String(body.backer)]),
    ).values(),
  ];
  return [...Map.groupBy(pairs, (pair) => `${pair.fact.document}|${pair.by}|${nameKey(pair.side)}`).values()].flatMap(
    (of) => {
      const [first] = of;
      const right = [...new Map(of.map((pair) => [nameKey(pair.backer), pair.backer])).values()];
      if (!first || right.length < 2) return [];
      const wrong = actors.filter((actor) => opposes(actor, first.side) && !backs(actor, first.side));
      if (wrong.length === 0) return [];
      const shown = [...right.slice(0, MOST - 1), ...wrong.slice(0, Math.max(1, MOST - right.length))];
      const names = ids(`${first.card.id}|multiple`, shown.length);
      const rightKeys = new Set(right.map(fold));
      return [
        proposalOf(
          first.card,
          {
            type: "multiple",
            ...commonOf(
              first.card,
              framed(first.by, first.asOf, `which of these back the ${first.side.replace(/^the /i, "")}?`),
            ),
            points: 2,
            options: byId(
              shown.map((text, at) => optionOf(stock, first.card, names[at] ?? "", text, rightKeys.has(fold(text)))),
            ),
            keys: shown.flatMap((text, at) => (rightKeys.has(fold(text)) ? [names[at] ?? ""] : [])),
          },
          wrong.filter((text) => !shown.includes(text)),
          of.map(({ card }) => card),
        ),
      ];
    },
  );
}

/** What happened in one year, among what happened in others; each is told once. */
function years(stock: Stock, ids: PartIds): Proposal[] {
  const byDocument = Map.groupBy(eventsOf(stock), ({ card }) => card.document);
  return [...byDocument.values()].flatMap((events) => {
    const yearOf = ({ first, last }: Event): string | null =>
      first.slice(0, 4) === last.slice(0, 4) ? first.slice(0, 4) : null;
    const byYear = Map.groupBy(events, yearOf);
    return [...byYear].flatMap(([year, own]) => {
      const right = own.slice(0, 3);
      const [first] = right;
      const wrong = events
        .filter(
          (event) => yearOf(event) !== null && yearOf(event) !== year && right.every((other) => apart(event, other)),
        )
        .slice(0, 2);
      if (year === null || !first || right.length < 2 || wrong.length < 2) return [];
      const shown = [...right, ...wrong];
      const names = ids(`${first.card.id}|years`, shown.length);
      return [
        proposalOf(
          first.card,
          {
            type: "multiple",
            ...commonOf(
              first.card,
              `Which of these happened in ${year}?`,
              shown.map(({ card }) => card),
            ),
            points: 2,
            options: byId(
              shown.map(({ text, card, when }, at) => ({
                id: names[at] ?? "",
                text,
                feedback: `${when}.`.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
                from: right.includes(shown[at] as Event) ? null : card.id,
              })),
            ),
            keys: names.slice(0, right.length),
          },
          [],
          shown.map(({ card }) => card),
        ),
      ];
    });
  });
}

/** Several right options of several. */
export const multiple: Proposer = {
  type: "multiple",
  propose: (stock, ids) => [...backers(stock, ids), ...years(stock, ids)],
};
