import Link from "next/link";
import { act } from "../primitives/act.ts";
import { addWords } from "../text/en/add.ts";
import { versionWords } from "../text/en/version.ts";
import { useWords } from "../text/use-words.tsx";
import { type ShownVersion, VersionView } from "./version-view.tsx";

export interface ShownImport {
  readonly id: string;
  readonly state: "waiting" | "fetching" | "reading" | "storing" | "compared" | "done" | "failed";
  readonly progress: number;
  readonly page: number | null;
  readonly pages: number | null;
  readonly label: string | null;
  readonly message: string | null;
  readonly collection: string | null;
  readonly document: string | null;
  /** What became of a model's proposals, when one was asked. */
  readonly proposed: { readonly asked: number; readonly kept: number } | null;
  /** Of a new version that waits for its owner's word. */
  readonly summary: ShownVersion | null;
  readonly facts: number;
  readonly cards: number;
}

const isUnderWay = ({ state }: Pick<ShownImport, "state">): boolean =>
  state !== "done" && state !== "failed" && state !== "compared";

interface ImportListProps {
  readonly jobs: readonly ShownImport[];
  readonly busy: boolean;
  /** The owner's word on a new version. */
  readonly onChoose: (job: string, apply: boolean) => void;
}

/** Ended ones that are shown: the form below must stay near. */
const MOST_ENDED = 4;

/** Documents on their way, how far each has come, and what came of the last ones. */
export function ImportList({ jobs, busy, onChoose }: ImportListProps) {
  const words = useWords(addWords);
  // What waits for its owner's word never drops off the list.
  const asked = jobs.filter(({ state }) => state === "compared");
  const ended = jobs.filter(({ state }) => state === "done" || state === "failed").slice(0, MOST_ENDED);
  return (
    <>
      <Imports title={words.under} jobs={jobs.filter(isUnderWay)} note={words.close} {...{ busy, onChoose }} />
      <Imports title={words.recent} jobs={[...asked, ...ended]} {...{ busy, onChoose }} />
    </>
  );
}

interface ImportsProps extends ImportListProps {
  readonly title: string;
  readonly note?: string;
}

const Imports = ({ title, jobs, note, busy, onChoose }: ImportsProps) =>
  jobs.length === 0 ? null : (
    <section aria-label={title} className="mt-6 max-w-190">
      <h2 className="type-label text-ink-muted">{title}</h2>
      <ul className="mt-2">
        {jobs.map((job) => (
          <li key={job.id} className="border-t border-rule py-3 last:border-b">
            <ImportRow job={job} busy={busy} onChoose={onChoose} />
          </li>
        ))}
      </ul>
      {note && <p className="type-small mt-2 text-ink-muted">{note}</p>}
    </section>
  );

function ImportRow({ job, busy, onChoose }: Omit<ImportListProps, "jobs"> & { readonly job: ShownImport }) {
  const words = useWords(addWords);
  const version = useWords(versionWords);
  const label = job.label === null || job.label.startsWith(".") ? words.pasted : job.label;
  return (
    <div className="grid gap-1">
      <p className="font-serif text-[1.0625rem]/6 font-medium wrap-anywhere">{label}</p>
      {isUnderWay(job) && (
        <progress className="thin-bar" value={job.progress} max={1} aria-label={words.progress(label)} />
      )}
      <p role="status" className={job.state === "failed" ? "text-again" : "text-ink-muted"}>
        {job.state === "failed" ? job.message : job.state === "compared" ? version.compared : stateIn(words, job)}
        {job.state === "done" && job.document && (
          <>
            {" "}
            <Link href={`/inbox?document=${job.document}`} className={act.link}>
              {words.see}
            </Link>{" "}
            <Link href={`/read/${job.document}`} className={`${act.link} ms-3`}>
              {words.read}
            </Link>
          </>
        )}
      </p>
      {job.proposed && job.proposed.asked > 0 && (
        <p className="type-small text-ink-muted">{words.proposed(job.proposed.kept, job.proposed.asked)}</p>
      )}
      {job.summary && <VersionView version={job.summary} busy={busy} onChoose={(apply) => onChoose(job.id, apply)} />}
    </div>
  );
}

function stateIn(words: typeof addWords, { state, page, pages, cards, facts }: ShownImport): string {
  if (state === "done") return words.done(cards, facts);
  if (state === "reading") return page !== null && pages !== null ? words.page(page, pages) : words.reading;
  return state === "fetching" ? words.fetching : state === "storing" ? words.storing : words.waiting;
}
