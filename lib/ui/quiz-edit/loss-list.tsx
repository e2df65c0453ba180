"use client";
import type { Loss, LossReport } from "#lib/contract/exchange.ts";
import { exchangeWords } from "../text/en/exchange.ts";
import { quizEditWords } from "../text/en/quiz-edit.ts";
import { useWords } from "../text/use-words.tsx";

/** What a file will not hold: each loss once, with the items it is about. */
export function LossList({ report }: { readonly report: LossReport }) {
  const words = useWords(exchangeWords);
  const types = useWords(quizEditWords).types;
  const said = (loss: Loss): string => {
    switch (loss.is) {
      case "left-out":
        return words.lossLeftOut(loss.fault);
      case "becomes":
        return words.lossBecomes(types[loss.type]);
      case "split":
        return words.lossSplit(loss.into);
      case "credit":
        return words.lossCredit;
      case "characters":
        return words.lossCharacters;
      case "field":
        return loss.field === "type" ? "" : words.lossField(loss.field);
    }
  };
  const all = Map.groupBy(
    report.losses.flatMap(({ n, losses }) => losses.map((loss) => ({ n, said: said(loss) }))),
    (each) => each.said,
  );
  return (
    <section className="grid gap-2">
      <h3 className="type-label">{words.lossTitle}</h3>
      {all.size === 0 ? (
        <p>{words.lossNone}</p>
      ) : (
        <>
          <p>{words.lossOf(report.losses.length, report.items)}</p>
          <ul className="quiz-losses">
            {[...all].map(([loss, of]) => (
              <li key={loss}>
                {loss} <span className="text-ink-muted">· {words.lossItems(of.map(({ n }) => n))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
