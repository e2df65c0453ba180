"use client";
import type { AuditLine } from "#lib/contract/results.ts";
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
        {lines.map(({ id, at, by, item, act, reason, before, after, more, fewer }) => (
          <li key={id} className="audit-line">
            <p className="type-label">{words.auditItem(item, words.auditActs[act])}</p>
            {before !== after && (
              <p>
                <bdi>{words.auditChange(before, after)}</bdi>
              </p>
            )}
            {reason !== "" && <p className="text-pretty">{reason}</p>}
            <p className="type-small text-ink-muted">
              {act !== "keep" && act !== "replace-option" && `${words.auditPoints(more, fewer)} `}
              {words.auditBy(by, words.when(at))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
