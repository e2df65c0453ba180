"use client";
import type { AuditLine, Grounds } from "#lib/contract/results.ts";
import { resultsWords } from "../text/en/results.ts";
import { useWords } from "../text/use-words.tsx";

/** What was decided since attempts were handed in, by whom and why. */
export function AuditList({ lines }: { readonly lines: readonly AuditLine[] }) {
  const words = useWords(resultsWords);
  return (
    <section aria-labelledby="results-audit">
      <h2 id="results-audit" className="type-subtitle mb-2">
        {words.audit}
      </h2>
      {lines.length === 0 && <p className="type-small text-ink-muted">{words.auditNone}</p>}
      <ol>
        {lines.map(({ id, at, item, act, grounds, before, after, more, fewer }) => (
          <li key={id} className="audit-line">
            <p className="type-label">{words.auditItem(item, words.auditActs[act])}</p>
            {before !== after && (
              <p>
                <bdi>{words.auditChange(before, after)}</bdi>
              </p>
            )}
            <p className="text-pretty">
              <bdi>{reasonOf(words, grounds)}</bdi>
            </p>
            <p className="type-small text-ink-muted">
              {act !== "keep" && act !== "replace-option" && `${words.auditPoints(more, fewer)} `}
              {words.auditBy(words.when(at))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function reasonOf(words: typeof resultsWords, { kind, text, r, gave, n }: Grounds): string {
  if (kind === "dead-distractor") return words.reasons.dead(text ?? "", gave, n);
  if (kind === "missed-answer") return words.reasons.missed(text ?? "", gave, n);
  const correlation = r === null ? words.none : words.coefficient(r);
  return text === null ? words.reasons.negative(correlation, n) : words.reasons.miskey(text, correlation, n);
}
