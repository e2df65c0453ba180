import type { PassageRun } from "#lib/domain/source/passage.ts";

interface Stretch {
  readonly marked: boolean;
  readonly runs: readonly PassageRun[];
}

/** Neighbouring runs that are marked alike, together: evidence is one stroke of the marker, its answer bold inside it. */
export function stretches(runs: readonly PassageRun[]): readonly Stretch[] {
  const out: { marked: boolean; runs: PassageRun[] }[] = [];
  for (const run of runs.flatMap(withoutLastSpace)) {
    const marked = run.as !== "plain";
    const last = out.at(-1);
    if (last?.marked === marked) last.runs.push(run);
    else out.push({ marked, runs: [run] });
  }
  return out;
}

// The marker ends with the last word, not with the space after it.
function withoutLastSpace(run: PassageRun, i: number, runs: readonly PassageRun[]): PassageRun[] {
  const text = run.text.trimEnd();
  if (run.as === "plain" || text === run.text || runs[i + 1]?.as === "evidence" || runs[i + 1]?.as === "answer")
    return [run];
  return [
    { ...run, text },
    { as: "plain", text: run.text.slice(text.length) },
  ];
}

const words = (run: PassageRun, i: number) =>
  run.as === "answer" ? (
    <b key={i} className="font-semibold">
      {run.text}
    </b>
  ) : (
    run.text
  );

export const MarkedRuns = ({ runs }: { runs: readonly PassageRun[] }) =>
  stretches(runs).map((stretch, i) =>
    stretch.marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one passage never change places
      <mark key={i} className="evidence">
        {stretch.runs.map(words)}
      </mark>
    ) : (
      stretch.runs.map(words)
    ),
  );
