import type { Metadata } from "next";
import { deps } from "#lib/server/http/deps.ts";
import { browserStores } from "#lib/server/privacy/browser-stores.ts";
import type { RegisterRow } from "#lib/server/privacy/register.ts";
import { tables } from "#lib/server/privacy/tables.ts";
import { Top } from "#lib/ui/shell/top.tsx";
import { privacyWords } from "#lib/ui/text/en/operator.ts";
import { titlesWords } from "#lib/ui/text/en/titles.ts";
import { wordsFor } from "#lib/ui/text/words-for.ts";
import { requestLocale } from "../locale.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsFor(await requestLocale(), titlesWords).titlePrivacy };
}

/** The register of what is stored, to be read. */
export default async function Page() {
  const words = wordsFor(await requestLocale(), privacyWords);
  const { model } = deps().env;
  return (
    <>
      <Top waiting={null} here="settings" />
      <main className="sheet-of-paper gutters pt-3 pb-32 wide:pt-8 wide:pb-24">
        <h1 className="type-title">{words.title}</h1>
        <p className="mt-2 max-w-[64ch] text-pretty">
          {words.lead} {model ? words.model(new URL(model.url).host) : words.alone}
        </p>
        <p className="mt-2 max-w-[64ch] text-pretty">{words.backups}</p>
        <Rows title={words.server} rows={tables} words={words} />
        <Rows title={words.browser} rows={browserStores} words={words} />
      </main>
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly rows: Readonly<Record<string, RegisterRow>>;
  readonly words: typeof privacyWords;
}

const Rows = ({ title, rows, words }: RowsProps) => (
  <>
    <h2 className="type-subtitle mt-10 mb-3">{title}</h2>
    {Object.entries(rows).map(([name, row]) => (
      <section key={name} className="max-w-190 border-t border-rule py-4">
        <h3 className="font-semibold">{name}</h3>
        <p className="mt-1 text-pretty">{row.purpose}</p>
        <dl className="type-small mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-ink-muted">
          <dt>{words.kept}</dt>
          <dd>{row.kept}</dd>
          <dt>{words.erased}</dt>
          <dd>
            {row.erased} {row.exported ? `${words.exported}.` : `${words.notExported}.`}
          </dd>
        </dl>
      </section>
    ))}
  </>
);
