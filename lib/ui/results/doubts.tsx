"use client";
import { useState } from "react";
import type { Results } from "#lib/contract/results.ts";
import { LEAST_JUDGED, LEAST_SHOWN } from "#lib/domain/assessment/figure.ts";
import { act } from "../primitives/act.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";
import { type Decide, Doubt } from "./doubt.tsx";

interface DoubtsProps extends Decide {
  readonly results: Results;
}

/** So many at once: the gravest come first, and a class of guessers gives dozens. */
const SHOWN = 5;

/** Everything the figures give reason to look at; else why nothing is said. */
export function Doubts({ results, ...decide }: DoubtsProps) {
  const words = useWords(resultsWords);
  const [all, setAll] = useState(false);
  const { items, takers } = results;
  const grave = items.flatMap((item) =>
    item.verdicts.flatMap((verdict) => (verdict.kind === "dead-distractor" ? [] : [{ item, verdict }])),
  );
  const dead = items.flatMap((item) =>
    item.verdicts.flatMap((verdict) => (verdict.kind === "dead-distractor" ? [{ item, verdict }] : [])),
  );
  return (
    <section aria-label={words.look}>
      {grave.length + dead.length === 0 && (
        <p className="max-w-[62ch] text-pretty">
          {takers < LEAST_SHOWN
            ? words.fewShown(takers)
            : takers < LEAST_JUDGED
              ? words.fewJudged(takers)
              : words.noVerdicts(takers)}
        </p>
      )}
      {grave.slice(0, all ? grave.length : SHOWN).map(({ item, verdict }, at) => (
        <Doubt key={`${item.id} ${verdict.subject}`} item={item} verdict={verdict} first={at === 0} {...decide} />
      ))}
      {!all && grave.length > SHOWN && (
        <button type="button" className={`${act.quiet} mt-6`} onClick={() => setAll(true)}>
          {words.showDoubts(grave.length)}
        </button>
      )}
      {dead.length > 0 && (
        <section className="mt-8" aria-labelledby="dead-distractors">
          <h2 id="dead-distractors" className="type-subtitle">
            {words.deadTitle}
          </h2>
          <ul className="mt-2">
            {dead.map(({ item, verdict }) => (
              <li key={`${item.id} ${verdict.option}`} className="dead-line">
                <p className="min-w-0">
                  {words.deadOf(item.number)}{" "}
                  <cite>
                    <bdi>{item.options?.find(({ id }) => id === verdict.option)?.text}</bdi>
                  </cite>{" "}
                  {words.dead(verdict.chosen, verdict.wrong)}{" "}
                  {verdict.easy && <span className="text-ink-muted">{words.deadEasy}</span>}
                </p>
                <span className="flex shrink-0 gap-5">
                  <button
                    type="button"
                    className={act.link}
                    disabled={decide.busy}
                    onClick={() => decide.onMend(item, verdict)}
                  >
                    {words.replace}
                  </button>
                  <button
                    type="button"
                    className={act.link}
                    disabled={decide.busy}
                    onClick={() => decide.onKeep(item, verdict)}
                  >
                    {words.keep}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}
