"use client";
import type { Operator } from "#lib/contract/operator.ts";
import { operatorWords } from "#lib/ui/text/en/operator.ts";
import { useWords } from "#lib/ui/text/use-words.tsx";

const HOUR_MS = 3_600_000;

export function Health({ state }: { state: Operator }) {
  const words = useWords(operatorWords);
  const { database, backup, counts } = state;
  const lines = [
    [words.version, state.version],
    [words.database, words.databaseIs(database.kind, database.bytes)],
    [words.migrations, database.migrations.at(-1) ?? ""],
    [words.disk, words.diskIs(state.disk.free)],
    [
      words.backup,
      backup
        ? words.backupIs((state.now - backup.at) / HOUR_MS, backup.kept)
        : database.kind === "sqlite"
          ? words.backupNone
          : words.backupElsewhere,
    ],
    [words.counts, words.countsAre(counts.accounts, counts.learners, counts.events)],
    [words.imports, words.importsAre(state.imports.open, state.imports.failed)],
    [words.failures, words.failuresAre(state.failures)],
  ];
  return (
    <section>
      <h2 className="type-subtitle mb-3">{words.health}</h2>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-4 border-t border-rule py-2.5">
            <dt className="w-44 text-ink-muted">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
