"use client";
import type { DocumentPage } from "#lib/contract/document.ts";
import { act } from "../primitives/act.ts";
import { readerWords } from "../text/en/reader.ts";
import { curled } from "../text/typography.ts";
import { useWords } from "../text/use-words.tsx";

interface SectionsProps {
  readonly page: DocumentPage;
  readonly ledger: boolean;
  readonly onLedger: () => void;
}

/** Sections with how many facts each has, and what became of the sentences. */
export function Sections({ page, ledger, onLedger }: SectionsProps) {
  const words = useWords(readerWords);
  const sections = sectionsOf(page);
  return (
    <>
      {sections.length > 1 && (
        <nav aria-label={words.sections} className="mb-7">
          <p className="type-label mb-2">{words.sections}</p>
          {sections.map(({ at, title, n }) => (
            <a
              key={at}
              href={`#at-${at}`}
              className="flex justify-between gap-2 py-1.5 text-[0.9375rem]/5 text-ink-muted no-underline hover:text-ink"
            >
              <span className="min-w-0 break-words">
                <bdi>{curled(title)}</bdi>
              </span>
              <span className="type-figures">{n}</span>
            </a>
          ))}
        </nav>
      )}
      <Ledger page={page} ledger={ledger} onLedger={onLedger} />
    </>
  );
}

/** Every sentence is accounted for. */
export function Ledger({ page, ledger, onLedger }: SectionsProps) {
  const words = useWords(readerWords);
  const { sentences, taken, unread, refused } = page.ledger;
  const refusals = Object.values(refused).reduce((sum, n) => sum + n, 0);
  return (
    <section>
      <h2 className="type-label mb-1.5">{words.ledger}</h2>
      <p className="type-small text-ink-muted">
        {sentences === 0 ? words.ledgerNone : words.ledgerLead(sentences, taken, refusals, unread)}
      </p>
      {ledger && (
        <ul className="type-small mt-2 grid gap-1 text-ink-muted">
          {Object.entries(refused)
            .sort(([, a], [, b]) => b - a)
            .map(([code, n]) => (
              <li key={code} className="flex justify-between gap-2">
                {words.states[code] ?? code} <span className="type-figures">{n}</span>
              </li>
            ))}
        </ul>
      )}
      {sentences > 0 && (
        <button type="button" className={`${act.link} mt-1.5`} aria-pressed={ledger} onClick={onLedger}>
          {ledger ? words.hideLedger : words.showLedger}
        </button>
      )}
    </section>
  );
}

function sectionsOf({ blocks }: DocumentPage): { at: number; title: string; n: number }[] {
  const sections: { at: number; title: string; facts: Set<number> }[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.text) sections.push({ at: block.at, title: block.text, facts: new Set() });
    const here = sections.at(-1);
    if (here)
      for (const { fact } of [...block.marks, ...block.rows.flat().flatMap(({ marks }) => marks)]) here.facts.add(fact);
  }
  return sections.map(({ facts, ...section }) => ({ ...section, n: facts.size }));
}
